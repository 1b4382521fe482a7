import type { Ballot } from './ballot.ts';

/**
 * Ballots in columns, so that millions fit and are read in one pass. Row i is one ballot, or
 * `weights[i]` alike ones; its marks stand at `starts[i]` up to, not with, `starts[i + 1]`. Mark m is
 * the number `marks[m]` beside the option at `places[m]`. What a mark means is the rule's: 1 beside
 * what is approved, dots, points, a grade, or a rank from 1.
 */
export interface Box {
  /** Option ids, in the order of the ballot paper. */
  readonly options: readonly string[];
  readonly starts: Uint32Array;
  /** Place in `options`, from 0; from `options.length` on, a place in `strangers`. */
  readonly places: Uint32Array;
  readonly marks: Float64Array;
  /** Whole numbers from 1. */
  readonly weights: Float64Array;
  /** What stood on ballots and is no option. */
  readonly strangers: readonly string[];
  /** Each row's card code; null when rows have none. */
  readonly codes: readonly string[] | null;
}

/** How many ballots there are, alike ones each for itself. */
export function ballotsIn({ weights }: Box): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Collects rows into a box; columns double as they fill. */
export class BoxBuilder {
  readonly #options: readonly string[];
  readonly #strangers = new Map<string, number>();
  readonly #places: Map<string, number>;
  #codes: string[] | null = null;
  #rows = 0;
  #filled = 0;
  #starts = new Uint32Array(1024);
  #weights = new Float64Array(1024);
  #where = new Uint32Array(4096);
  #marks = new Float64Array(4096);

  /** @param options ids, each once, in the order of the ballot paper */
  constructor(options: readonly string[]) {
    this.#options = options;
    this.#places = new Map(options.map((option, place) => [option, place]));
  }

  /** Where an option stands on the paper; a name that is none gets a place beyond. */
  placeOf(option: string): number {
    const place = this.#places.get(option);
    if (place !== undefined) return place;
    const stranger = this.#options.length + this.#strangers.size;
    this.#places.set(option, stranger);
    this.#strangers.set(option, stranger);
    return stranger;
  }

  /** Puts a mark beside an option on the row that is being written. */
  mark(place: number, mark: number): void {
    if (this.#filled === this.#marks.length) {
      this.#where = wider(this.#where);
      this.#marks = widerFloat(this.#marks);
    }
    this.#where[this.#filled] = place;
    this.#marks[this.#filled] = mark;
    this.#filled += 1;
  }

  /** Ends the row. @param weight ballots alike, whole, from 1 @param code of its card: all rows or none */
  end(weight = 1, code?: string): void {
    if (this.#rows + 1 >= this.#starts.length) {
      this.#starts = wider(this.#starts);
      this.#weights = widerFloat(this.#weights);
    }
    this.#weights[this.#rows] = weight;
    this.#rows += 1;
    this.#starts[this.#rows] = this.#filled;
    if (code !== undefined) {
      this.#codes ??= [];
      this.#codes.push(code);
    }
  }

  /** The rows so far. The builder is done with then. */
  box(): Box {
    return {
      options: this.#options,
      starts: this.#starts.subarray(0, this.#rows + 1),
      places: this.#where.subarray(0, this.#filled),
      marks: this.#marks.subarray(0, this.#filled),
      weights: this.#weights.subarray(0, this.#rows),
      strangers: [...this.#strangers.keys()],
      codes: this.#codes,
    };
  }
}

function wider(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(column.length * 2);
  twice.set(column);
  return twice;
}

function widerFloat(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(column.length * 2);
  twice.set(column);
  return twice;
}

/** Ballots by name and mark, as a box sorted by code: the order they came in leaves no trace. */
export function boxOf(ballots: readonly Ballot[], options: readonly string[]): Box {
  const builder = new BoxBuilder(options);
  for (const { code, choices } of [...ballots].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    for (const [option, mark] of Object.entries(choices))
      builder.mark(builder.placeOf(option), mark);
    builder.end(1, code);
  }
  return builder.box();
}
