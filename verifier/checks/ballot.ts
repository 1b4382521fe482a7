/** One ballot from its publication to its result: the same for dots and for the final vote. */
import { type Count, count as countBallots } from '@commonlot/counting';
import type { ActData } from '../acts.ts';
import { readRule } from '../ballot-rule.ts';
import { missed, rowsOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { firstDifference } from '../lists.ts';
import { shape, tableOf, text, whole } from '../read.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';

type Box = ActData<'decision.ballot-closed'>['box'];
type Paper = ActData<'decision.ballot-published'>['paper'];
type BallotResult = ActData<'decision.result-declared'>['result'];

/** Where in the record a kind of ballot stands. */
export interface BallotActs {
  readonly announced: 'dots-announced' | 'ballot-announced';
  readonly recounted: 'dots-recounted' | 'ballot-recounted';
  readonly published: 'deliberation.dots-published' | 'decision.ballot-published';
  readonly opened: 'deliberation.dots-opened' | 'decision.ballot-opened';
  readonly closed: 'deliberation.dots-closed' | 'decision.ballot-closed';
  readonly declared: 'deliberation.themes-chosen' | 'decision.result-declared';
}

/** `{"code": receipt, "choices": {option: marks}}`, a line each. */
const slip = shape({ code: text, choices: tableOf(whole) });

/** Whether the rules were public before each ballot opened, and recounting gives what was declared. */
export function checkBallot(evidence: Evidence, acts: BallotActs): readonly Finding[] {
  return [checkOrder(evidence, acts), recount(evidence, acts)];
}

/** All ballots of a kind were announced in order; the first that was not. */
function checkOrder(evidence: Evidence, acts: BallotActs): Finding {
  const id = acts.announced;
  const opened = evidence.all(acts.opened);
  if (opened.length === 0) return notPossible(id, { code: 'not-yet', act: acts.opened });
  let options = 0;
  for (const one of opened) {
    const wrong = disorder(evidence, acts, one.data.ballot, one.seq);
    if (wrong !== null) return failed(id, wrong.detail, wrong.seq);
    options += paperOf(evidence, acts, one.data.ballot, one.seq)?.options.length ?? 0;
  }
  return passed(id, { code: 'ballot-as-published', options });
}

interface Wrong {
  readonly detail: SemanticDetail;
  readonly seq: number;
}

/** What is out of order about a ballot that opened at `seq`. */
function disorder(evidence: Evidence, acts: BallotActs, ballot: string, seq: number): Wrong | null {
  const out = (act: string, at: number): Wrong => ({
    detail: { code: 'ballot-out-of-order', act },
    seq: at,
  });
  const published = evidence.all(acts.published).filter(({ data }) => data.paper.ballot === ballot);
  const first = published[0];
  if (first === undefined || first.seq > seq) return out(acts.published, seq);
  const late = published.find((one) => one.seq > seq);
  if (late !== undefined) return out(acts.published, late.seq);
  const closed = evidence.all(acts.closed).find(({ data }) => data.box.ballot === ballot);
  if (closed !== undefined && closed.seq < seq) return out(acts.closed, closed.seq);
  const declared = evidence.all(acts.declared).find(({ data }) => data.result.ballot === ballot);
  if (declared !== undefined && declared.seq < (closed?.seq ?? Number.POSITIVE_INFINITY))
    return out(acts.declared, declared.seq);
  return unmet(evidence, acts, ballot, seq) ? { detail: { code: 'condition-unmet' }, seq } : null;
}

/** Whether a ballot opened although an earlier one had not come out as its paper says. */
function unmet(evidence: Evidence, acts: BallotActs, ballot: string, seq: number): boolean {
  const conditions = paperOf(evidence, acts, ballot, seq)?.opensIf ?? [];
  return conditions.some(({ ballot: on, option, won }) => {
    const before = evidence
      .all(acts.declared)
      .filter((one) => one.seq < seq && one.data.result.ballot === on)
      .at(-1);
    // An option that is not on that paper decides nothing.
    if (!paperOf(evidence, acts, on, seq)?.options.includes(option)) return true;
    return before === undefined || before.data.result.winners.includes(option) !== won;
  });
}

/** The paper of a ballot as it was last published before `seq`. */
function paperOf(
  evidence: Evidence,
  acts: BallotActs,
  ballot: string,
  seq: number,
): Paper | undefined {
  return evidence
    .all(acts.published)
    .filter((one) => one.seq < seq && one.data.paper.ballot === ballot)
    .at(-1)?.data.paper;
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
  const figure = figureProblem(counted.value, result);
  if (figure !== null) return figure;
  const between = tie?.between ?? [];
  const tied = firstDifference(between, result.tied);
  if (tied !== null) return { code: 'tie-differs', option: tied };
  const goOn = tie === null || rules.tieRule === 'all-tied-go-on';
  if (goOn) return winnersProblem([...winners, ...between], result);
  // Every tied option needs its lot, or somebody chose who was in the hat.
  const lotless = (tie.lots ?? between).find((option) => !result.lots.includes(option));
  if (lotless !== undefined) return { code: 'tie-differs', option: lotless };
  const settled = countBallots(rule, ballots, { ...contest, lots: result.lots });
  if (!settled.ok) return { code: 'count-refused', why: settled.refusal.code };
  return winnersProblem(settled.value.winners, result);
}

/** The first number of the count that was declared otherwise. */
function figureProblem({ standings, ballots }: Count, result: BallotResult): SemanticDetail | null {
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
  return null;
}

function winnersProblem(winners: readonly string[], result: BallotResult): SemanticDetail | null {
  const winner = firstDifference(winners, result.winners);
  return winner === null ? null : { code: 'winners-differ', option: winner };
}
