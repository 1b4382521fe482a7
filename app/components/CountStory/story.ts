import type { Count, RejectedBallot } from '@commonlot/counting';
import { metricOf, resultBars } from './result.ts';
import { ruleWords } from './rule-words.ts';
import { sectionsOf } from './sections.ts';
import type { Speaker } from './speaker.ts';
import type { Beside, Story, Unit } from './story-shape.ts';
import { resultTable, stageTables } from './tables.ts';
import { FEW_LOTS, verdictOf } from './verdict.ts';

/**
 * Tells a count: its verdict, its figures and its steps, in the words of `say`.
 * @param count as the engine gave it: exact, with its trace
 */
export function storyOf(count: Count, beside: Beside, say: Speaker): Story {
  const { ballots, trace, rule } = count;
  const { cast, valid, blank, invalid, rejected } = ballots;
  return {
    verdict: verdictOf(count, beside, say),
    rule: ruleWords(rule, say),
    papers: { cards: beside.cards, cast, valid, blank, invalid, alone: beside.alone ?? 0 },
    result: resultBars(count, beside, say),
    table: resultTable(count, beside, say),
    sections: sectionsOf(trace, unitOf(count), say),
    stages: stageTables(trace, say),
    rejected: rejected.map((one) => rejectedWords(one, say)),
    lots: beside.lots.length > FEW_LOTS ? beside.lots.map(say.name) : [],
  };
}

function unitOf({ standings }: Count): Unit {
  const [first] = standings;
  return first === undefined ? 'votes' : metricOf(first).unit;
}

function rejectedWords({ code, reason }: RejectedBallot, { t, name }: Speaker) {
  const { code: why, ...data } = reason;
  const values: Record<string, string | number> = { ...data };
  if ('option' in reason) values['option'] = name(reason.option);
  return { code, why: t(`count.reason.${why}`, values) };
}
