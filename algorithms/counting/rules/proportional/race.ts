import type { Fraction } from '@commonlot/exact';
import type { Box } from '../../ballots/box.ts';
import type { Contest } from '../../method.ts';
import type { Phase } from '../../shapes/equal-shares.ts';
import { type Voters, votersOf } from './voters.ts';

/** An option that is in. */
export interface Won {
  readonly option: number;
  readonly phase: Phase;
  /** What it was chosen by; null when it is free and so comes before all others. */
  readonly votes: Fraction | null;
  /** The load or the price it was chosen at; null by plain votes. */
  readonly price: Fraction | null;
}

/**
 * A contest on its way. Seats are a budget of so many at a cost of one each. Options by their place on
 * the ballot paper.
 */
export class Race {
  readonly options: readonly string[];
  readonly voters: Voters;
  readonly costs: readonly bigint[];
  readonly limit: bigint;
  readonly budgeted: boolean;
  /** True for a run that only tries a larger budget: who is in now need not be in the end. */
  readonly tentative: boolean;
  readonly won: Won[] = [];
  readonly #in = new Set<number>();
  #spent = 0n;

  constructor(
    from: Pick<Race, 'options' | 'voters' | 'costs' | 'limit' | 'budgeted' | 'tentative'>,
  ) {
    this.options = from.options;
    this.voters = from.voters;
    this.costs = from.costs;
    this.limit = from.limit;
    this.budgeted = from.budgeted;
    this.tentative = from.tentative;
  }

  get spent(): bigint {
    return this.#spent;
  }

  get left(): bigint {
    return this.limit - this.#spent;
  }

  /** Nothing more can come in: all seats are filled. A budget may still pay for what is free. */
  get full(): boolean {
    return !this.budgeted && this.left === 0n;
  }

  has(option: number): boolean {
    return this.#in.has(option);
  }

  name(option: number): string {
    return this.options[option] ?? '';
  }

  cost(option: number): bigint {
    return this.costs[option] ?? 0n;
  }

  approvals(option: number): number {
    return this.voters.approvals[option] ?? 0;
  }

  fits(option: number): boolean {
    return this.cost(option) <= this.left;
  }

  allFit(options: readonly number[]): boolean {
    return options.reduce((sum, option) => sum + this.cost(option), 0n) <= this.left;
  }

  /** Options that are not in, in the order of the ballot paper. */
  out(): number[] {
    return this.options.map((_, option) => option).filter((option) => !this.#in.has(option));
  }

  add(one: Won): void {
    this.won.push(one);
    this.#in.add(one.option);
    this.#spent += this.cost(one.option);
  }
}

/** Nobody in yet. */
export function raceOf(box: Box, { options, seats, budget }: Contest): Race {
  const costs = options.map((option) => BigInt(budget?.costs[option] ?? 1));
  const limit = BigInt(budget?.limit ?? seats);
  const voters = votersOf(box);
  return new Race({
    options,
    voters,
    costs,
    limit,
    budgeted: budget !== undefined,
    tentative: false,
  });
}
