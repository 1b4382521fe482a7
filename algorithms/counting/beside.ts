import { accept, Fraction, type Result, refuse } from '@commonlot/exact';
import type { Amount } from './amount.ts';
import type { Ballot } from './ballots/ballot.ts';
import { type Box, boxOf } from './ballots/box.ts';
import { sortBox } from './ballots/sort-box.ts';
import { type Count, count } from './count.ts';
import type { Contest } from './method.ts';
import type { CountRefusal } from './refusal.ts';
import { methodOf, type Rule } from './rule.ts';
import { amountOf } from './rules/proportional/ratio.ts';
import { votersOf } from './rules/proportional/voters.ts';
import type { Tie } from './ties/tie.ts';

/** What one rule makes of the ballots. */
export interface Seen {
  readonly rule: Rule;
  /** With an open tie only those who won without it; the figures below are then of these alone. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
  /** Valid ballots with at least one winner on them. */
  readonly served: number;
  /** Winners a valid ballot approves on average; null without ballots. */
  readonly average: Amount | null;
}

export interface Beside {
  /** Valid ballots. */
  readonly ballots: number;
  /** By approval, by Phragmén's rule and by equal shares, in this order. */
  readonly seen: readonly Seen[];
}

/**
 * The same approval ballots under three rules, for showing before one of them is chosen: most votes,
 * and two by which a majority cannot take all the seats. Each result stands for itself; lots, where
 * the contest has them, hold for all three.
 * @param picks options a ballot may approve at most
 */
export function besideEachOther(
  ballots: readonly Ballot[] | Box,
  contest: Contest,
  picks: number = contest.options.length,
): Result<Beside, CountRefusal> {
  // Each way is counted over seats; a budget would be spent by two of them alone.
  if (contest.budget !== undefined) return refuse({ code: 'budget-unused' });
  const box = 'weights' in ballots ? ballots : boxOf(ballots, contest.options);
  const rules = ways(picks);
  const seen: Seen[] = [];
  let valid = 0;
  for (const rule of rules) {
    const counted = count(rule, box, contest);
    if (!counted.ok) return counted;
    valid = counted.value.ballots.valid;
    seen.push(seenBy(rule, box, counted.value));
  }
  return accept({ ballots: valid, seen });
}

function ways(picks: number): readonly Rule[] {
  return [
    { rule: 'approval', picks },
    { rule: 'phragmen', picks },
    { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'phragmen', picks },
  ];
}

function seenBy(rule: Rule, box: Box, { winners, tie, ballots }: Count): Seen {
  const { valid } = sortBox(box, methodOf(rule).reader(rule, box));
  const { weights, starts, places } = votersOf(valid);
  const won = new Set(winners.map((winner) => box.options.indexOf(winner)));
  let served = 0;
  let approved = 0;
  for (const [group, weight] of weights.entries()) {
    let here = 0;
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1)
      if (won.has(places[at] ?? 0)) here += 1;
    if (here > 0) served += weight;
    approved += here * weight;
  }
  const average = ballots.valid === 0 ? null : amountOf(Fraction.of(approved, ballots.valid));
  return { rule, winners, tie, served, average };
}
