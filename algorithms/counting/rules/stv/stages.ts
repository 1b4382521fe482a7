import type { Rankings } from '../../ballots/rankings.ts';
import type { Contest, Say } from '../../method.ts';
import type { Outcome, TieAnswer, TieQuestion } from '../../ties/tie.ts';
import { belowQuota, extreme, lookBack, sameOnTheWay, sureToGo } from './equal.ts';
import { type Parcel, Piles } from './piles.ts';
import { Roll } from './roll.ts';
import type { MovedPapers, RankedRuleName, StageTotals } from './steps.ts';
import { amountOf, compare, voteIn } from './units.ts';

/** Asks ties on its way to a `T`. */
export type Asking<T> = Generator<TieQuestion, T, TieAnswer>;

/** What a count by stages is told about itself. */
export interface StagedRule {
  readonly rule: RankedRuleName;
  /** Decimals to which a paper's value is reckoned. */
  readonly digits: number;
  /** Whether equal options are told apart by the last stage at which they differed. */
  readonly earlier: boolean;
}

/**
 * What counts by stages have in common: papers lie in piles, one stage moves one pile, and after each
 * stage it is said where all votes are.
 */
export class Stages {
  readonly roll: Roll;
  readonly piles: Piles;
  readonly #rule: StagedRule;
  readonly #contest: Contest;
  readonly #say: Say;
  readonly #history: (readonly bigint[])[] = [];
  /** Options that will go one after the other, in an order that makes no difference. */
  #sure: ReadonlySet<number> = new Set();
  readonly #equals: boolean;
  #nonTransferable = 0n;
  #rounding = 0n;

  constructor(rule: StagedRule, rankings: Rankings, contest: Contest, say: Say) {
    this.#rule = rule;
    this.#contest = contest;
    this.#say = say;
    this.#equals = rankings.equals;
    this.roll = new Roll(rule.rule, contest.options, rule.digits);
    this.piles = new Piles(rankings, voteIn(rule.digits));
  }

  /** Stages so far. */
  get stage(): number {
    return this.#history.length;
  }

  get vacant(): number {
    return this.#contest.seats - this.roll.elected.length;
  }

