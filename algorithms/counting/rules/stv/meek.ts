import type { Rankings } from '../../ballots/rankings.ts';
import type { Contest, Say } from '../../method.ts';
import type { StvMeekRule } from '../../shapes/stv-meek.ts';
import type { Counting } from '../../ties/tie.ts';
import { extreme } from './equal.ts';
import { Roll } from './roll.ts';
import type { Asking } from './stages.ts';
import { handOut, part, type Trie, trieOf } from './trie.ts';
import { amountOf, compare, voteIn } from './units.ts';

/** The reference Meek rule; its letters are in the comments. */
export function* meek(rule: StvMeekRule, rankings: Rankings, contest: Contest, say: Say): Counting {
  const count = new MeekCount(rule, rankings, contest, say);
  // B.1
  while (!count.complete()) {
    const next = count.settleKeepValues();
    if (next === 'elected') continue;
    for (const place of next) count.exclude(place);
    if (next.length === 0) count.exclude(yield* count.lowest());
  }
  return count.outcome();
}

class MeekCount {
  readonly #rule: StvMeekRule;
  readonly #rankings: Rankings;
  readonly #contest: Contest;
  readonly #say: Say;
  readonly #roll: Roll;
  readonly #vote: bigint;
  readonly #omega: bigint;
  /** What makes no difference, with guard decimals; 0 without. */
  readonly #equal: bigint;
  readonly #valid: bigint;
  /** kf, by place. */
  readonly #keeps: bigint[];
  /** v stands in the roll; q and s here. */
  #quota = 0n;
  #surplus = 0n;
  #trie: Trie;
  #stage = 0;

  /** A. */
  constructor(rule: StvMeekRule, rankings: Rankings, contest: Contest, say: Say) {
    this.#rule = rule;
    this.#rankings = rankings;
    this.#contest = contest;
    this.#say = say;
    this.#roll = new Roll('stv-meek', contest.options, rule.digits);
    this.#vote = voteIn(rule.digits);
    this.#omega = voteIn(rule.digits - rule.omega);
    this.#equal = (rule.guard ?? 0) > 0 ? voteIn(rule.guard ?? 0) / 2n : 0n;
    this.#keeps = contest.options.map(() => this.#vote);
    this.#trie = trieOf(rankings, []);
    this.#valid = rankings.weights.reduce((sum, papers) => sum + BigInt(papers), 0n) * this.#vote;
    this.#handOut();
    this.#roll.firstPreferences = this.#roll.totals.map((total) => Number(total / this.#vote));
  }

  /** B.1 and C.1. */
  complete(): boolean {
    const { continuing, elected } = this.#roll;
    const vacant = this.#contest.seats - elected.length;
    if (vacant > 0 && continuing.length <= vacant) this.#elect(continuing, 'remaining');
    return this.#contest.seats <= this.#roll.elected.length;
  }

  /** B.2. @returns that somebody was elected, or who is sure to lose: nobody, perhaps */
  settleKeepValues(): 'elected' | readonly number[] {
    this.#stage += 1;
    for (let rounds = 1; ; rounds += 1) {
      const before = this.#surplus;
      this.#handOut();
      const reached = this.#roll.continuing.filter((place) => this.#reaches(place));
      this.#surplus = this.#surplusWith(reached);
      const sure = reached.length === 0 ? this.#sureLosers() : [];
      const still = rounds > 1 && this.#surplus >= before;
      if (reached.length + sure.length > 0 || this.#surplus < this.#omega || still) {
        this.#sayKept(rounds);
        this.#elect(reached, 'quota');
        return reached.length > 0 ? 'elected' : sure;
      }
      this.#updateKeepValues();
    }
  }

