import { type RoundId, readId } from '@commonlot/stages';
import { planSeating as plan } from '../acts/5-gathering/plan-seating.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';

/** Plans the seating of some rounds and puts it on the record. */
export const planSeating: Handler = async (job, { store, chance, now, report, settle }) => {
  const assembly = job.assembly_id;
  if (assembly === null) throw new JobRefused('round-unknown');
  if (!(await report(10, 'gathering.job.seating'))) throw new JobCancelled();
  const by = { role: 'system', id: job.id } as const;
  const doing = { store, assembly, by, now, chance, key: `seating-${job.id}` };
  const done = await plan(doing, roundsIn(job.payload), settle);
  if (!done.ok) throw new JobRefused(done.refusal);
  const [event] = done.value.events;
  return event?.type === 'gathering.seating-planned' ? event.data.quality : null;
};

function roundsIn(payload: string): readonly RoundId[] {
  const parsed: unknown = JSON.parse(payload);
  const rounds = typeof parsed === 'object' && parsed && 'rounds' in parsed ? parsed.rounds : [];
  return Array.isArray(rounds)
    ? rounds.flatMap((one): readonly RoundId[] => {
        const round = typeof one === 'string' ? readId('round', one) : null;
        return round === null ? [] : [round];
      })
    : [];
}
