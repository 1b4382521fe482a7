import { type Ballot, type Count, count } from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { BallotPaper, BallotResult, Judged, QuorumCounted } from './ballot.ts';
import type { BallotRefusal, BallotState } from './ballot-box.ts';
import { countingRule } from './ballot-rule.ts';

/**
 * Counts a closed ballot by its own rules. A tie is an output: it is settled as the published tie
 * rule says and in no other way. Without lots, a tie under `public-lot` is refused with the tied
 * options; lots that no tie asked for decide nothing and are not recorded.
 * @param papers every paper cast, as published.
 * @param lots tied options in the order the public lot put them, first wins.
 */
export function declare(
  state: BallotState | null,
  papers: readonly Ballot[],
  lots: readonly string[],
): Result<BallotResult, BallotRefusal> {
  if (state?.status !== 'closed') return refuse({ code: 'ballot-not-closed' });
  const { paper, box } = state;
  if (papers.length !== box.cast)
    return refuse({ code: 'papers-differ', cast: box.cast, counted: papers.length });
  const rule = countingRule(paper.rules.rule, box.cardsIssued);
  const contest = { options: paper.options, seats: paper.rules.winners };
  const counted = count(rule, papers, contest);
  if (!counted.ok) return refuse({ code: 'count-refused', why: counted.refusal.code });
  const { winners, tie } = counted.value;
  if (tie === null) return accept(resultOf(paper, counted.value, winners, [], []));
  const { between, lots: among = between } = tie;
  if (paper.rules.tieRule === 'all-tied-go-on')
    return accept(resultOf(paper, counted.value, [...winners, ...between], between, []));
  if (lots.length === 0)
    return refuse({ code: 'tie-needs-lots', tied: among, places: tie.forSeats });
  const settled = count(rule, papers, { ...contest, lots });
  if (!settled.ok && settled.refusal.code === 'lots-incomplete') {
    // What was drawn stays drawn; a later tie may ask for options the first did not.
    const tied = [...new Set([...among, ...lots, ...settled.refusal.missing])];
    return refuse({ code: 'tie-needs-lots', tied, places: tie.forSeats });
  }
  if (!settled.ok) return refuse({ code: 'count-refused', why: settled.refusal.code });
  const again = (some: readonly string[]) => count(rule, papers, { ...contest, lots: some });
  const asked = lotsAsked(again, among, lots);
  const ended = asked.length === lots.length ? settled : again(asked);
  if (!ended.ok) return refuse({ code: 'count-refused', why: ended.refusal.code });
  return accept(resultOf(paper, ended.value, ended.value.winners, between, asked));
}

/** Of the lots drawn those that a tie asked for; the others decide nothing. */
function lotsAsked(
  again: (lots: readonly string[]) => ReturnType<typeof count>,
  among: readonly string[],
  lots: readonly string[],
): readonly string[] {
  const needed = new Set(among);
  for (;;) {
    const asked = lots.filter((lot) => needed.has(lot));
    const counted = asked.length === lots.length ? null : again(asked);
    if (counted === null || counted.ok || counted.refusal.code !== 'lots-incomplete') return asked;
    const before = needed.size;
    for (const option of counted.refusal.missing) needed.add(option);
    // Without the others it stays open: they were asked for.
    if (needed.size === before) return lots;
  }
}

function resultOf(
  paper: BallotPaper,
  { standings, trace, ballots: { valid, invalid } }: Count,
  winners: readonly string[],
  tied: readonly string[],
  lots: readonly string[],
): BallotResult {
  const totals = standings.map(({ option, total }) => ({ option, votes: total }));
  const shared = { ballot: paper.ballot, totals, valid, invalid, winners, tied, lots };
  if (paper.rules.rule.rule !== 'threshold') return shared;
  const judged = standings.flatMap(({ option, detail }): readonly Judged[] => {
    if (detail.rule !== 'threshold') return [];
    const { against, abstain, base, needed, also, castingVote, missed } = detail;
    const votes = { for: detail.for, against, abstain };
    return [{ option, ...votes, base, needed, also, castingVote, missed }];
  });
  const quorum = quorumOf(trace);
  return { ...shared, judged, ...(quorum && { quorum }) };
}

function quorumOf(trace: Count['trace']): QuorumCounted | null {
  const step = trace.find(({ code }) => code === 'quorum-met' || code === 'quorum-missed');
  if (step === undefined || !('least' in step) || !('entitled' in step)) return null;
  const { counted, least, entitled } = step;
  return { counted, least, entitled };
}
