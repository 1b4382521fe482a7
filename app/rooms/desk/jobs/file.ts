import { data, type LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { readWhole } from '../../../server/adapters/disk/files.ts';
import { loadJob } from './load-job.ts';
import { shownName } from './read-job.ts';

export const access = {
  roles: ['organiser', 'returning-officer'],
  scope: 'assembly',
} satisfies Access;

/** A file that a job of this assembly made. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { files } = visitOf(context).services;
  const job = await loadJob(context, params['job'] ?? '');
  const name = job?.files.find((one) => one === params['file']);
  const bytes = files === null || !job || !name ? null : await readWhole(files, name);
  if (!job || !name || !bytes) throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${shownName(name)}"`,
    },
  });
}
