import { type BallotFile, RULE_NAMES, type Rule, type RuleName } from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';

/** Figures of rules by the names of their options; what is left out has a usual value. */
export interface Figures {
  readonly picks?: number;
  readonly dots?: number;
  readonly perOption?: number;
  readonly share?: { readonly numerator: number; readonly denominator: number };
  readonly passes?: string;
  readonly base?: string;
  readonly people?: number;
  readonly min?: number;
  readonly max?: number;
  readonly grades?: number;
  readonly open?: string;
  readonly variant?: string;
  readonly satisfaction?: string;
  readonly completion?: string;
  readonly digits?: number;
  readonly ties?: string;
  readonly strength?: string;
  readonly overvote?: string;
}

const USES: Readonly<Record<RuleName, readonly (keyof Figures)[]>> = {
  approval: ['picks'],
  borda: ['variant'],
  dots: ['dots', 'perOption'],
  'equal-shares': ['picks', 'satisfaction', 'completion', 'people'],
  greedy: ['picks'],
  irv: ['overvote', 'ties'],
  'majority-judgment': ['grades', 'open'],
  phragmen: ['picks'],
  schulze: ['strength'],
  score: ['min', 'max', 'open'],
  'stv-meek': ['digits'],
  'stv-scottish': [],
  'stv-wigm': ['digits', 'ties'],
  threshold: ['share', 'passes', 'base', 'people'],
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
  if (figures.base !== undefined && ['present', 'all'].includes(figures.base))
    if (figures.people === undefined)
      return refuse(`--base ${figures.base} needs --people, the number of them.`);
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
  const { base = 'voting', people: among, ...others } = figures;
  const people = among === undefined ? {} : { people: among };
  const rule = { rule: name, ...usual[name], ...others };
  // reason: the engine itself finds a figure that makes no sense (rule-faulty) before it counts.
  if (name !== 'threshold') return accept({ ...rule, ...people } as Rule);
  const papers = base === 'cast' ? { blank: 'in', invalid: 'in' } : {};
  // reason: as above.
  return accept({ ...rule, base: { of: base, ...papers, ...people } } as Rule);
}

function optionName(figure: keyof Figures): string {
  return `--${figure.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
