import { Fraction } from '@commonlot/exact';
import type { Method, Say } from '../method.ts';
import { COMPLETIONS, type EqualSharesRule } from '../shapes/equal-shares.ts';
import type { Standing } from '../standing.ts';
import type { Part } from './proportional/choose.ts';
import { outcomeOf, standingsOf } from './proportional/finish.ts';
import { byLoads, votesNow } from './proportional/loads.ts';
import { byVotes } from './proportional/plain-votes.ts';
import { Purses } from './proportional/purses.ts';
import { raceOf } from './proportional/race.ts';
import { byRaisedShares, type Raised } from './proportional/raised.ts';
import { amountOf } from './proportional/ratio.ts';
import { faultyBudget, faultyPeople, faultyPicks, readApprovals } from './proportional/reading.ts';
import { byShares, moneyOf, sayWhatIsLeft } from './proportional/shares.ts';

/**
 * The method of equal shares (first named Rule X). `total` is satisfaction over price: an option's
 * votes, as far as its supporters can still pay.
 * Source: Peters and Skowron, Proportionality and the limits of welfarism (2020), section 3; Peters,
 * Pierczyński and Skowron, Proportional participatory budgeting with additive utilities (2021).
 */
export const equalShares: Method<EqualSharesRule> = {
  faulty(rule) {
    if (!(['cardinality', 'cost'] as const).includes(rule.satisfaction)) return 'satisfaction';
    if (!COMPLETIONS.includes(rule.completion)) return 'completion';
    const { people } = rule;
    if (people !== undefined && !(Number.isSafeInteger(people) && people >= 0)) return 'people';
    return faultyPicks(rule);
  },
  unfit: (rule, contest, box) => faultyBudget(contest) ?? faultyPeople(rule.people, box),
  reader: readApprovals,
  *count(rule, box, contest, say) {
    const race = raceOf(box, contest);
    const people = Math.max(1, rule.people ?? race.voters.ballots);
    const purses = new Purses(race.voters, Fraction.of(race.limit, people));
    const of = Number(race.limit);
    say({ code: 'share-given', share: amountOf(Fraction.of(race.limit, people)), people, of });
    const end = yield* shared(rule, { race, purses }, people, say);
    return outcomeOf(race, contest, yield* completed(rule, end, say), say);
  },
};

/** The part that shares pay for. */
function* shared(
  { satisfaction, completion }: EqualSharesRule,
  { race, purses }: Raised,
  people: number,
  say: Say,
): Part<Raised> {
  const supported = race.options.filter((_, option) => race.approvals(option) > 0).length;
  // Where no more is supported than there are seats, all of it comes in: no share has to be tried.
  const raise = completion === 'increment' && (race.budgeted || BigInt(supported) > race.limit);
  if (raise) {
    const stand = (raised: Raised) => () => standings(raised, null);
    return yield* byRaisedShares(race, { people, satisfaction, stand }, say);
  }
  yield* byShares(race, purses, satisfaction, () => standings({ race, purses }, null), say);
  return { race, purses };
}

function* completed(
  { completion }: EqualSharesRule,
  { race, purses }: Raised,
  say: Say,
): Part<readonly Standing[]> {
  sayWhatIsLeft(purses, say);
  const left = race.options.map((_, option) => moneyOf(purses, option));
  const stand = (loads: Purses | null) => () => standings({ race, purses }, { left, loads });
  const open = !race.full && race.won.length < race.options.length;
  if (!open || completion === 'none' || (completion === 'increment' && race.budgeted))
    return stand(null)();
  const by = completion === 'phragmen' ? 'phragmen' : 'greedy';
  say({ code: 'completion-started', by });
  if (by === 'greedy') {
    yield* byVotes(race, stand(null), say);
    return stand(null)();
  }
  purses.turnAround();
  yield* byLoads(race, purses, stand(purses), say);
  if (!race.budgeted) yield* byVotes(race, stand(purses), say);
  return stand(purses)();
}

interface Ended {
  /** What each option's supporters had left when shares could pay for nothing more. */
  readonly left: readonly Fraction[];
  /** Loads of a completion by Phragmén's rule. */
  readonly loads: Purses | null;
}

function standings({ race, purses }: Raised, ended: Ended | null): readonly Standing[] {
  const money = race.options.map((_, option) => ended?.left[option] ?? moneyOf(purses, option));
  const by = race.won.at(-1)?.phase ?? 'shares';
  const beside = (option: number) => {
    const plain = Fraction.of(race.approvals(option));
    const eligible = !race.budgeted || (plain.sign() > 0 && race.cost(option) <= race.limit);
    if (ended?.loads && plain.sign() > 0)
      return { votes: votesNow(race, ended.loads, option), eligible };
    return { votes: by === 'votes' ? plain : Fraction.zero, eligible };
  };
  return standingsOf(race, beside, (option, round) => {
    const won = race.won.find((one) => one.option === option);
    const price = won?.phase === 'shares' ? won.price : null;
    return {
      rule: 'equal-shares',
      ballots: race.approvals(option),
      cost: Number(race.cost(option)),
      round,
      by: won?.phase ?? null,
      price: price === null ? null : amountOf(price),
      left: amountOf(money[option] ?? Fraction.zero),
    } as const;
  });
}
