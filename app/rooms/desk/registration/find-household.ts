import { letterCodeHash } from '../../../server/acts/2-invitation/draw-letters.ts';
import { readCode } from '../../../server/acts/chance.ts';
import type { Store } from '../../../server/store/contract.ts';

/** A household that got a letter. */
export interface FoundHousehold {
  readonly id: string;
  readonly address: string;
  readonly replies: number;
}

const MOST_FOUND = 20;

/** Households that got a letter, by its code or by part of the address. */
export async function findHouseholds(
  store: Store,
  assembly: string,
  wanted: string,
): Promise<readonly FoundHousehold[]> {
  const text = wanted.trim();
  if (text.length < 3) return [];
  const hash = letterCodeHash(assembly, readCode(text));
  const like = `%${text.toLowerCase().replaceAll(/[%_\\]/g, '')}%`;
  const rows = await store.db
    .selectFrom('households')
    .select(['id', 'address', 'replies'])
    .where('assembly_id', '=', assembly)
    .where('drawn_wave', 'is not', null)
    .where((is) =>
      is.or([is('code_hash', '=', hash), is(is.fn<string>('lower', ['address']), 'like', like)]),
    )
    .orderBy('position')
    .limit(MOST_FOUND)
    .execute();
  return rows.map(({ id, address, replies }) => ({ id, address: addressIn(address), replies }));
}

/** One household of the assembly that got a letter; null when there is none such. */
export async function householdById(
  store: Store,
  assembly: string,
  id: string,
): Promise<FoundHousehold | null> {
  const row = await store.db
    .selectFrom('households')
    .select(['id', 'address', 'replies'])
    .where('assembly_id', '=', assembly)
    .where('id', '=', id)
    .where('drawn_wave', 'is not', null)
    .executeTakeFirst();
  return row ? { id: row.id, address: addressIn(row.address), replies: row.replies } : null;
}

/** An address as one line. */
export function addressIn(json: string): string {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return '';
  const at = new Map<string, unknown>(Object.entries(parsed));
  const lines: unknown = at.get('lines');
  const listed: readonly unknown[] = Array.isArray(lines) ? lines : [];
  const parts: readonly unknown[] = [
    ...listed,
    at.get('household'),
    at.get('postcode'),
    at.get('place'),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}
