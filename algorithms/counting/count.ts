import { accept, type Result, refuse } from '@commonlot/exact';
import type { Ballot, Piles, RejectedBallot } from './ballot.ts';
import { type Filled, fillSeats, type Tie } from './fill-seats.ts';
import type { CountRefusal } from './refusal.ts';
import { faultyField, type Rule } from './rule.ts';
import { sortBallots } from './sort-ballots.ts';
import { addUp, type Tally } from './tally.ts';
import type { Step } from './trace.ts';

/** What is decided: option ids as on the ballot paper, seats to fill (>= 1), lots if drawn. */
export type Contest = {
  readonly options: readonly string[];
  readonly seats: number;
  /** Option ids in the order drawn, first wins; must cover a tie if there is one. */
  readonly lots?: readonly string[];
};

/** An option's tally with its place from 1; equal totals share a place. */
export type Standing = Tally & { readonly place: number };

export type Count = {
  readonly rule: Rule;
  readonly seats: number;
  readonly ballots: {
    readonly cast: number;
    readonly valid: number;
    readonly blank: number;
    readonly invalid: number;
    readonly rejected: readonly RejectedBallot[];
  };
  /** Every option, best first; those that may not win (threshold not met) after all others. */
  readonly standings: readonly Standing[];
  /** Best first. With an open tie only those who won without it. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
  readonly trace: readonly Step[];
};

/**
 * Counts ballots under a rule. The result depends on the set of ballots and the options alone:
 * no chance, no order of arrival. Ties for the last seats come back in `tie`; draw lots and count
 * again with `contest.lots`. An option without a single vote can take a seat nobody else wants.
 * O(marks + ballots log ballots).
 * @returns the count with its trace, or why none is made (see `CountRefusal`)
 * Source: approval and k-approval as in Lackner and Skowron, Multi-Winner Voting with Approval
 * Preferences (2023), rule AV; dots is cumulative voting with a cap.
 */
export function count(
  rule: Rule,
  ballots: readonly Ballot[],
  contest: Contest,
): Result<Count, CountRefusal> {
  const refusal = faultyInput(rule, ballots, contest);
  if (refusal !== null) return refuse(refusal);
  const { options, seats } = contest;
  const piles = sortBallots(rule, ballots, options);
  const tallies = addUp(rule, piles.valid, options);
  const lots = contest.lots ?? null;
  const filled = fillSeats(tallies, seats, lots);
  if (filled.tie !== null && lots !== null) {
    const missing = filled.tie.between.filter((option) => !lots.includes(option));
    return refuse({ code: 'lots-incomplete', missing });
  }
  const standings = rank(tallies, lots ?? []);
  const steps = trace(rule, contest, piles, tallies, standings, filled);
  return accept({
    rule,
    seats,
    ballots: {
      cast: piles.cast,
      valid: piles.valid.length,
      blank: piles.blank.length,
      invalid: piles.rejected.length,
      rejected: piles.rejected,
    },
    standings,
    winners: filled.winners,
    tie: filled.tie,
    trace: steps,
  });
}

function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}

function faultyInput(
  rule: Rule,
  ballots: readonly Ballot[],
  contest: Contest,
): CountRefusal | null {
  const { options, seats, lots = [] } = contest;
  const field = faultyField(rule);
  if (field !== null) return { code: 'rule-faulty', field };
  if (options.length === 0) return { code: 'no-options' };
  if (!Number.isSafeInteger(seats) || seats < 1) return { code: 'seats-faulty', seats };
  const option = firstTwice(options);
  if (option !== undefined) return { code: 'option-twice', option };
  const ballot = firstTwice(ballots.map((each) => each.code));
  if (ballot !== undefined) return { code: 'code-twice', ballot };
  if (rule.rule === 'threshold' && rule.base.of !== 'voting') {
    const { people } = rule.base;
    const cast = ballots.length;
    if (people < cast) return { code: 'base-below-ballots', people, cast };
  }
  const known = new Set(options);
  const unknown = lots.find((lot) => !known.has(lot));
  if (unknown !== undefined) return { code: 'lot-unknown', option: unknown };
  const again = firstTwice(lots);
  return again === undefined ? null : { code: 'lot-twice', option: again };
}

/** Eligible options first, by total; equal ones in the order of lots, then of the ballot paper. */
function rank(tallies: readonly Tally[], lots: readonly string[]): readonly Standing[] {
  const drawn = new Map(lots.map((option, index) => [option, index]));
  const place = (tally: Tally) => drawn.get(tally.option) ?? lots.length;
  const sorted = [...tallies].sort(
    (a, b) => Number(b.eligible) - Number(a.eligible) || b.total - a.total || place(a) - place(b),
  );
  return sorted.map((tally) => ({
    ...tally,
    place: 1 + sorted.findIndex((t) => t.eligible === tally.eligible && t.total === tally.total),
  }));
}

function trace(
  rule: Rule,
  { options, seats, lots = [] }: Contest,
  piles: Piles,
  tallies: readonly Tally[],
  standings: readonly Standing[],
  { winners, tie, decidedByLot }: Filled,
): readonly Step[] {
  const { cast, valid, blank, rejected } = piles;
  const sorted = { cast, valid: valid.length, blank: blank.length, invalid: rejected.length };
  const steps: Step[] = [
    { code: 'rule-stated', rule, options: options.length, seats },
    { code: 'ballots-sorted', ...sorted },
    ...tallies.map(counted),
  ];
  if (tie !== null) steps.push({ code: 'tied', ...tie });
  if (decidedByLot !== null) {
    const { between, forSeats } = decidedByLot;
    const order = lots.filter((lot) => between.includes(lot));
    steps.push({ code: 'tied', ...decidedByLot });
    steps.push({ code: 'lots-applied', between, forSeats, order });
  }
  for (const { option, place, total } of standings)
    if (winners.includes(option)) steps.push({ code: 'seat-won', option, place, total });
  if (tie === null && winners.length < seats)
    steps.push({ code: 'seats-unfilled', seats, filled: winners.length });
  return steps;
}

function counted({ option, total, eligible, detail }: Tally): Step {
  if (detail.rule !== 'threshold') return { code: 'option-counted', option, total };
  return {
    code: eligible ? 'option-passed' : 'option-failed',
    option,
    votesFor: detail.for,
    votesAgainst: detail.against,
    abstentions: detail.abstain,
    base: detail.base,
  };
}
