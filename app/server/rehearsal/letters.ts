import { newCode } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import type { Life } from './life.ts';
import { householdOf } from './town/look-up.ts';

/** A household that got a letter. */
export interface Lettered {
  /** Its random id in the assembly. */
  readonly id: string;
  /** Its row in the town. */
  readonly row: number;
  /** The code its letter carries, when the rehearsal drew the letters; else null. */
  readonly code: string | null;
}

/** The households that got a letter, in the order they were drawn. */
export async function letteredHouseholds(life: Life): Promise<readonly Lettered[]> {
  const rows = await life.store.db
    .selectFrom('households')
    .select(['id', 'address'])
    .where('assembly_id', '=', life.assembly)
    .where('drawn_wave', 'is not', null)
    .orderBy('drawn_wave')
    .orderBy('ticket')
    .execute();
  const codes = codesOf(life, rows.length);
  return rows.flatMap(({ id, address }, place) => {
    const row = townRow(life, address);
    return row === null ? [] : [{ id, row, code: codes[place] ?? null }];
  });
}

/** Where a household of the frame is in the town; null when it is from elsewhere. */
export function townRow({ town }: Life, address: string): number | null {
  const parsed: unknown = JSON.parse(address);
  if (typeof parsed !== 'object' || parsed === null || !('ref' in parsed)) return null;
  return typeof parsed.ref === 'string' ? householdOf(town, parsed.ref) : null;
}

/** The codes of the letters, made again from the seed as the draw made them; nothing stores them. */
function codesOf({ seed }: Life, count: number): readonly string[] {
  const chance = chanceOf(seed, 'draw-letters');
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newCode(chance, 12));
  return [...codes];
}
