import { Fraction } from '@commonlot/exact';
import type { Method } from '../method.ts';
import type { GreedyRule } from '../shapes/greedy.ts';
import { outcomeOf, standingsOf } from './proportional/finish.ts';
import { byVotes } from './proportional/plain-votes.ts';
import { type Race, raceOf } from './proportional/race.ts';
import { faultyBudget, faultyPicks, readApprovals } from './proportional/reading.ts';

/**
 * As most cities spend a citizens' budget: projects by number of votes, each funded if it still fits,
 * passed over if not. Not proportional. With seats it is approval voting.
 * Source: Rey, Schmidt and Maly, The (Computational) Social Choice Take on Indivisible Participatory
 * Budgeting (2023), section 4.2, greedy rule by number of votes.
 */
export const greedy: Method<GreedyRule> = {
  faulty: faultyPicks,
  unfit: (_rule, contest) => faultyBudget(contest),
  reader: readApprovals,
  *count(_rule, box, contest, say) {
    const race = raceOf(box, contest);
    for (const [option, name] of contest.options.entries())
      say({ code: 'option-counted', option: name, total: race.approvals(option) });
    yield* byVotes(race, standings, say);
    return outcomeOf(race, contest, standings(race), say);
  },
};

function standings(race: Race) {
  const beside = (option: number) => {
    const votes = race.approvals(option);
    const eligible = !race.budgeted || (votes > 0 && race.cost(option) <= race.limit);
    return { votes: Fraction.of(votes), eligible };
  };
  return standingsOf(race, beside, (option) => {
    const ballots = race.approvals(option);
    return { rule: 'greedy', ballots, cost: Number(race.cost(option)) } as const;
  });
}