  /** The first stage: each paper to its first preference. */
  deal(): void {
    this.credit(this.piles.deal(this.roll.open));
    const vote = voteIn(this.#rule.digits);
    this.roll.firstPreferences = this.roll.totals.map((total) => Number(total / vote));
    this.#say({ code: 'first-preferences', ...this.endStage() });
  }

  /**
   * Who has fewest votes.
   * @param quota nobody can be lifted to it by papers that are sure to move; null: none is awaited
   */
  *lowest(quota: bigint | null): Asking<number> {
    const { continuing } = this.roll;
    const totals = continuing.map((place) => this.roll.totalOf(place));
    const fewest = extreme(totals, 'fewest');
    const tied = continuing.filter((place) => this.roll.totalOf(place) === fewest);
    const left = this.byEarlierStage(tied, 'out');
    const [only] = left;
    if (left.length < 2 && only !== undefined) return only;
    const answer = this.#anyOrder(left, quota) ?? (yield this.question(left, 'out'));
    this.#say({ code: 'tie-settled', between: this.names(left), for: 'out', ...answer });
    return this.roll.options.indexOf(answer.first);
  }

  /** The papers move on at their values. */
  exclude(place: number): void {
    const held = this.roll.totalOf(place);
    this.roll.exclude(place, this.stage + 1);
    const parcels = this.piles.transfer(place, this.roll.open, (value) => value);
    this.roll.totals[place] = 0n;
    this.credit(parcels);
    this.#say({
      code: 'option-excluded',
      option: this.roll.nameOf(place),
      held: this.amount(held),
      moved: parcels.map((parcel) => this.shown(parcel)),
      ...this.endStage(),
    });
  }

  /** Most votes first. */
  elect(places: readonly number[], by: 'majority' | 'quota' | 'remaining'): void {
    const { stage, roll } = this;
    for (const place of places.toSorted((a, b) => compare(roll.totalOf(b), roll.totalOf(a)))) {
      roll.elect(place, stage);
      const total = this.amount(roll.totalOf(place));
      this.#say({ code: 'option-elected', option: roll.nameOf(place), stage, total, by });
    }
  }

  outcome(): Outcome {
    const standings = this.roll.standings();
    const winners = this.roll.won;
    for (const { option, place, total } of standings.slice(0, winners.length))
      this.#say({ code: 'seat-won', option, place, total });
    return { winners, standings };
  }

  /** Of equal options, those an earlier stage leaves equal. */
  byEarlierStage(tied: readonly number[], why: 'surplus' | 'out'): readonly number[] {
    if (tied.length < 2 || !this.#rule.earlier) return tied;
    const pick = why === 'surplus' ? 'most' : 'fewest';
    const { left, at } = lookBack(tied, this.#history, pick);
    const [first] = left;
    if (at === null || first === undefined) return left;
    const between = this.names(tied);
    const decided = { code: 'earlier-stage-decided', for: why, between } as const;
    this.#say({ ...decided, first: this.roll.nameOf(first), stage: at + 1 });
    return left;
  }

  /**
   * The order of options that are all sure to go is no matter to who wins, so nobody is asked but the
   * lots where they were drawn among them: the paper's order serves. Not so where papers rank options
   * equal: who gets such a paper hangs on who of them is still there.
   */
  #anyOrder(left: readonly number[], quota: bigint | null): TieAnswer | null {
    const names = this.names(left);
    const { lots = [] } = this.#contest;
    if (this.#equals || names.every((name) => lots.includes(name))) return null;
    if (!left.every((place) => this.#sure.has(place))) {
      const sure = this.#sureWith(left, quota);
      if (sure === null) return null;
      this.#sure = sure;
    }
    return { first: names[0] ?? '', by: 'paper-order' };
  }

  #sureWith(left: readonly number[], quota: bigint | null): ReadonlySet<number> | null {
    const { totals, continuing, open } = this.roll;
    const sure = sureToGo(left, totals, continuing, this.vacant);
    if (sure === null) return null;
    const rest = continuing.filter((place) => !sure.has(place));
    const without = open.map((each, place) => each && !sure.has(place));
    const gains = this.piles.gains(sure, without);
    if (quota !== null && !belowQuota(totals, gains, rest, quota)) return null;
    return this.#rule.earlier && !sameOnTheWay(totals, gains, rest) ? null : sure;
  }

  question(left: readonly number[], why: 'win' | 'out'): TieQuestion {
    const won = this.roll.won;
    const standings = this.roll.standings();
    return { between: this.names(left), for: why, won, standings: () => standings };
  }

  /** Adds the papers to who gets them. @returns the votes credited or non-transferable, in units */
  credit(parcels: readonly Parcel[]): bigint {
    let sum = 0n;
    for (const { to, papers, value } of parcels) {
      const votes = BigInt(papers) * value;
      sum += votes;
      if (to < 0) this.#nonTransferable += votes;
      else this.roll.totals[to] = this.roll.totalOf(to) + votes;
    }
    return sum;
  }

  /** @param lost units that the last decimal cut off at this stage */
  endStage(lost = 0n): StageTotals {
    const { options, excluded, totals } = this.roll;
    this.#rounding += lost;
    this.#history.push([...totals]);
    const gone = new Set(excluded.map(({ place }) => place));
    return {
      stage: this.stage,
      totals: options.flatMap((option, place) =>
        gone.has(place) ? [] : [{ option, total: this.amount(totals[place] ?? 0n) }],
      ),
      nonTransferable: this.amount(this.#nonTransferable),
      rounding: this.amount(this.#rounding),
    };
  }

  shown({ to, papers, value }: Parcel): MovedPapers {
    return { to: to < 0 ? null : this.roll.nameOf(to), papers, value: this.amount(value) };
  }

  names(places: readonly number[]): readonly string[] {
    return places.map((place) => this.roll.nameOf(place));
  }

  amount(units: bigint) {
    return amountOf(units, this.#rule.digits);
  }
}
