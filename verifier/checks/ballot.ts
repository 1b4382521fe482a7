/** One ballot from its publication to its result: the same for dots and for the final vote. */
import { count as countBallots, type Rule } from '@commonlot/counting';
import type { ActData } from '../acts.ts';
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

/** Whether a ballot's rules were public before it opened, and recounting gives what was declared. */
export function checkBallot(evidence: Evidence, acts: BallotActs): readonly Finding[] {
  return [checkOrder(evidence, acts), recount(evidence, acts)];
}

function checkOrder(evidence: Evidence, acts: BallotActs): Finding {
  const id = acts.announced;
  const opened = evidence.all(acts.opened).at(-1);
  if (opened === undefined) return notPossible(id, { code: 'not-yet', act: acts.opened });
  const { ballot } = opened.data;
  const published = evidence.all(acts.published).filter(({ data }) => data.paper.ballot === ballot);
  const first = published[0];
  if (first === undefined || first.seq > opened.seq)
    return failed(id, { code: 'ballot-out-of-order', act: acts.published }, opened.seq);
  const late = published.find(({ seq }) => seq > opened.seq);
  if (late !== undefined)
    return failed(id, { code: 'ballot-out-of-order', act: acts.published }, late.seq);
  const closed = evidence.all(acts.closed).find(({ data }) => data.box.ballot === ballot);
  if (closed !== undefined && closed.seq < opened.seq)
    return failed(id, { code: 'ballot-out-of-order', act: acts.closed }, closed.seq);
  const declared = evidence.all(acts.declared).find(({ data }) => data.result.ballot === ballot);
  if (declared !== undefined && declared.seq < (closed?.seq ?? Number.POSITIVE_INFINITY))
    return failed(id, { code: 'ballot-out-of-order', act: acts.declared }, declared.seq);
  return passed(id, { code: 'ballot-as-published', options: first.data.paper.options.length });
}

function recount(evidence: Evidence, acts: BallotActs): Finding {
  const id = acts.recounted;
  const declared = evidence.all(acts.declared).at(-1);
  if (declared === undefined) return notPossible(id, { code: 'not-yet', act: acts.declared });
  const { result } = declared.data;
  const of = <Act extends { readonly seq: number }>(found: readonly Act[]): Act | undefined =>
    found.filter(({ seq }) => seq < declared.seq).at(-1);
  const published = of(
    evidence.all(acts.published).filter(({ data }) => data.paper.ballot === result.ballot),
  );
  const closed = of(
    evidence.all(acts.closed).filter(({ data }) => data.box.ballot === result.ballot),
  );
  if (published === undefined || closed === undefined)
    return failed(id, { code: 'ballot-out-of-order', act: acts.declared }, declared.seq);
  const read = rowsOf(evidence, closed.data.box.papers, slip);
  if ('missing' in read) return missed(id, read.missing, closed.seq);
  const { paper } = published.data;
  const boxed = boxProblem(evidence, paper, closed, read.rows);
  if (boxed !== null) return failed(id, boxed, closed.seq);
  const problem = resultProblem(paper, result, read.rows);
  if (problem !== null) return failed(id, problem, declared.seq);
  return passed(id, {
    code: 'ballot-same',
    papers: read.rows.length,
    winners: result.winners.length,
  });
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
  slips: readonly Slip[],
): SemanticDetail | null {
  const rule: Rule =
    rules.rule === 'approval'
      ? { rule: 'approval', picks: rules.picks }
      : { rule: 'dots', dots: rules.picks, perOption: rules.perOption };
  const ballots = slips.map(({ code, choices }) => ({
    code,
    choices: Object.fromEntries(choices),
  }));
  const contest = { options, seats: rules.winners };
  const counted = countBallots(rule, ballots, contest);
  if (!counted.ok) return { code: 'count-refused', why: counted.refusal.code };
  const { standings, winners, tie } = counted.value;
  const stated = new Map(result.totals.map(({ option, votes }) => [option, votes]));
  for (const { option, total } of standings)
    if (stated.get(option) !== total)
      return {
        code: 'votes-differ',
        option,
        stated: stated.get(option) ?? 0,
        counted: Number(total),
      };
  const between = tie?.between ?? [];
  const tied = firstDifference(between, result.tied);
  if (tied !== null) return { code: 'tie-differs', option: tied };
  const goOn = tie === null || rules.tieRule === 'all-tied-go-on';
  if (goOn) return winnersProblem([...winners, ...between], result);
  // Every tied option needs its lot, or somebody chose who was in the hat.
  const lotless = between.find((option) => !result.lots.includes(option));
  if (lotless !== undefined) return { code: 'tie-differs', option: lotless };
  const settled = countBallots(rule, ballots, { ...contest, lots: result.lots });
  if (!settled.ok) return { code: 'count-refused', why: settled.refusal.code };
  return winnersProblem(settled.value.winners, result);
}

function winnersProblem(winners: readonly string[], result: BallotResult): SemanticDetail | null {
  const winner = firstDifference(winners, result.winners);
  return winner === null ? null : { code: 'winners-differ', option: winner };
}
