import { readInstant } from '@commonlot/stages';
import { packBundle } from '@commonlot/verifier';
import { data, type RouterContextProvider } from 'react-router';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { exportBundle } from '../../server/acts/export-bundle.ts';

/**
 * Everything public about the assembly, signed as it stands, to be fetched.
 * @throws the page of status 404 while there is not a single entry to export
 */
export async function bundleFile(
  context: Readonly<Pick<RouterContextProvider, 'get'>>,
): Promise<Response> {
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
