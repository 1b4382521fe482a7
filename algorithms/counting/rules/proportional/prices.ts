import { compared, NOTHING, type Ratio } from './ratio.ts';

/**
 * Finds the options with the least price, again and again. Prices only rise from round to round (loads
 * only grow, money only shrinks), so a price of an earlier round is a lower bound: options are priced
 * anew in the order of their bounds, up to the first bound above the least price found. Exact; an
 * option that once has no price has none for good. `surelyAbove` may spare an option its exact price,
 * where a rough look proves it dearer than the least so far.
 */
export class Prices {
  readonly #bounds: Map<number, Ratio>;

  constructor(options: readonly number[]) {
    this.#bounds = new Map(options.map((option) => [option, NOTHING]));
  }

  drop(option: number): void {
    this.#bounds.delete(option);
  }

  /** All with the least price, in the order of the ballot paper; null when none has any. */
  least(
    price: (option: number) => Ratio | null,
    surelyAbove: (option: number, best: Ratio) => boolean = () => false,
  ): Least | null {
    const order = [...this.#bounds].sort(([a, low], [b, high]) => compared(low, high) || a - b);
    let best: Ratio | null = null;
    let tied: number[] = [];
    for (const [option, bound] of order) {
      if (best !== null && compared(bound, best) > 0) break;
      if (best !== null && surelyAbove(option, best)) continue;
      const now = price(option);
      if (now === null) {
        this.#bounds.delete(option);
        continue;
      }
      this.#bounds.set(option, now);
      const side = best === null ? -1 : compared(now, best);
      if (side < 0) [best, tied] = [now, [option]];
      else if (side === 0) tied.push(option);
    }
    return best === null ? null : { price: best, tied: tied.sort((a, b) => a - b) };
  }
}

export interface Least {
  readonly price: Ratio;
  readonly tied: readonly number[];
}
