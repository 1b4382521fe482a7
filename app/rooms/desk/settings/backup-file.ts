import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { newId } from '../../../server/access/secrets.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { readWhole, removeWhole } from '../../../server/adapters/disk/files.ts';
import { soleOrganisation } from './sole-organisation.ts';

export const access = { roles: ['organiser'], scope: 'organisation' } satisfies Access;

/** A consistent copy of the whole store, made while it goes on working, and fetched at once. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { store, files, now } = visitOf(context).services;
  if (files === null || !(await soleOrganisation(store))) throw data(null, { status: 404 });
  const name = `${newId('backup')}.sqlite`;
  const made = await store.backup(`${files}/${name}`);
  if (!made.ok) throw data(null, { status: 409 });
  const bytes = await readWhole(files, name);
  await removeWhole(files, name);
  if (!bytes) throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.sqlite3',
      'Content-Disposition': `attachment; filename="commonlot-${now().slice(0, 10)}.sqlite"`,
    },
  });
}
