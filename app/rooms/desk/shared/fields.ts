import {
  LANGUAGES,
  type Language,
  type LocalText,
  type PublicRandomness,
  type SeedPlan,
} from '@commonlot/stages';
import { formOf } from '../../../server/access/visit.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import type { Context } from './here.ts';

/** A text in each of the assembly's languages, from fields `name.en`, `name.nl`, … */
export function localTextOf(
  context: Context,
  name: string,
  languages: readonly Language[],
): LocalText {
  return Object.fromEntries(
    languages
      .map((language) => [language, fieldOf(context, `${name}.${language}`)] as const)
      .filter(([, words]) => words !== ''),
  );
}

/** The languages ticked in a form. */
export function languagesOf(context: Context): readonly Language[] {
  const ticked = formOf(context).getAll('languages');
  return LANGUAGES.filter((language) => ticked.includes(language));
}

/** The file sent under a name; null when none was chosen. */
export function fileOf(context: Context, name: string): File | null {
  const file = formOf(context).get(name);
  return file instanceof File && file.size > 0 ? file : null;
}

/** Where the numbers will come from, as chosen in a form. */
export function seedPlanOf(context: Context): SeedPlan {
  return fieldOf(context, 'seedPlan') === 'typed' ? 'typed' : 'dice';
}

/** The public randomness as it was entered: rolls apart by anything but figures, or a text. */
export function randomnessOf(context: Context, plan: SeedPlan): PublicRandomness {
  if (plan === 'typed') return { kind: 'typed', text: fieldOf(context, 'text') };
  // Dice that are read as the digits of one number may be written without gaps.
  const one = fieldOf(context, 'digits') === '' ? /\d+/g : /\d/g;
  const rolls = fieldOf(context, 'rolls').match(one) ?? [];
  return { kind: 'dice', sides: numberOf(context, 'sides'), rolls: rolls.map(Number) };
}
