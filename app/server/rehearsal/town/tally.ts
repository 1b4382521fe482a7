import { AREAS } from './areas.ts';
import { residentOf } from './look-up.ts';
import type { Town } from './town.ts';

/** A feature of the town to count people by. */
export type TownFeature =
  | 'area'
  | 'decile'
  | 'ageBand'
  | 'gender'
  | 'education'
  | 'heritage'
  | 'tongue'
  | 'growth';

/**
 * How many of some people have each value of a feature: the truth a rehearsal is compared with.
 * @param people rows, or everybody when left out
 */
export function tallyOf(
  town: Town,
  feature: TownFeature,
  people?: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (feature === 'area') for (const { name } of AREAS) counts.set(name, 0);
  const count = (person: number): void => {
    const value = String(residentOf(town, person)[feature]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  if (people) for (const person of people) count(person);
  else for (let person = 0; person < town.people.count; person += 1) count(person);
  return counts;
}

/** The same in shares of 1. */
export function sharesOf(
  town: Town,
  feature: TownFeature,
  people?: readonly number[],
): ReadonlyMap<string, number> {
  const counts = tallyOf(town, feature, people);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return new Map([...counts].map(([value, each]) => [value, each / all]));
}
