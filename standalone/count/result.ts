import type { Count, RuleName, Standing } from '@commonlot/counting';
import { number, share } from './words/number.ts';
import { rejectedWords } from './words/reason.ts';
import { amount, listed, tieWords } from './words/trace.ts';

/** As many invalid ballots are told one by one. */
const FEW = 5;

/** Rules whose ranking says who would have been next. */
const SEATED: readonly RuleName[] = [
  'approval',
  'borda',
  'dots',
  'majority-judgment',
  'schulze',
  'score',
];

/** What came of it: who or what was elected or carried, by how much over which base, and what is open. */
export function resultWords(count: Count, name: (option: string) => string): readonly string[] {
  const { rule, winners, tie, standings } = count;
  const verb =
    rule.rule === 'threshold' ? ['Carried', 'Not carried'] : ['Elected', 'Nobody is elected'];
  const of = winners.flatMap((option) => standings.filter((one) => one.option === option));
  const said = of.map((one) => `${listed([one.option], name)} (${has(one, count)})`);
  const lines = said.length === 0 ? [] : [`${verb[0] ?? ''}: ${said.join(', ')}.`];
  if (rule.rule === 'threshold') {
    const failed = standings.filter(({ eligible }) => !eligible).map(({ option }) => option);
    if (failed.length > 0) lines.push(`Not carried: ${listed(failed, name)}.`);
  } else if (said.length === 0 && tie === null) lines.push(`${verb[1] ?? ''}.`);
  const next = standings.find(({ option }) => !winners.includes(option));
  const last = of.at(-1);
  if (tie === null && SEATED.includes(rule.rule) && next !== undefined && last !== undefined)
    lines.push(`Next is ${listed([next.option], name)} (${has(next, count)}).`);
  lines.push(...invalidWords(count, name));
  if (tie !== null)
    lines.push(
      `${tieWords({ code: 'tied', ...tie }, name)} Then count again with --lots and the drawn order, first drawn first.`,
    );
  return lines;
}

/** How many ballots are invalid, and why the first of them are. */
function invalidWords({ ballots }: Count, name: (option: string) => string): readonly string[] {
  const { invalid, cast, rejected } = ballots;
  if (invalid === 0) return [];
  const more = rejected.length - FEW;
  return [
    `${number(invalid)} of ${number(cast)} ballots are invalid.`,
    ...rejected.slice(0, FEW).map((one) => rejectedWords(one, name)),
    ...(more > 0 ? [`${number(more)} more are in the JSON, each with its reason.`] : []),
  ];
}

const BASES = {
  voting: 'those for or against',
  cast: 'the ballots counted',
  present: 'those present',
  all: 'those entitled',
} as const;

/** The total an option has, as a part of the valid ballots where that is what it counts. */
function has({ total, detail }: Standing, { rule, ballots: { valid } }: Count): string {
  const of = rule.rule === 'threshold' ? rule.base.of : 'voting';
  switch (detail.rule) {
    case 'approval':
    case 'greedy':
    case 'phragmen':
    case 'equal-shares': {
      const part = valid === 0 ? '' : `, ${share(detail.ballots, valid)}`;
      return `${number(detail.ballots)} of ${number(valid)} valid ballots${part}`;
    }
    case 'threshold': {
      const part = detail.base === 0 ? '' : `, ${share(detail.for, detail.base)} of ${BASES[of]}`;
      return `${number(detail.for)} for, ${number(detail.against)} against${part}`;
    }
    case 'majority-judgment':
      return `middle grade ${amount(total)}`;
    case 'irv':
    case 'stv-meek':
    case 'stv-scottish':
    case 'stv-wigm':
      return `${amount(total)} ${total === 1 ? 'vote' : 'votes'}, ${number(detail.firstPreferences)} of ${number(valid)} first preferences`;
    case 'schulze':
      return `beats ${number(detail.beats.length)}`;
    case 'borda':
    case 'dots':
    case 'score':
      return `total ${amount(total)}`;
  }
}
