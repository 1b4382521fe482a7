import { Fraction } from '@commonlot/exact';
import { common, near, type Ratio } from './ratio.ts';
import type { Voters } from './voters.ts';

/** So many ballots, each with this amount, over the denominator of the purses. */
export interface Holding {
  readonly amount: bigint;
  readonly ballots: bigint;
}

/**
 * An amount beside each ballot: money left to spend, or load carried. Exact: groups with equal amounts
 * are one class, the amounts of the classes are whole numbers over one common denominator, and only
 * few classes arise, because all who have the same amount and approve the same pay the same. Big
 * numbers are therefore touched once a class, not once a ballot.
 */
export class Purses {
  readonly #voters: Voters;
  readonly #classOf: Uint32Array;
  /** Rising. */
  #amounts: bigint[];
  #denominator: bigint;
  /** The amounts as doubles, once asked for. */
  #rough: Float64Array | null = null;

  constructor(voters: Voters, each: Fraction) {
    this.#voters = voters;
    this.#classOf = new Uint32Array(voters.weights.length);
    this.#amounts = [each.numerator];
    this.#denominator = each.denominator;
  }

  get denominator(): bigint {
    return this.#denominator;
  }

  /** What supporters of the option have, smallest amounts first. O(its groups). */
  of(option: number): Holding[] {
    return this.#holdings(this.#held(option));
  }

  /**
   * Whether supporters of the option, each giving at most `most`, cannot reach `sum` for sure: found in
   * doubles. Each of the n terms added is from 0 and within 2^-49 of its value, so is their sum but for
   * n more roundings of 2^-53 each; with n below 2^26 the error is less than 2^-26 of the sum, and where
   * the sum falls short by more than 2^-20 it falls short.
   */
  surelyShort(option: number, most: Ratio, sum: bigint): boolean {
    this.#rough ??= near(this.#amounts, this.#denominator);
    const [top = 0] = near([most.top], most.bottom);
    let total = 0;
    for (const [which, ballots] of this.#held(option).entries())
      total += ballots * Math.min(top, this.#rough[which] ?? 0);
    return total < Number(sum) * (1 - 2 ** -20);
  }

  /** Supporters of the option by class. */
  #held(option: number): Float64Array {
    const { from, groups, weights } = this.#voters;
    const held = new Float64Array(this.#amounts.length);
    for (let at = from[option] ?? 0; at < (from[option + 1] ?? 0); at += 1) {
      const group = groups[at] ?? 0;
      const which = this.#classOf[group] ?? 0;
      held[which] = (held[which] ?? 0) + (weights[group] ?? 0);
    }
    return held;
  }

  /** What all have. */
  all(): Holding[] {
    const held = new Float64Array(this.#amounts.length);
    for (const [group, which] of this.#classOf.entries())
      held[which] = (held[which] ?? 0) + (this.#voters.weights[group] ?? 0);
    return this.#holdings(held);
  }

  /** Money left becomes load in advance: what one has more, one carries less. */
  turnAround(): void {
    const last = this.#amounts.length - 1;
    for (let group = 0; group < this.#classOf.length; group += 1)
      this.#classOf[group] = last - (this.#classOf[group] ?? 0);
    this.#amounts = this.#amounts.map((amount) => -amount).reverse();
    this.#rough = null;
  }

  /**
   * Gives each supporter of the option a new amount. @param by over `by.bottom`, a multiple of the
   * denominator so far @param next from the amount before and `by`, both over the new denominator; who
   * had more must not have less then
   */
  move(option: number, by: Ratio, next: (before: bigint, by: bigint) => bigint): void {
    const factor = by.bottom / this.#denominator;
    // A shared factor is taken out at once, so that the numbers stay as small as they can.
    const shared = common(by.top < 0n ? -by.top : by.top, factor);
    const scale = factor / shared;
    const top = by.top / shared;
    this.#denominator *= scale;
    const { from, groups } = this.#voters;
    const classes = this.#amounts.length;
    for (let at = from[option] ?? 0; at < (from[option + 1] ?? 0); at += 1) {
      const group = groups[at] ?? 0;
      this.#classOf[group] = (this.#classOf[group] ?? 0) + classes;
    }
    const alive = new Uint8Array(classes * 2);
    for (const which of this.#classOf) alive[which] = 1;
    const stayed = this.#amounts.map((amount) => amount * scale);
    const amounts = [...stayed, ...stayed.map((amount) => next(amount, top))];
    this.#renumber(amounts, alive);
  }

  /** Classes in use, rising, equal ones as one; both halves of `amounts` come in rising. */
  #renumber(amounts: readonly bigint[], alive: Uint8Array): void {
    const now = new Uint32Array(amounts.length);
    const half = amounts.length / 2;
    this.#rough = null;
    this.#amounts = [];
    for (let [low, high] = [0, half]; low < half || high < amounts.length; ) {
      const [left, right] = [amounts[low] ?? 0n, amounts[high] ?? 0n];
      const stays = high >= amounts.length || (low < half && left <= right);
      const which = stays ? low++ : high++;
      const amount = stays ? left : right;
      if (alive[which] !== 1) continue;
      if (this.#amounts.at(-1) !== amount) this.#amounts.push(amount);
      now[which] = this.#amounts.length - 1;
    }
    for (let group = 0; group < this.#classOf.length; group += 1)
      this.#classOf[group] = now[this.#classOf[group] ?? 0] ?? 0;
  }

  #holdings(held: Float64Array): Holding[] {
    return this.#amounts.flatMap((amount, which) => {
      const ballots = held[which] ?? 0;
      return ballots > 0 ? [{ amount, ballots: BigInt(ballots) }] : [];
    });
  }
}

/** An amount over the purses' denominator, as a number of its own. */
export function inFull(amount: bigint, { denominator }: Purses): Fraction {
  return Fraction.of(amount, denominator);
}