  #reaches(place: number): boolean {
    const over = this.#roll.totalOf(place) - this.#quota;
    return this.#equal > 0n ? over > this.#equal : over >= 0n;
  }

  /** B.2.f */
  #updateKeepValues(): void {
    for (const { place } of this.#roll.elected) {
      const kept = part(this.#keeps[place] ?? 0n, this.#quota, this.#vote);
      this.#keeps[place] = part(kept, this.#vote, this.#roll.totalOf(place));
    }
  }

  /** The largest set of lowest options that hold less together with the surplus than the next one. */
  #sureLosers(): readonly number[] {
    const { continuing, elected } = this.#roll;
    if (this.#rule.losers !== 'sure') return [];
    const vacant = this.#contest.seats - elected.length;
    const totalOf = (place: number | undefined) => this.#roll.totals[place ?? -1] ?? 0n;
    const rising = continuing.toSorted((a, b) => compare(totalOf(a), totalOf(b)));
    let together = this.#surplus;
    let sure = 0;
    for (let many = 1; many <= rising.length - vacant; many += 1) {
      together += totalOf(rising[many - 1]);
      if (many < rising.length && together + this.#equal < totalOf(rising[many])) sure = many;
    }
    return rising.slice(0, sure);
  }

  /** B.3: whoever is within the surplus of the lowest is equal to it. */
  *lowest(): Asking<number> {
    const { continuing } = this.#roll;
    const totals = continuing.map((place) => this.#roll.totalOf(place));
    const most = extreme(totals, 'fewest') + this.#surplus + this.#equal;
    const tied = continuing.filter((place) => this.#roll.totalOf(place) <= most);
    const [first] = tied;
    if (tied.length === 1 && first !== undefined) return first;
    const between = tied.map((place) => this.#roll.nameOf(place));
    const { won } = this.#roll;
    const standings = this.#roll.standings();
    const answer = this.#anyOrder(tied, between) ?? {
      ...(yield { between, for: 'out', won, standings: () => standings }),
    };
    this.#say({ code: 'tie-settled', between, for: 'out', ...answer });
    return this.#roll.options.indexOf(answer.first);
  }

  /** B.3: kf = 0. */
  exclude(place: number): void {
    const held = amountOf(this.#roll.totalOf(place), this.#rule.digits);
    const option = this.#roll.nameOf(place);
    this.#roll.exclude(place, this.#stage);
    this.#say({ code: 'keeps-nothing', option, stage: this.#stage, held });
    this.#roll.totals[place] = 0n;
    this.#keeps[place] = 0n;
    this.#trie = trieOf(
      this.#rankings,
      this.#keeps.map((keeps) => keeps === 0n),
    );
  }

  outcome() {
    const standings = this.#roll.standings();
    const winners = this.#roll.won;
    for (const { option, place, total } of standings.slice(0, winners.length))
      this.#say({ code: 'seat-won', option, place, total });
    return { winners, standings };
  }

  /** Options without any vote that must all go change nothing by going: nobody is asked but lots. */
  #anyOrder(tied: readonly number[], between: readonly string[]) {
    const { continuing, elected } = this.#roll;
    const { lots = [], seats } = this.#contest;
    const enough = continuing.length - tied.length >= seats - elected.length;
    const none = tied.every((place) => this.#roll.totalOf(place) === 0n);
    if (!enough || !none || between.every((name) => lots.includes(name))) return null;
    return { first: between[0] ?? '', by: 'paper-order' } as const;
  }

  /** B.2.a and B.2.b. */
  #handOut(): void {
    const votes = handOut(this.#trie, this.#keeps, this.#vote);
    let sum = 0n;
    for (const [place, v] of votes.entries()) {
      this.#roll.totals[place] = v;
      sum += v;
    }
    this.#quota = sum / BigInt(this.#contest.seats + 1) + (this.#equal > 0n ? 0n : 1n);
  }

  /** B.2.d */
  #surplusWith(reached: readonly number[]): bigint {
    const places = [...this.#roll.elected.map(({ place }) => place), ...reached];
    const s = places.reduce((sum, place) => sum + this.#roll.totalOf(place) - this.#quota, 0n);
    return s > 0n ? s : 0n;
  }

  /** Most votes first. */
  #elect(places: readonly number[], by: 'quota' | 'remaining'): void {
    const stage = this.#stage;
    const falling = places.toSorted((a, b) =>
      compare(this.#roll.totalOf(b), this.#roll.totalOf(a)),
    );
    for (const place of falling) {
      this.#roll.elect(place, stage);
      const total = amountOf(this.#roll.totalOf(place), this.#rule.digits);
      this.#say({ code: 'option-elected', option: this.#roll.nameOf(place), stage, total, by });
    }
  }

  #sayKept(rounds: number): void {
    const { digits } = this.#rule;
    const gone = new Set(this.#roll.excluded.map(({ place }) => place));
    const totals = this.#roll.options.flatMap((option, place) => {
      const keeps = amountOf(this.#keeps[place] ?? 0n, digits);
      const total = amountOf(this.#roll.totalOf(place), digits);
      return gone.has(place) ? [] : [{ option, total, keeps }];
    });
    const held = this.#roll.totals.reduce((sum, total) => sum + total, 0n);
    this.#say({
      code: 'keep-values-found',
      stage: this.#stage,
      rounds,
      quota: amountOf(this.#quota, digits),
      surplus: amountOf(this.#surplus, digits),
      totals,
      nonTransferable: amountOf(this.#valid - held, digits),
    });
  }
}
