import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { document } from '../../server/store/documents.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/** A public document as the record vouches for it; sealed and redacted ones are not there. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { services } = visitOf(context);
  const found = await document(services.store.db, assemblyOf(context).id, params['sha256'] ?? '');
  if (!found || found.visibility !== 'public') throw data(null, { status: 404 });
  if (found.bytes === null) throw data(null, { status: 410 });
  const name = found.name.replaceAll(/[^\w.-]/g, '-');
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      // Never a type a browser would run.
      'Content-Type': /json/.test(found.media_type)
        ? 'application/json; charset=utf-8'
        : 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
