import type { Rankings } from '../../ballots/rankings.ts';
import type { Contest, Say } from '../../method.ts';
import type { Counting } from '../../ties/tie.ts';
import { Stages } from './stages.ts';

/**
 * Instant runoff: until somebody has more than half of the papers that still count, or is the only
 * one left, the option with fewest votes is out. @param earlier see `StagedRule`
 */
export function* runoff(
  earlier: boolean,
  rankings: Rankings,
  contest: Contest,
  say: Say,
): Counting {
  const stages = new Stages({ rule: 'irv', digits: 0, earlier }, rankings, contest, say);
  stages.deal();
  for (;;) {
    const { roll, stage } = stages;
    const { continuing } = roll;
    const active = roll.totals.reduce((sum, total) => sum + total, 0n);
    const needed = active / 2n + 1n;
    say({ code: 'majority-stated', stage, active: Number(active), needed: Number(needed) });
    const reached = continuing.filter((place) => roll.totalOf(place) >= needed);
    if (reached.length > 0) stages.elect(reached, 'majority');
    else if (continuing.length === 1) stages.elect(continuing, 'remaining');
    else {
      // Whoever has a majority keeps it while papers move: no order can lift another past it.
      stages.exclude(yield* stages.lowest(null));
      continue;
    }
    return stages.outcome();
  }
}
