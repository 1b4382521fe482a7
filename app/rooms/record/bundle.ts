import { readInstant } from '@commonlot/stages';
import { packBundle } from '@commonlot/verifier';
import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { exportBundle } from '../../server/acts/export-bundle.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/** The bundle of an assembly, signed as it stands. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = visitOf(context);
  const { id, slug } = assemblyOf(context);
  const now = readInstant(services.now());
  if (!now) throw new Error('the clock gives no instant');
  const bundle = await exportBundle(services.store, id, now);
  // An assembly without a single entry has nothing to export yet.
  if (!bundle.ok) throw data(null, { status: 404 });
  return new Response(new Uint8Array(packBundle(bundle.value)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${slug}-bundle.zip"`,
    },
  });
}
