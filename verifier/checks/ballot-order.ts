/** Whether ballots were held in order: rules first, each step once, one ballot after another. */
import type { ActData } from '../acts.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';

export type Paper = ActData<'decision.ballot-published'>['paper'];

/** Where in the record a kind of ballot stands. */
export interface BallotActs {
  readonly announced: 'dots-announced' | 'ballot-announced';
  readonly recounted: 'dots-recounted' | 'ballot-recounted';
  readonly published: 'deliberation.dots-published' | 'decision.ballot-published';
  readonly opened: 'deliberation.dots-opened' | 'decision.ballot-opened';
  readonly closed: 'deliberation.dots-closed' | 'decision.ballot-closed';
  readonly declared: 'deliberation.themes-chosen' | 'decision.result-declared';
  /** One ballot in all, or several that follow one another. */
  readonly held: 'once' | 'in-turn';
}

/** All ballots of a kind were announced in order; the first that was not. */
export function checkOrder(evidence: Evidence, acts: BallotActs): Finding {
  const id = acts.announced;
  const opened = evidence.all(acts.opened);
  const skipped = neverOpened(evidence, acts);
  if (skipped !== null) return failed(id, skipped.detail, skipped.seq);
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
  return (
    again(evidence, acts, ballot) ??
    unknown(evidence, acts, ballot, seq) ??
    beside(evidence, acts, ballot, seq) ??
    (unmet(evidence, acts, ballot, seq) ? { detail: { code: 'condition-unmet' }, seq } : null)
  );
}

type Step = readonly { readonly seq: number; readonly ballot: string }[];

/** What a kind of ballot went through, step by step. */
function stepsOf(evidence: Evidence, acts: BallotActs) {
  const at = <Data>(all: readonly Happened<Data>[], of: (data: Data) => string): Step =>
    all.map(({ seq, data }) => ({ seq, ballot: of(data) }));
  return {
    opened: at(evidence.all(acts.opened), ({ ballot }) => ballot),
    closed: at(evidence.all(acts.closed), ({ box }) => box.ballot),
    declared: at(evidence.all(acts.declared), ({ result }) => result.ballot),
  };
}

/** A ballot that closed, or was declared, and had never opened. */
function neverOpened(evidence: Evidence, acts: BallotActs): Wrong | null {
  const { opened, closed, declared } = stepsOf(evidence, acts);
  const known = new Set(opened.map(({ ballot }) => ballot));
  const stray = [...closed, ...declared].find(({ ballot }) => !known.has(ballot));
  if (stray === undefined) return null;
  return { detail: { code: 'ballot-out-of-order', act: acts.opened }, seq: stray.seq };
}

/** A step that a ballot took a second time: another box, or another result, could be put in. */
function again(evidence: Evidence, acts: BallotActs, ballot: string): Wrong | null {
  const steps = stepsOf(evidence, acts);
  for (const step of ['opened', 'closed', 'declared'] as const) {
    const of = steps[step].filter((one) => acts.held === 'once' || one.ballot === ballot);
    const [, second] = of;
    if (second !== undefined)
      return { detail: { code: 'ballot-step-twice', act: acts[step] }, seq: second.seq };
  }
  return null;
}

/** An option that nobody had handed in when the ballot opened, and that the paper does not word. */
function unknown(evidence: Evidence, acts: BallotActs, ballot: string, seq: number): Wrong | null {
  const paper = paperOf(evidence, acts, ballot, seq);
  const offered =
    acts.announced === 'dots-announced'
      ? evidence.all('deliberation.notes-grouped').map((one) => [one.seq, one.data.theme] as const)
      : evidence
          .all('deliberation.proposal-handed-in')
          .map((one) => [one.seq, one.data.proposal] as const);
  const known = new Set(offered.flatMap(([at, option]) => (at < seq ? [option] : [])));
  for (const { option } of paper?.own ?? []) known.add(option);
  const option = paper?.options.find((one) => !known.has(one));
  return option === undefined ? null : { detail: { code: 'option-unknown', option }, seq };
}

/** Whether another ballot had opened and was not declared yet: they are held one after another. */
function beside(evidence: Evidence, acts: BallotActs, ballot: string, seq: number): Wrong | null {
  const { opened, declared } = stepsOf(evidence, acts);
  const busy = opened.some(
    (one) =>
      one.ballot !== ballot &&
      one.seq < seq &&
      !declared.some((end) => end.ballot === one.ballot && end.seq < seq),
  );
  return busy ? { detail: { code: 'ballot-beside-another' }, seq } : null;
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
export function paperOf(
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
