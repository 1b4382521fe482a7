import type { Rankings } from '../../ballots/rankings.ts';
import type { Contest, Say } from '../../method.ts';
import type { Counting } from '../../ties/tie.ts';
import { extreme } from './equal.ts';
import { type Asking, type StagedRule, Stages } from './stages.ts';
import { voteIn } from './units.ts';

/** What sets one count by the weighted inclusive Gregory method apart from another. */
export interface Gregory extends StagedRule {
  /** In units of the last decimal. */
  readonly quota: (valid: bigint, seats: bigint, vote: bigint) => bigint;
}

/**
 * The single transferable vote by the weighted inclusive Gregory method. One surplus is transferred
 * at a time, the largest first: every paper of the elected option moves on to its next continuing
 * option, worth surplus x value / total, cut off after `digits` decimals. With no surplus left the
 * option with fewest votes is excluded and its papers move on at their values. When as many options
 * continue as seats are vacant, all are elected and nothing more is transferred.
 */
export function* gregory(how: Gregory, rankings: Rankings, contest: Contest, say: Say): Counting {
  const count = new GregoryCount(how, rankings, contest, say);
  count.deal();
  while (!count.complete()) {
    const high = yield* count.largestSurplus();
    if (high === null) yield* count.excludeLowest();
    else count.transfer(high);
  }
  return count.stages.outcome();
}

class GregoryCount {
  readonly stages: Stages;
  readonly #say: Say;
  readonly #stated: { readonly valid: number; readonly seats: number };
  readonly #quota: bigint;
  /** Elected, with votes above the quota to transfer yet. */
  readonly #surpluses = new Set<number>();

  constructor(how: Gregory, rankings: Rankings, contest: Contest, say: Say) {
    this.#say = say;
    this.stages = new Stages(how, rankings, contest, say);
    const valid = rankings.weights.reduce((sum, papers) => sum + BigInt(papers), 0n);
    this.#quota = how.quota(valid, BigInt(contest.seats), voteIn(how.digits));
    this.#stated = { valid: Number(valid), seats: contest.seats };
  }

  deal(): void {
    this.#say({ code: 'quota-set', ...this.#stated, quota: this.stages.amount(this.#quota) });
    this.stages.deal();
    this.#electAtQuota();
  }

  /** Whether all seats are filled, after filling the last ones where no more options are left. */
  complete(): boolean {
    const { vacant, roll } = this.stages;
    const { continuing } = roll;
    if (vacant > 0 && continuing.length <= vacant) this.stages.elect(continuing, 'remaining');
    return this.stages.vacant <= 0;
  }

  /** Who has the largest surplus; null where nobody has any. */
  *largestSurplus(): Asking<number | null> {
    const { roll } = this.stages;
    const pending = [...this.#surpluses].sort((a, b) => a - b);
    const most = extreme(
      pending.map((place) => roll.totalOf(place)),
      'most',
    );
    const tied = pending.filter((place) => roll.totalOf(place) === most);
    const left = this.stages.byEarlierStage(tied, 'surplus');
    if (left.length < 2) return left[0] ?? null;
    const answer = yield this.stages.question(left, 'win');
    const between = this.stages.names(left);
    this.#say({ code: 'surplus-order-settled', between, ...answer });
    return roll.options.indexOf(answer.first);
  }

  /** Every paper moves on for its share of the surplus. */
  transfer(place: number): void {
    const { roll, piles } = this.stages;
    const total = roll.totalOf(place);
    const surplus = total - this.#quota;
    this.#surpluses.delete(place);
    const parcels = piles.transfer(place, roll.open, (value) => (value * surplus) / total);
    roll.totals[place] = this.#quota;
    const credited = this.stages.credit(parcels);
    this.#say({
      code: 'surplus-transferred',
      option: roll.nameOf(place),
      held: this.stages.amount(total),
      surplus: this.stages.amount(surplus),
      moved: parcels.map((parcel) => {
        return { ...this.stages.shown(parcel), was: this.stages.amount(parcel.was) };
      }),
      ...this.stages.endStage(surplus - credited),
    });
    this.#electAtQuota();
  }

  *excludeLowest(): Asking<void> {
    this.stages.exclude(yield* this.stages.lowest(this.#quota));
    this.#electAtQuota();
  }

  #electAtQuota(): void {
    const { roll } = this.stages;
    const reached = roll.continuing.filter((place) => roll.totalOf(place) >= this.#quota);
    this.stages.elect(reached, 'quota');
    for (const place of reached) if (roll.totalOf(place) > this.#quota) this.#surpluses.add(place);
  }
}
