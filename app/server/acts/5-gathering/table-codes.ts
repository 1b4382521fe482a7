import { createHmac } from 'node:crypto';
import { hashOf } from '../../access/secrets.ts';
import { signingKey } from '../../store/assemblies.ts';
import type { Store } from '../../store/contract.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The codes that open the tables' pages, for the table cards: 16 letters of 5 bits each. They follow
 * from the assembly's key, so that a lost card can be printed again; a code taken back stays so.
 * @param tables how many, from table 1
 */
export async function tableCodes(
  store: Store,
  assembly: string,
  tables: number,
  now: string,
): Promise<readonly string[]> {
  const { private_key } = await signingKey(store.db, assembly);
  const codes = Array.from({ length: tables }, (_, place) => codeOf(private_key, place + 1));
  const rows = codes.map((code, place) => ({
    assembly_id: assembly,
    token_hash: hashOf(code),
    table_number: place + 1,
    label: '',
    created_at: now,
    revoked_at: null,
  }));
  const known = await store.db
    .selectFrom('table_keys')
    .select('token_hash')
    .where('assembly_id', '=', assembly)
    .execute();
  const there = new Set(known.map(({ token_hash }) => token_hash));
  const fresh = rows.filter(({ token_hash }) => !there.has(token_hash));
  if (fresh.length > 0)
    await store.transact(async (tx) => {
      for (const row of fresh)
        await tx
          .insertInto('table_keys')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    });
  return codes;
}

function codeOf(secret: string, table: number): string {
  const bytes = createHmac('sha256', secret).update(`table\0${table}`).digest();
  return Array.from(bytes.subarray(0, 16), (byte) => LETTERS[byte & 31]).join('');
}
