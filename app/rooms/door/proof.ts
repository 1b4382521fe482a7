import { commitList, parseJson, proveRow, type SaltedRow, writeRowProof } from '@commonlot/record';
import type { LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../server/access/roles.ts';
import { withLetter } from './at-door.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

/** The proof that this household's own row stood on the sealed list: theirs alone to keep. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { visit, id, household } = await withLetter(context);
  const rows = await visit.services.store.db
    .selectFrom('households')
    .select(['id', 'salt', 'address', 'stratum'])
    .where('assembly_id', '=', id)
    .execute();
  const salted = rows.map(({ id: own, salt, address, stratum }): SaltedRow => {
    const parsed = parseJson(address);
    return { id: own, salt, row: { address: parsed.ok ? parsed.value : null, stratum } };
  });
  const list = commitList(salted);
  const own = salted.find((row) => row.id === household.id);
  const proof = list.ok && own ? proveRow(list.value, own) : null;
  if (!proof?.ok) throw new Response(null, { status: 404 });
  return new Response(writeRowProof(proof.value), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="my-row-proof.json"',
    },
  });
}
