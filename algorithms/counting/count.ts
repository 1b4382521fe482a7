import { accept, type Result, refuse } from '@commonlot/exact';
import type { Ballot, RejectedBallot } from './ballots/ballot.ts';
import { type Box, boxOf } from './ballots/box.ts';
import { type Piles, sortBox } from './ballots/sort-box.ts';
import { faultyInput } from './faulty-input.ts';
import type { Contest } from './method.ts';
import type { CountRefusal } from './refusal.ts';
import { methodOf, type Rule } from './rule.ts';
import type { Standing } from './standing.ts';
import { type Settled, type Start, settle } from './ties/settle.ts';
import type { Tie } from './ties/tie.ts';
import type { Step } from './trace.ts';

export interface Count {
  readonly rule: Rule;
  readonly seats: number;
  readonly ballots: {
    readonly cast: number;
    readonly valid: number;
    readonly blank: number;
    readonly invalid: number;
    readonly rejected: readonly RejectedBallot[];
  };
  /** Every option, best first; those that may not win after all others. */
  readonly standings: readonly Standing[];
  /** Best first. With an open tie only those who won without it. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
  readonly trace: readonly Step[];
}

/** Ties are tried out as long as this many rows are read in all, and this many runs are made. */
const MOST_ROWS = 20_000_000;
const MOST_RUNS = 2_000;

/**
 * Counts ballots under a rule. The result depends on the set of ballots and the options alone:
 * no chance, no order of arrival. Ties that decide a seat come back in `tie`; draw lots and count
 * again with `contest.lots`.
 * @param ballots by name and mark, or a box in columns, filled for `contest.options`
 * @returns the count with its trace, or why none is made (see `CountRefusal`)
 */
export function count(
  rule: Rule,
  ballots: readonly Ballot[] | Box,
  contest: Contest,
): Result<Count, CountRefusal> {
  const box = 'weights' in ballots ? ballots : boxOf(ballots, contest.options);
  const refusal = faultyInput(rule, box, contest);
  if (refusal !== null) return refuse(refusal);
  const method = methodOf(rule);
  const piles = sortBox(box, method.reader(rule, box));
  const { lots = [], seats } = contest;
  const start: Start = (say) => method.count(rule, piles.valid, contest, say, piles);
  const runs = Math.floor(MOST_ROWS / Math.max(1, piles.valid.weights.length));
  const settled = settle(start, lots, seats, Math.max(1, Math.min(MOST_RUNS, runs)));
  if ('question' in settled && lots.length > 0) {
    const missing = settled.question.between.filter((option) => !lots.includes(option));
    return refuse({ code: 'lots-incomplete', missing });
  }
  return accept(countOf(rule, contest, piles, settled));
}

function countOf(rule: Rule, { options, seats }: Contest, piles: Piles, settled: Settled): Count {
  const { cast, blank, invalid, rejected } = piles;
  const valid = cast - blank - invalid;
  const tie = 'tie' in settled ? settled.tie : null;
  const end = 'tie' in settled ? settled.question : settled.outcome;
  const standings = 'tie' in settled ? settled.question.standings() : settled.outcome.standings;
  const trace: Step[] = [
    { code: 'rule-stated', rule, options: options.length, seats },
    { code: 'ballots-sorted', cast, valid, blank, invalid },
    ...settled.steps,
  ];
  if (tie !== null) trace.push({ code: 'tied', ...tie });
  const winners = 'winners' in end ? end.winners : (tie?.certain ?? []);
  const ballots = { cast, valid, blank, invalid, rejected };
  return { rule, seats, ballots, standings, winners, tie, trace };
}
