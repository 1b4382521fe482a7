import { rehearsalSeed } from './chance.ts';
import { recipeOf } from './slug.ts';
import { frameCsv } from './town/frame-csv.ts';
import { makeTown } from './town/town.ts';

/** The addresses of the town a rehearsal plays in, as a CSV file; null for a name that is none's. */
export function frameOf(slug: string): string | null {
  const recipe = recipeOf(slug);
  return recipe ? frameCsv(makeTown(rehearsalSeed(recipe.seed))) : null;
}
