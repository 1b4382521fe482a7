import { drawAlternates } from '../acts/4-selection/draw-alternates.ts';
import { type AlternateOrder, searchAlternates } from '../acts/4-selection/in-thread.ts';
import type { Tx } from '../store/contract.ts';
import { followSearch } from './follow-search.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { PlainProgress } from './search-progress.ts';

/** Draws the alternates announced with the panel, and puts them on the record. */
export const drawTheAlternates: Handler = async (job, { store, chance, now, report, settle }) => {
  const assembly = job.assembly_id;
  if (assembly === null) throw new JobRefused('panel-not-drawn');
  if (!(await report(5, 'selection.job.reading'))) throw new JobCancelled();
  const by = { role: 'system', id: job.id } as const;
  const doing = { store, assembly, by, now, chance, key: `alternates-${job.id}` };
  const progress = new PlainProgress('selection.job.alternates');
  const find = async (order: AlternateOrder) => {
    const begin = (left: (share: number) => void) => searchAlternates(order, left);
    return await followSearch(begin, null, progress, report);
  };
  const along = async (tx: Tx) => await settle(tx, {});
  const done = await drawAlternates(doing, { find, along });
  if (!done.ok) throw new JobRefused(done.refusal);
  return {};
};
