import { type Seed, stream } from '@commonlot/draw';
import { pickSome } from './chance.ts';
import type { Town } from './town.ts';
import { TRUE_THEMES } from './true-themes.ts';

/** How likely a person is to speak of each true theme: weights in the order of `TRUE_THEMES`. */
export function interestOf(town: Town, person: number | null): readonly number[] {
  const age = person === null ? 45 : (town.people.age[person] ?? 45);
  const household = person === null ? null : (town.people.household[person] ?? null);
  const decile = household === null ? 6 : (town.households.decile[household] ?? 6);
  const growth = person === null ? 1 : (town.people.growth[person] ?? 1);
  return TRUE_THEMES.map(({ appeal }) =>
    Math.exp(
      appeal.base +
        (age < 30 ? appeal.young : 0) +
        (age >= 65 ? appeal.old : 0) +
        (decile <= 3 ? appeal.low : 0) +
        (growth === 0 ? appeal.yes : growth === 2 ? appeal.no : 0),
    ),
  );
}

/** Something to choose from: a theme on the wall or a proposal on the ballot. */
export interface Option {
  /** Places in `TRUE_THEMES` of what it is made of, one for each note in it; empty when unknown. */
  readonly themes: readonly number[];
  /** How good it is besides; 1 for ordinary. */
  readonly quality?: number;
}

/**
 * What a person chooses, best first: dots for themes, preferences for the afternoon, votes for
 * proposals. Never the same twice; people with the same interests choose differently by chance.
 * @param person a row, or null for a guest, whose interests are those of the average
 * @param voter names the voter in the chance, the same each time
 * @param label tells dots from votes
 * @returns places in `options`, `count` of them or all there are
 */
export function choicesOf(
  town: Town,
  person: number | null,
  options: readonly Option[],
  count: number,
  seed: Seed,
  voter: string,
  label: string,
): readonly number[] {
  const interest = interestOf(town, person);
  const weights = options.map(({ themes, quality = 1 }) => {
    const sum = themes.reduce((total, theme) => total + (interest[theme] ?? 0), 0);
    return (themes.length > 0 ? sum / themes.length : 1) * quality;
  });
  return pickSome(stream(seed, `${label}/${voter}`), weights, count);
}
