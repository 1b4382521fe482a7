/** One ballot from its publication to its result: the same for dots and for the final vote. */
import { type Count, count as countBallots } from '@commonlot/counting';
import type { ActData } from '../acts.ts';
import { readRule } from '../ballot-rule.ts';
import { missed, rowsOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { firstDifference, firstTwice } from '../lists.ts';
import { shape, tableOf, text, whole } from '../read.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';
import { type BallotActs, checkOrder, type Paper, paperOf } from './ballot-order.ts';

type Box = ActData<'decision.ballot-closed'>['box'];
type BallotResult = ActData<'decision.result-declared'>['result'];

/** `{"code": receipt, "choices": {option: marks}}`, a line each. */
const slip = shape({ code: text, choices: tableOf(whole) });

/** Whether the rules were public before each ballot opened, and recounting gives what was declared. */
export function checkBallot(evidence: Evidence, acts: BallotActs): readonly Finding[] {
  return [checkOrder(evidence, acts), recount(evidence, acts)];
}

/** Every declared ballot, counted again; the first that differs. */
function recount(evidence: Evidence, acts: BallotActs): Finding {
  const id = acts.recounted;
  const declared = evidence.all(acts.declared);
  if (declared.length === 0) return notPossible(id, { code: 'not-yet', act: acts.declared });
  let papers = 0;
  let winners = 0;
  for (const { seq, data } of declared) {
    const { result } = data;
    const paper = paperOf(evidence, acts, result.ballot, seq);
    const closed = evidence
      .all(acts.closed)
      .filter((one) => one.seq < seq && one.data.box.ballot === result.ballot)
      .at(-1);
    if (paper === undefined || closed === undefined)
      return failed(id, { code: 'ballot-out-of-order', act: acts.declared }, seq);
    const read = rowsOf(evidence, closed.data.box.papers, slip);
    if ('missing' in read) return missed(id, read.missing, closed.seq);
    const boxed = boxProblem(evidence, paper, closed, read.rows);
    if (boxed !== null) return failed(id, boxed, closed.seq);
    const problem = resultProblem(paper, result, closed.data.box, read.rows);
    if (problem !== null) return failed(id, problem, seq);
    papers += read.rows.length;
    winners += result.winners.length;
  }
  return passed(id, { code: 'ballot-same', papers, winners });
}

interface Slip {
  readonly code: string;
  readonly choices: ReadonlyMap<string, number>;
}

/** Whether the box holds as many papers as stated, and no more than cards were handed out. */
function boxProblem(
  evidence: Evidence,
  { rules }: Paper,
  closed: Happened<{ readonly box: Box }>,
  slips: readonly Slip[],
): SemanticDetail | null {
  const { cast, blank, cardsIssued } = closed.data.box;
  if (slips.length !== cast) return { code: 'papers-differ', stated: cast, counted: slips.length };
  const empty = slips.filter(({ choices }) => choices.size === 0).length;
  if (empty !== blank) return { code: 'papers-differ', stated: blank, counted: empty };
  const entitled = (kind: string): boolean =>
    rules.electorate === 'everyone' || kind === 'resident';
  let cards = 0;
  for (const { seq, data } of evidence.all('gathering.cards-issued'))
    if (seq < closed.seq && entitled(data.kind)) cards += data.cards;
  for (const { seq, data } of evidence.all('gathering.card-voided'))
    if (seq < closed.seq && entitled(data.kind)) cards -= 1;
  if (cards !== cardsIssued) return { code: 'cards-differ', stated: cardsIssued, counted: cards };
  return cast > cards ? { code: 'more-papers-than-cards', papers: cast, cards } : null;
}

/** Whether counting the published papers by the published rule gives the declared result. */
function resultProblem(
  { options, rules }: Paper,
  result: BallotResult,
  { cardsIssued }: Box,
  slips: readonly Slip[],
): SemanticDetail | null {
  const rule = readRule(rules.rule, cardsIssued);
  if (rule === null) return { code: 'rule-unknown' };
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
  if (tie === null || rules.tieRule === 'all-tied-go-on') {
    const [lot] = result.lots;
    if (lot !== undefined) return { code: 'lots-not-asked', option: lot };
    return figureProblem(counted.value, [...winners, ...between], result);
  }
  // Every tied option needs its lot, or somebody chose who was in the hat.
  const asked = tie.lots ?? between;
  const lotless = asked.find((option) => !result.lots.includes(option));
  if (lotless !== undefined) return { code: 'tie-differs', option: lotless };
  const settled = countBallots(rule, ballots, { ...contest, lots: result.lots });
  if (!settled.ok) return { code: 'count-refused', why: settled.refusal.code };
  const extra = unasked((lots) => countBallots(rule, ballots, { ...contest, lots }), asked, result);
  if (extra !== null) return { code: 'lots-not-asked', option: extra };
  // Where lots decide who is out, the figures after them hang on them.
  return figureProblem(settled.value, settled.value.winners, result);
}

/** A lot that no tie asked for: the count comes to its end without it. */
function unasked(
  again: (lots: readonly string[]) => ReturnType<typeof countBallots>,
  asked: readonly string[],
  { lots }: BallotResult,
): string | null {
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
  { standings, ballots }: Count,
  winners: readonly string[],
  result: BallotResult,
): SemanticDetail | null {
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
  return moved === null ? null : { code: 'place-differs', option: moved };
}

/** An option that stands in another place than the count gives, or once more. */
function firstMoved(counted: readonly string[], declared: readonly string[]): string | null {
  return declared.find((option, at) => counted[at] !== option) ?? null;
}
