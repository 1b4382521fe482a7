/** One ballot from its publication to its result: the same for dots and for the final vote. */
import { missed, rowsOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { shape, tableOf, text, whole } from '../read.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';
import { type BallotActs, checkOrder, type Paper, paperOf } from './ballot-order.ts';
import { type Box, resultProblem, type Slip } from './ballot-result.ts';

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

/** Whether the box holds as many papers as stated, and no more than cards were handed out. */
function boxProblem(
  evidence: Evidence,
  { rules }: Paper,
  closed: Happened<{ readonly box: Box }>,
  slips: readonly Slip[],
): SemanticDetail | null {
  const { cast, blank, cardsIssued } = closed.data.box;
  const stray = slips.find(({ code }, at) => code <= (slips[at - 1]?.code ?? ''));
  if (stray !== undefined) return { code: 'papers-unsorted', receipt: stray.code };
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
