import type { Standing } from '../../standing.ts';
import type { RankedRuleName } from './steps.ts';
import { amountOf, compare } from './units.ts';

/** How an option left the count: at which stage (from 1), holding how much. */
interface Leaving {
  readonly place: number;
  readonly stage: number;
  readonly held: bigint;
}

/** Who is still in the count, who was elected and who excluded, with their totals in units. */
export class Roll {
  readonly options: readonly string[];
  readonly totals: bigint[];
  /** Whether a place may still get votes. */
  readonly open: boolean[];
  readonly elected: Leaving[] = [];
  readonly excluded: Leaving[] = [];
  firstPreferences: readonly number[];
  readonly #rule: RankedRuleName;
  readonly #digits: number;

  constructor(rule: RankedRuleName, options: readonly string[], digits: number) {
    this.#rule = rule;
    this.#digits = digits;
    this.options = options;
    this.totals = options.map(() => 0n);
    this.open = options.map(() => true);
    this.firstPreferences = options.map(() => 0);
  }

  get continuing(): readonly number[] {
    return this.open.flatMap((open, place) => (open ? [place] : []));
  }

  get won(): readonly string[] {
    return this.elected.map(({ place }) => this.nameOf(place));
  }

  nameOf(place: number): string {
    return this.options[place] ?? '';
  }

  totalOf(place: number): bigint {
    return this.totals[place] ?? 0n;
  }

  elect(place: number, stage: number): void {
    this.elected.push({ place, stage, held: this.totalOf(place) });
    this.open[place] = false;
  }

  exclude(place: number, stage: number): void {
    this.excluded.push({ place, stage, held: this.totalOf(place) });
    this.open[place] = false;
  }

  /** Elected in order, then continuing by what they hold, then excluded, latest first. */
  standings(): readonly Standing[] {
    const continuing = this.continuing
      .toSorted((a, b) => compare(this.totalOf(b), this.totalOf(a)))
      .map((place) => ({ place, stage: null, held: this.totalOf(place) }));
    const rows = [
      ...this.elected.map((row) => ({ ...row, fate: 'elected' as const })),
      ...continuing.map((row) => ({ ...row, fate: 'continuing' as const })),
      ...this.excluded.toReversed().map((row) => ({ ...row, fate: 'excluded' as const })),
    ];
    return rows.map(({ place, stage, held, fate }) => {
      // Elected or continuing with equal votes at one stage: they share a place.
      const same = (row: (typeof rows)[number]) =>
        row.fate === fate && row.stage === stage && row.held === held && fate !== 'excluded';
      const first = rows.findIndex((row) => row.place === place || same(row));
      const firstPreferences = this.firstPreferences[place] ?? 0;
      return {
        option: this.nameOf(place),
        total: amountOf(held, this.#digits),
        place: first + 1,
        eligible: true,
        detail: { rule: this.#rule, firstPreferences, fate, stage },
      };
    });
  }
}
