import type { Kinds } from './kinds.ts';
import type { KindPanel } from './pricing.ts';

/** A panel of people, ids sorted, with its weight. */
export interface WeightedPanel {
  readonly weight: number;
  readonly members: readonly string[];
}

/**
 * Turns seats per kind into people by turns, so that over many panels alike people sit equally
 * often: each call goes on where the last one stopped.
 */
export class Turns {
  readonly #kinds: Kinds;
  readonly #next: number[];

  constructor(kinds: Kinds) {
    this.#kinds = kinds;
    this.#next = kinds.kinds.map(() => 0);
  }

  /** The people of one panel. Of each household at most one sits. */
  seat(panel: KindPanel): readonly string[] {
    const members: string[] = [];
    const taken = new Set<string>();
    for (const [at, seats] of panel.entries()) {
      const people = this.#kinds.kinds[at]?.people ?? [];
      let left = seats;
      const start = this.#next[at] ?? 0;
      for (let step = 0; step < people.length && left > 0; step += 1) {
        const id = people[(start + step) % people.length];
        if (id === undefined) continue;
        const household = this.#kinds.householdOf.get(id);
        if (household !== undefined && taken.has(household)) continue;
        if (household !== undefined) taken.add(household);
        members.push(id);
        left -= 1;
        this.#next[at] = (start + step + 1) % people.length;
      }
      if (left > 0) throw new Error('a panel of kinds that no people can fill');
    }
    return members.sort();
  }
}

/** Above this many panels of people, a lottery is written down by its balls alone. */
const MOST_PANELS = 3_000;

/**
 * Splits a panel of kinds into panels of people such that alike people get exactly the same share
 * of its weight: the x_t seats of a kind are x_t machines, its people end-to-end jobs of x_t / c_t
 * each (McNaughton, Management Science 6, 1959).
 * @returns null when households or sheer number make that impractical.
 */
export function splitEvenly(
  kinds: Kinds,
  panel: KindPanel,
  weight: number,
): readonly WeightedPanel[] | null {
  const cuts = new Set<number>([0, 1]);
  for (const [at, seats] of panel.entries()) {
    const kind = kinds.kinds[at];
    if (!kind || seats === 0 || seats === kind.people.length) continue;
    if (kind.shape !== null) return null;
    for (let job = 1; job < kind.people.length; job += 1) {
      const end = (job * seats) / kind.people.length;
      cuts.add(rounded(end - Math.floor(end)));
    }
  }
  const times = [...cuts].sort((a, b) => a - b);
  if (times.length > MOST_PANELS) return null;
  const split: WeightedPanel[] = [];
  for (const [index, from] of times.entries()) {
    const to = times[index + 1];
    if (to === undefined || to - from < 1e-12) continue;
    const members = panel.flatMap((seats, at) => seatedAt(kinds, at, seats, (from + to) / 2));
    split.push({ weight: weight * (to - from), members: members.sort() });
  }
  return split;
}

/** Who sits on the x_t machines of a kind at a moment between 0 and 1. */
function seatedAt(kinds: Kinds, at: number, seats: number, moment: number): readonly string[] {
  const people = kinds.kinds[at]?.people ?? [];
  if (seats === people.length) return people;
  const job = seats / people.length;
  return Array.from({ length: seats }, (_, machine) => {
    const place = Math.min(people.length - 1, Math.floor((machine + moment) / job + 1e-12));
    return people[place] ?? '';
  });
}

function rounded(time: number): number {
  return Math.round(time * 1e12) / 1e12;
}
