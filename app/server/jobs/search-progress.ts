import type { Counts } from './message.ts';

/** Shares of the bar before and after the search; reading and recording have the rest. */
const FROM = 10;
const TO = 90;

/** Of what is left of the bar, this much is given to each way that is tried: one may be the last. */
const EACH = 7 / 8;
/** What is left to be written as panels shrinks by a like part each second, until about this is left. */
const DIGITS = 9;

/** What a search says of itself while it is at work. */
export interface Telling {
  /** @param left of the way it is trying, 1 to 0 */
  heard(left: number): void;
  /** The share of the bar, 0 to 100, a translation key, and what fills it in. */
  now(): { readonly share: number; readonly message: string; readonly counts: Counts };
}

/** A search that goes one way: what is left of it is left of the bar. */
export class PlainProgress implements Telling {
  readonly #message: string;
  readonly #began = performance.now();
  #left = 1;

  /** @param message a translation key */
  constructor(message: string) {
    this.#message = message;
  }

  heard(left: number): void {
    this.#left = Math.min(this.#left, left);
  }

  now() {
    const seconds = Math.floor((performance.now() - this.#began) / 1000);
    const share = FROM + (1 - this.#left) * (TO - FROM);
    return { share, message: this.#message, counts: { seconds } };
  }
}

/** What a search for the fairest lottery says of itself, as a bar that never goes back. */
export class SearchProgress implements Telling {
  readonly #balls: number;
  readonly #began = performance.now();
  #left = 1;
  #from = FROM;
  #way = 0;

  constructor(balls: number) {
    this.#balls = balls;
  }

  /** @param left of the way it is trying, 1 to 0; more than before when it tries another */
  heard(left: number): void {
    if (this.#way === 0) this.#way = 1;
    else if (left > this.#left) {
      this.#from = this.#share();
      this.#way += 1;
    }
    this.#left = left;
  }

  /** `counts` hold whole seconds since it began and how many panels there will be. */
  now() {
    const seconds = Math.floor((performance.now() - this.#began) / 1000);
    const message = `selection.job.${this.#doing()}`;
    return { share: this.#share(), message, counts: { seconds, balls: this.#balls } };
  }

  #doing(): string {
    if (this.#way === 0) return 'solving';
    if (this.#left <= 0) return 'numbering';
    return this.#way === 1 ? 'settling' : 'other-way';
  }

  #share(): number {
    const digits = -Math.log10(Math.max(this.#left, Number.MIN_VALUE));
    return this.#from + Math.min(1, digits / DIGITS) * EACH * (TO - this.#from);
  }
}
