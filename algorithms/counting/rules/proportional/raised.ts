import { Fraction } from '@commonlot/exact';
import type { Say } from '../../method.ts';
import type { Satisfaction } from '../../shapes/equal-shares.ts';
import type { Step } from '../../trace.ts';
import type { Part, Stand } from './choose.ts';
import { Purses } from './purses.ts';
import { Race } from './race.ts';
import { amountOf } from './ratio.ts';
import { byShares } from './shares.ts';

export interface Raised {
  readonly race: Race;
  readonly purses: Purses;
}

interface Shared {
  readonly people: number;
  readonly satisfaction: Satisfaction;
  readonly stand: (raised: Raised) => Stand;
}

/**
 * Equal shares with a larger budget that is only thought of, from step to step: one seat more, or one
 * unit more a person. Seats: up to the first at which all are filled; who would come in beyond them
 * does not. Budget: up to the last before the first that overspends the real one, or until nothing
 * more fits.
 * Source: for seats as abcvoting defines it; for budgets "Add1" of Faliszewski, Flis, Peters, Pierczyński,
 * Skowron, Stolicki, Szufa and Talmon, Participatory budgeting: data, tools, and analysis (2023).
 */
export function* byRaisedShares(race: Race, shared: Shared, say: Say): Part<Raised> {
  const step = race.budgeted ? BigInt(shared.people) : 1n;
  let best: Run | null = null;
  for (let of = race.budgeted ? race.limit : leastOf(race, shared.people); ; of += step) {
    const run: Run = yield* runWith(race, of, shared);
    const spent = run.race.spent;
    const fits = spent <= race.limit;
    const end = !fits || done(race, run.race);
    const taken = end && fits;
    say({ code: 'share-raised', ...told(run, shared), taken });
    if (fits) best = run;
    if (!end) continue;
    if (best === null) throw new Error('shares of the real budget overspend it');
    if (!taken) say({ code: 'share-raised', ...told(best, shared), taken: true });
    for (const each of best.steps) say(each);
    return { race: inEarnest(race, best.race), purses: best.purses };
  }
}

interface Run extends Raised {
  readonly steps: readonly Step[];
  readonly of: bigint;
}

function* runWith(race: Race, of: bigint, shared: Shared): Part<Run> {
  const { people, satisfaction } = shared;
  // Seats end the run when they are filled; a budget is looked at when the run is over.
  const limit = race.budgeted
    ? race.costs.reduce((sum, cost) => sum + cost, race.limit)
    : race.limit;
  const { options, voters, costs, budgeted } = race;
  const tried = new Race({ options, voters, costs, limit, budgeted, tentative: true });
  const purses = new Purses(voters, Fraction.of(of, people));
  const steps: Step[] = [];
  const stand = shared.stand({ race: tried, purses });
  yield* byShares(tried, purses, satisfaction, stand, (step) => steps.push(step));
  return { race: tried, purses, steps, of };
}

function told({ of, race }: Run, { people }: Shared) {
  return { share: amountOf(Fraction.of(of, people)), of: Number(of), bought: race.won.length };
}

/**
 * The first number of seats worth a try. As many options as there are seats come in, so the one of them
 * with fewest supporters has no more of them than the option that is that far down by votes; they pay a
 * whole seat from their shares of 1/people each for every seat thought of.
 */
function leastOf(race: Race, people: number): bigint {
  const votes = race.options.map((_, option) => race.approvals(option)).sort((a, b) => b - a);
  const last = BigInt(votes[Number(race.limit) - 1] ?? 1);
  const needed = (BigInt(people) + last - 1n) / last;
  return needed > race.limit ? needed : race.limit;
}

/** All seats are filled; or, of a budget, nothing more that is supported fits. */
function done(race: Race, tried: Race): boolean {
  if (!race.budgeted) return tried.full;
  const left = race.limit - tried.spent;
  return !tried.out().some((option) => tried.approvals(option) > 0 && tried.cost(option) <= left);
}

/** The same options in, in the real race. */
function inEarnest(race: Race, tried: Race): Race {
  for (const one of tried.won) race.add(one);
  return race;
}
