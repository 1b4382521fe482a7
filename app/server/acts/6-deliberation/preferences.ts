import { type Result, refuse } from '@commonlot/exact';
import { chosenThemes, readId, type ThemeId } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attachLines } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

export type PreferenceRefusal =
  | { readonly code: 'themes-not-chosen' }
  | { readonly code: 'theme-unknown' };

/** Keeps which chosen themes a person would like to talk about, best first. Register only. */
export async function setPreference(
  store: Store,
  assembly: string,
  person: string,
  ranked: readonly string[],
): Promise<Result<null, PreferenceRefusal>> {
  const { state } = await foldAssembly(store, assembly);
  const chosen = chosenThemes(state.deliberation);
  if (chosen.length === 0) return refuse({ code: 'themes-not-chosen' });
  const unique = [...new Set(ranked)];
  if (unique.length === 0 || unique.some((theme) => !chosen.includes(theme)))
    return refuse({ code: 'theme-unknown' });
  const row = { assembly_id: assembly, person_id: person, ranked: JSON.stringify(unique) };
  await store.transact(async (tx) => {
    await tx
      .insertInto('preferences')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['assembly_id', 'person_id']).doUpdateSet({ ranked: row.ranked }),
      )
      .execute();
  }, assembly);
  return { ok: true, value: null };
}

export interface Preference {
  readonly person: string;
  readonly ranked: readonly ThemeId[];
}

/** Everybody's preferences, sorted by person. */
export async function readPreferences(
  store: Store,
  assembly: string,
): Promise<readonly Preference[]> {
  const rows = await store.db
    .selectFrom('preferences')
    .select(['person_id', 'ranked'])
    .where('assembly_id', '=', assembly)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id, ranked }) => {
    const parsed: unknown = JSON.parse(ranked);
    const themes = Array.isArray(parsed) ? parsed : [];
    return {
      person: person_id,
      ranked: themes.flatMap((one) =>
        typeof one === 'string' ? (readId('theme', one) ?? []) : [],
      ),
    };
  });
}

/** Collects preferences: sealed list and first choices per theme, so that seating can be checked. */
export async function collectPreferences(doing: Doing): Promise<Result<Done, ActRefusal>> {
  const { store, assembly } = doing;
  const { state } = await foldAssembly(store, assembly);
  const rows = await readPreferences(store, assembly);
  const list = attachLines(
    'preferences.jsonl',
    'sealed',
    rows.map(({ person, ranked }) => ({ person, ranked: [...ranked] })),
  );
  const firstChoices = chosenThemes(state.deliberation).flatMap((theme) => {
    const id = readId('theme', theme);
    const people = rows.filter(({ ranked }) => ranked[0] === theme).length;
    return id ? [{ theme: id, people }] : [];
  });
  const data = { preferences: list.ref, people: rows.length, firstChoices };
  return await perform(
    doing,
    { type: 'deliberation.collect-preferences', data },
    { documents: [list.document] },
  );
}
