import { type Seed, stream } from '@commonlot/draw';
import type { PoolPerson } from './pool.ts';

/**
 * How likely a member is to stay, 0 to 1: one number for everybody, one a person (with one for those
 * not named), or a base times a factor for each of their values, never above 1.
 * Source of the product form: Baharav and others, Alternates, Assemble!, EC 2025.
 */
export type Stay =
  | { readonly kind: 'same'; readonly chance: number }
  | {
      readonly kind: 'people';
      readonly chances: Readonly<Record<string, number>>;
      readonly others: number;
    }
  | {
      readonly kind: 'factors';
      readonly base: number;
      /** Feature to value to factor; 1 where nothing is said. */
      readonly factors: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };

/** Four members in five stay: what is taken where nothing is known. */
export const USUAL_STAY: Stay = { kind: 'same', chance: 0.8 };

/** @throws RangeError for a chance below 0 or, but for the product of factors, above 1 */
export function stayChance(stay: Stay, { id, values }: PoolPerson): number {
  const chance = chanceOf(stay, id, values);
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`no chance: ${chance}`);
  return chance;
}

function chanceOf(stay: Stay, id: string, values: PoolPerson['values']): number {
  switch (stay.kind) {
    case 'same':
      return stay.chance;
    case 'people':
      return stay.chances[id] ?? stay.others;
    case 'factors': {
      const own = Object.entries(values).map(([f, value]) => stay.factors[f]?.[value] ?? 1);
      return Math.min(
        1,
        own.reduce((product, factor) => product * factor, stay.base),
      );
    }
  }
}

/** The label of the drop-out sets. */
export const DROP_OUTS = 'alternates-drop-outs';

const PARTS = 1_000_000;

/**
 * Drop-out sets from the draw's seed: set by set and member by member in the order of ids, a member
 * stays when the stream's number below 1,000,000 is under 1,000,000 times their chance, rounded.
 * @returns per set the members who leave, as places in `members`
 */
export function dropOuts(
  members: readonly PoolPerson[],
  stay: Stay,
  seed: Seed,
  sets: number,
): readonly (readonly number[])[] {
  const order = [...members.keys()].sort((a, b) =>
    (members[a]?.id ?? '') < (members[b]?.id ?? '') ? -1 : 1,
  );
  const chances = members.map((member) => Math.round(PARTS * stayChance(stay, member)));
  const numbers = stream(seed, DROP_OUTS);
  return Array.from({ length: sets }, () =>
    order.filter((m) => numbers.below(PARTS) >= (chances[m] ?? 0)),
  );
}
