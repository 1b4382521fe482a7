import type { LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { writeCsv } from '../../../server/files/write-csv.ts';
import { loadSignUps } from './load-sign-ups.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

/** The sign-ups as CSV, for the organiser's mail program; no cell runs as a formula. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { rows } = await loadSignUps(context);
  const csv = writeCsv(
    ['kind', 'name', 'email', 'language', 'note', 'signed up'],
    rows.map(({ kind, name, email, language, note, at }) => [
      kind,
      name,
      email,
      language,
      note,
      at,
    ]),
    { bom: true },
  );
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sign-ups.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
