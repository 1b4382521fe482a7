import { readInstant } from '@commonlot/stages';
import { packBundle } from '@commonlot/verifier';
import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { exportBundle } from '../../../server/acts/export-bundle.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

/** Everything public about the assembly, signed as it stands. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { store, now } = visitOf(context).services;
  const { id, slug } = assemblyOf(context);
  const at = readInstant(now());
  if (!at) throw new Error('the clock gives no instant');
  const bundle = await exportBundle(store, id, at);
  if (!bundle.ok) throw data(null, { status: 404 });
  return new Response(new Uint8Array(packBundle(bundle.value)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${slug}-bundle.zip"`,
    },
  });
}
