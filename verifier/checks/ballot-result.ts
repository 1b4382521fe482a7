/** The declared result of a ballot beside the count of its published papers. */
import { type Count, count as countBallots } from '@commonlot/counting';
import { canonical, type Json } from '@commonlot/record';
import type { ActData } from '../acts.ts';
import { ordersByTotal, readRule } from '../ballot-rule.ts';
import { firstDifference, firstTwice } from '../lists.ts';
import type { SemanticDetail } from '../report.ts';
import type { Paper } from './ballot-order.ts';

export type Box = ActData<'decision.ballot-closed'>['box'];
type BallotResult = ActData<'decision.result-declared'>['result'];

/** A published paper. */
export interface Slip {
  readonly code: string;
  readonly choices: ReadonlyMap<string, number>;
}

/** Whether counting the published papers by the published rule gives the declared result. */
export function resultProblem(
  { options, rules }: Paper,
  result: BallotResult,
  { cardsIssued }: Box,
  slips: readonly Slip[],
): SemanticDetail | null {
  const rule = readRule(rules.rule, cardsIssued);
  if (rule === null) return { code: 'rule-unknown' };
  const allGoOn = rules.tieRule === 'all-tied-go-on';
  if (allGoOn && !ordersByTotal(rule.rule)) return { code: 'tie-rule-unfit' };
  const ballots = slips.map(({ code, choices }) => ({
    code,
    choices: Object.fromEntries(choices),
  }));
  const contest = { options, seats: rules.winners };
  const counted = countBallots(rule, ballots, contest);
  if (!counted.ok) return { code: 'count-refused', why: counted.refusal.code };
  const { winners, tie } = counted.value;
  const between = tie?.between ?? [];
  const tied = firstDifference(between, result.tied) ?? firstTwice(result.tied);
  if (tied !== null) return { code: 'tie-differs', option: tied };
  if (tie === null || allGoOn) {
    const [lot] = result.lots;
    if (lot !== undefined) return { code: 'lots-not-asked', option: lot };
    return figureProblem(counted.value, [...winners, ...between], result);
  }
  const again = (lots: readonly string[]) => countBallots(rule, ballots, { ...contest, lots });
  return lotsProblem(tie.lots ?? between, again, result);
}

type Recount = (lots: readonly string[]) => ReturnType<typeof countBallots>;

/** Whether the lots are those a tie asked for, all of them, and counting by them gives the result. */
function lotsProblem(
  asked: readonly string[],
  again: Recount,
  result: BallotResult,
): SemanticDetail | null {
  // Every tied option needs its lot, or somebody chose who was in the hat.
  const lotless = asked.find((option) => !result.lots.includes(option));
  if (lotless !== undefined) return { code: 'tie-differs', option: lotless };
  const settled = again(result.lots);
  if (!settled.ok) return { code: 'count-refused', why: settled.refusal.code };
  const extra = unasked(again, asked, result);
  if (extra !== null) return { code: 'lots-not-asked', option: extra };
  // Where lots decide who is out, the figures after them hang on them.
  return figureProblem(settled.value, settled.value.winners, result);
}

/** A lot that no tie asked for: the count comes to its end without it. */
function unasked(again: Recount, asked: readonly string[], { lots }: BallotResult): string | null {
  const needed = new Set(asked);
  for (;;) {
    const extra = lots.find((lot) => !needed.has(lot));
    if (extra === undefined) return null;
    const counted = again(lots.filter((lot) => needed.has(lot)));
    if (counted.ok || counted.refusal.code !== 'lots-incomplete') return extra;
    const before = needed.size;
    for (const option of counted.refusal.missing) needed.add(option);
    // Without the others it stays open: they were asked for.
    if (needed.size === before) return null;
  }
}

/** The first figure, place or winner of the count that was declared otherwise. */
function figureProblem(
  counted: Count,
  winners: readonly string[],
  result: BallotResult,
): SemanticDetail | null {
  const { standings, ballots } = counted;
  for (const pile of ['valid', 'invalid'] as const)
    if (ballots[pile] !== result[pile])
      return { code: 'papers-differ', stated: result[pile], counted: ballots[pile] };
  const stated = new Map(result.totals.map(({ option, votes }) => [option, votes]));
  for (const { option, total } of standings)
    if (stated.get(option) !== total)
      return {
        code: 'votes-differ',
        option,
        stated: stated.get(option) ?? 0,
        counted: total,
      };
  const winner = firstDifference(winners, result.winners);
  if (winner !== null) return { code: 'winners-differ', option: winner };
  const places = result.totals.map(({ option }) => option);
  const moved =
    firstMoved(
      standings.map(({ option }) => option),
      places,
    ) ?? firstMoved(winners, result.winners);
  return moved === null ? judgedProblem(counted, result) : { code: 'place-differs', option: moved };
}

/** What each option came to where it is voted on alone, and how many took part. */
function judgedProblem({ standings, trace }: Count, result: BallotResult) {
  const judged = standings.flatMap(({ option, detail }) => {
    const { rule: name, ...figures } = detail;
    return name === 'threshold' ? [{ option, ...figures }] : [];
  });
  const said = result.judged ?? [];
  const at = [...judged, ...said].findIndex((_, place) => !same(judged[place], said[place]));
  if (at >= 0) return { code: 'judged-differs', option: judged[at]?.option ?? '' } as const;
  const step = trace.find(({ code }) => code === 'quorum-met' || code === 'quorum-missed');
  if (step === undefined || !('entitled' in step))
    return result.quorum === null ? null : ({ code: 'quorum-differs' } as const);
  const { counted, least, entitled } = step;
  const met = same({ counted, least, entitled }, result.quorum);
  return met ? null : ({ code: 'quorum-differs' } as const);
}

/** Whether two values of JSON are one; nothing is the same as nothing alone. */
function same(counted: unknown, declared: Json | null | undefined): boolean {
  if (counted === undefined || declared === undefined) return counted === declared;
  return canonical(counted) === canonical(declared);
}

/** An option that stands in another place than the count gives, or once more. */
function firstMoved(counted: readonly string[], declared: readonly string[]): string | null {
  return declared.find((option, at) => counted[at] !== option) ?? null;
}
