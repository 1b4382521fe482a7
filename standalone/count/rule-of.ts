import {
  type BallotFile,
  RULE_NAMES,
  type Rule,
  type RuleName,
  type Share,
} from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';

/** Figures of rules by the names of their options; what is left out has a usual value. */
export interface Figures {
  readonly picks?: number;
  readonly dots?: number;
  readonly perOption?: number;
  readonly share?: Share;
  readonly passes?: string;
  readonly base?: string;
  /** At least this share of `people` has to vote; blank and invalid papers count as voting. */
  readonly quorum?: Share;
  /** A second majority: more than this share of `alsoBase`. */
  readonly also?: Share;
  readonly alsoBase?: string;
  readonly people?: number;
  readonly min?: number;
  readonly max?: number;
  readonly grades?: number;
  readonly open?: string;
  readonly agree?: number;
  readonly variant?: string;
  readonly unranked?: string;
  readonly satisfaction?: string;
  readonly completion?: string;
  readonly digits?: number;
  readonly omega?: number;
  readonly ties?: string;
  readonly strength?: string;
  readonly overvote?: string;
  readonly skipped?: number;
}

const USES: Readonly<Record<RuleName, readonly (keyof Figures)[]>> = {
  approval: ['picks'],
  borda: ['variant', 'unranked'],
  dots: ['dots', 'perOption'],
  'equal-shares': ['picks', 'satisfaction', 'completion', 'people'],
  greedy: ['picks'],
  irv: ['overvote', 'skipped', 'ties'],
  'majority-judgment': ['grades', 'open'],
  phragmen: ['picks'],
  schulze: ['strength'],
  score: ['min', 'max', 'open', 'agree'],
  'stv-meek': ['digits', 'omega'],
  'stv-scottish': [],
  'stv-wigm': ['digits', 'ties'],
  threshold: ['share', 'passes', 'base', 'people', 'quorum', 'also', 'alsoBase'],
};

const RANKED: readonly RuleName[] = [
  'borda',
  'irv',
  'schulze',
  'stv-meek',
  'stv-scottish',
  'stv-wigm',
];

export function ruleNameOf(name: string): Result<RuleName, string> {
  const known = RULE_NAMES.find((one) => one === name);
  if (known !== undefined) return accept(known);
  return refuse(`There is no rule “${name}”. Rules are ${RULE_NAMES.join(', ')}.`);
}

/** Says that there is no such rule, and which there are; null where there is. */
export function unknownRule(name: string): string | null {
  const rule = ruleNameOf(name);
  return rule.ok ? null : rule.refusal;
}

/** What the rule counts. */
export function kindOf(name: RuleName): BallotFile['kind'] {
  return RANKED.includes(name) ? 'ranks' : 'points';
}

/**
 * The rule with its figures. A scale that is not stated reaches from 0, or the lowest mark below it, to
 * the highest mark in the file.
 */
export function ruleOf(
  name: RuleName,
  figures: Figures,
  { box, budget }: BallotFile,
): Result<Rule, string> {
  // reason: the keys of an object with a closed type are its own.
  const given = Object.keys(figures) as (keyof Figures)[];
  const unused = given.find((one) => !USES[name].includes(one));
  if (unused !== undefined) {
    const uses = USES[name].map(optionName).join(', ');
    const has = uses === '' ? 'It has no options of its own.' : `Its options are ${uses}.`;
    return refuse(`The rule ${name} has no ${optionName(unused)}. ${has}`);
  }
  if (name === 'dots' && figures.dots === undefined)
    return refuse('The rule dots needs --dots, the dots each ballot has.');
  const without = peopleless(figures);
  if (without !== null) return refuse(`${without} needs --people, the number of them.`);
  if (figures.alsoBase !== undefined && figures.also === undefined)
    return refuse('--also-base says what a second share is of, and needs --also, that share.');
  const highest = box.marks.reduce((high, mark) => Math.max(high, mark), 1);
  const lowest = box.marks.reduce((low, mark) => Math.min(low, mark), 0);
  const usual: Readonly<Record<RuleName, object>> = {
    approval: { picks: Math.max(1, box.options.length) },
    borda: { variant: 'standard' },
    dots: { perOption: figures.dots },
    'equal-shares': {
      satisfaction: budget === null ? 'cardinality' : 'cost',
      completion: budget === null ? 'phragmen' : 'none',
    },
    greedy: {},
    irv: { overvote: 'exhaust', skipped: null, ties: 'earlier-round' },
    'majority-judgment': { grades: highest + 1, open: 'worst' },
    phragmen: {},
    schulze: { strength: 'winning-votes' },
    score: { min: lowest, max: highest },
    'stv-meek': { digits: 9, omega: Math.min(6, figures.digits ?? 6) },
    'stv-scottish': {},
    'stv-wigm': { digits: 4, ties: 'lot' },
    threshold: { share: { numerator: 1, denominator: 2 }, passes: 'more-than' },
  };
  // reason: the engine itself finds a figure that makes no sense (rule-faulty) before it counts.
  if (name !== 'threshold') return accept({ rule: name, ...usual[name], ...figures } as Rule);
  // reason: as above.
  return accept({ rule: name, ...usual.threshold, ...majoritiesOf(figures) } as Rule);
}

/** Everybody who voted, also on a paper that says nothing or nothing that can be read. */
const PAPERS = { blank: 'in', invalid: 'in' } as const;

function majoritiesOf({ base, also, alsoBase, quorum, people, share, passes }: Figures) {
  const crowd = (of = 'voting') => ({
    of,
    ...(of === 'cast' && PAPERS),
    ...(['present', 'all'].includes(of) && { people }),
  });
  return {
    ...(share && { share }),
    ...(passes !== undefined && { passes }),
    base: crowd(base),
    ...(also && { also: { share: also, passes: 'more-than', base: crowd(alsoBase ?? 'all') } }),
    ...(quorum && {
      quorum: { least: { share: quorum, passes: 'at-least', people }, counts: crowd('cast') },
    }),
  };
}

/** The figure that is taken of a number of people who are not stated; null where there is none. */
function peopleless({ base, also, alsoBase = 'all', quorum, people }: Figures): string | null {
  if (people !== undefined) return null;
  const some = ['present', 'all'];
  if (base !== undefined && some.includes(base)) return `--base ${base}`;
  if (quorum !== undefined) return '--quorum';
  return also !== undefined && some.includes(alsoBase) ? `--also of ${alsoBase}` : null;
}

function optionName(figure: keyof Figures): string {
  return `--${figure.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
