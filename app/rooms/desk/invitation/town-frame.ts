import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { assemblyOf } from '../../../server/access/visit.ts';
import { frameOf } from '../../../server/rehearsal/frame-of.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

/** The addresses of a rehearsal's invented town, to bring in by hand; a real assembly has none. */
export function loader({ context }: LoaderFunctionArgs) {
  const { slug, fictional } = assemblyOf(context);
  const frame = fictional ? frameOf(slug) : null;
  if (frame === null) throw data(null, { status: 404 });
  return new Response(frame, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="town.csv"',
    },
  });
}
