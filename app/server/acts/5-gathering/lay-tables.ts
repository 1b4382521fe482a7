import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import {
  assignThemes,
  type SeatingRefusal,
  type ThemeRefusal,
  tableSizes,
  themeRound,
} from '@commonlot/seating';
import { type AssemblyState, chosenThemes, type Round } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { readPreferences } from '../6-deliberation/preferences.ts';
import type { Roster } from './hall-roster.ts';
import type { Laid } from './laid.ts';

type LayRefusal = SeatingRefusal | ThemeRefusal | { readonly code: 'themes-not-chosen' };

/** Decides how many tables of which size each round has, and in theme rounds whose theme they are. */
export async function layTables(
  store: Store,
  assembly: string,
  state: AssemblyState,
  rounds: readonly Round[],
  { people }: Roster,
  seed: Seed,
): Promise<Result<readonly Laid[], LayRefusal>> {
  const laid: Laid[] = [];
  const themes = chosenThemes(state.deliberation);
  const ranked = new Map(
    (await readPreferences(store, assembly)).map((one) => [one.person, one.ranked]),
  );
  for (const { round, kind, seats, name } of rounds) {
    const title = Object.values(name)[0] ?? '';
    if (kind === 'talk') {
      const tables = sizesFor(people.length, seats);
      laid.push({ round, kind, request: { name: title, tables }, themeOf: [] });
      continue;
    }
    if (themes.length === 0) return refuse({ code: 'themes-not-chosen' });
    const assigned = assignThemes(
      people.map(({ id }) => ({ id, ranked: ranked.get(id) ?? [] })),
      themes.map((id) => ({ id, tables: Math.ceil(people.length / seats.max), seats: seats.max })),
      { seed, hall: Math.ceil(people.length / seats.max) + themes.length, least: seats.min },
    );
    if (!assigned.ok) return assigned;
    const { round: request, themeOf } = themeRound(title, assigned.value);
    laid.push({ round, kind, request, themeOf });
  }
  return accept(laid);
}

/** Tables of the sizes asked for; a few people too many or too few make a table one larger or smaller. */
function sizesFor(
  people: number,
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  for (const slack of [0, 1, 2, 3]) {
    const range = { min: Math.max(1, min - slack), max: max + slack, wish: max };
    const sizes = tableSizes(people, range);
    if (sizes.ok) return sizes.value;
  }
  return [people];
}
