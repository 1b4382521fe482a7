import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import type { Printed } from '../../../server/adapters/print/documents.ts';
import { print } from '../../../server/adapters/print/print.ts';
import { zipFiles } from '../../../server/files/zip.ts';
import { documentFor } from './documents-for.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

/** One of the day's lists as a PDF; several files of 500 come in one ZIP. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const list = params['list'] ?? '';
  const document = await documentFor(context, list);
  if (document === null) throw data(null, { status: 404 });
  const files = await print(document, { made: visitOf(context).services.now() });
  const [only] = files;
  if (files.length !== 1 || only === undefined)
    return download(await packed(files), 'application/zip', `${list}.zip`);
  return download(only.pdf, 'application/pdf', `${list}.pdf`);
}

function download(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function packed(files: readonly Printed[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const wanted = files.map(({ name, pdf }) => ({ name, bytes: pdf }));
  for await (const piece of zipFiles(wanted)) pieces.push(piece);
  return Buffer.concat(pieces);
}
