import { Fraction } from '@commonlot/exact';
import type { Method } from '../method.ts';
import type { PhragmenRule } from '../shapes/phragmen.ts';
import { outcomeOf, standingsOf } from './proportional/finish.ts';
import { byLoads, votesNow } from './proportional/loads.ts';
import { byVotes } from './proportional/plain-votes.ts';
import { Purses } from './proportional/purses.ts';
import { type Race, raceOf } from './proportional/race.ts';
import { amountOf } from './proportional/ratio.ts';
import { faultyBudget, faultyPicks, readApprovals } from './proportional/reading.ts';

/**
 * Phragmén's sequential rule. Whoever comes in weighs its cost (a seat: one), shared by its supporters
 * so that all of them carry the same; next is whoever leaves that load smallest. `total` is one over
 * that load: an option's votes, reduced by what its supporters already carry (Phragmén's own figure).
 * Where seats are filled and no supported option is left, others follow, as by approval voting. With a
 * budget the rule ends at the first option that does not fit.
 * Source: Phragmén (1894); Janson, Phragmén's and Thiele's election methods (2016), section 3; Brill,
 * Freeman, Janson and Lackner, Phragmén's voting methods and justified representation (2017, 2023),
 * seq-Phragmén; Los, Christoff and Grossi, Proportional budget allocations (2022), with a budget.
 */
export const phragmen: Method<PhragmenRule> = {
  faulty: faultyPicks,
  unfit: (_rule, contest) => faultyBudget(contest),
  reader: readApprovals,
  *count(_rule, box, contest, say) {
    const race = raceOf(box, contest);
    const purses = new Purses(race.voters, Fraction.zero);
    const stand = () => standings(race, purses);
    yield* byLoads(race, purses, stand, say);
    if (!race.budgeted) yield* byVotes(race, stand, say);
    return outcomeOf(race, contest, stand(), say);
  },
};

function standings(race: Race, purses: Purses) {
  const beside = (option: number) => {
    const supported = race.approvals(option) > 0;
    const eligible = !race.budgeted || (supported && race.cost(option) <= race.limit);
    return { votes: supported ? votesNow(race, purses, option) : Fraction.zero, eligible };
  };
  return standingsOf(race, beside, (option, round) => {
    const price = race.won.find((won) => won.option === option)?.price ?? null;
    const load = price === null ? null : amountOf(price);
    const [ballots, cost] = [race.approvals(option), Number(race.cost(option))];
    return { rule: 'phragmen', ballots, cost, round, load } as const;
  });
}
