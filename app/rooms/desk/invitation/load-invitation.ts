import { pendingWave, viewInvitation } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import type { Store } from '../../../server/store/contract.ts';
import { filesIn, payloadIn } from '../jobs/read-job.ts';
import { type Context, loadHere } from '../shared/here.ts';

/** Letters and replies of one area. */
export interface AreaReplies {
  readonly area: string;
  readonly letters: number;
  readonly replies: number;
  readonly returned: number;
}

/** Where the printed letters of a wave lie, by wave. */
export type WaveFiles = Readonly<
  Record<number, { readonly job: string; readonly files: readonly string[] }>
>;

/** Frame, waves, replies by area and the files printed. */
export async function loadInvitation(context: Context) {
  const { desk, here } = await loadHere(context);
  const { store } = visitOf(context).services;
  const { invitation, registration, selection } = desk.state;
  const { frame, waves } = viewInvitation(invitation);
  const drawn = selection.status === 'drawn' || selection.status === 'completed';
  const returned = new Map<string, number>();
  for (const wave of waves)
    for (const [stratum, count] of Object.entries(wave.returned))
      returned.set(stratum, (returned.get(stratum) ?? 0) + count);
  return {
    here,
    pledged: invitation.pledged,
    frame,
    fictional: assemblyOf(context).fictional,
    waves,
    pending: pendingWave(invitation),
    over: registration.status === 'closed' || drawn,
    files: await printedFiles(store, desk.id),
    replies: await repliesByArea(store, desk.id, returned),
  };
}

async function repliesByArea(
  store: Store,
  assembly: string,
  returned: ReadonlyMap<string, number>,
): Promise<readonly AreaReplies[]> {
  const rows = await store.db
    .selectFrom('households')
    .select(({ fn }) => [
      'stratum',
      fn.countAll<number | string>().as('letters'),
      fn.sum<number | string | null>('replies').as('replies'),
    ])
    .where('assembly_id', '=', assembly)
    .where('drawn_wave', 'is not', null)
    .groupBy('stratum')
    .orderBy('stratum')
    .execute();
  return rows.map(({ stratum, letters, replies }) => ({
    area: stratum ?? 'all',
    letters: Number(letters),
    replies: Number(replies ?? 0),
    returned: returned.get(stratum ?? 'all') ?? 0,
  }));
}

async function printedFiles(store: Store, assembly: string): Promise<WaveFiles> {
  const jobs = await store.db
    .selectFrom('jobs')
    .select(['id', 'payload', 'result'])
    .where('assembly_id', '=', assembly)
    .where('kind', '=', 'letters')
    .where('state', '=', 'done')
    .orderBy('created_at')
    .execute();
  return Object.fromEntries(
    jobs.map(({ id, payload, result }) => {
      const wave = Number(payloadIn(payload)['wave'] ?? 1);
      return [wave, { job: id, files: filesIn(result) }];
    }),
  );
}
