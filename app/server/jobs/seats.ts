import { extendPanel, fillSeats } from '../acts/4-selection/draw-seats.ts';
import { type SeatOrder, searchSeats } from '../acts/4-selection/in-thread.ts';
import { knownSoFar } from '../acts/4-selection/known-so-far.ts';
import type { Tx } from '../store/contract.ts';
import { followSearch } from './follow-search.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { payloadOf } from './payload.ts';
import { SearchProgress } from './search-progress.ts';

/** Numbered panels of a lottery for seats, unless it is told otherwise. */
const BALLS = 1_000;

/**
 * Draws for the free seats, or for `more` new ones, and puts it on the record. Its key is that of the
 * form which asked: sent twice, it is drawn once.
 */
export const drawForSeats: Handler = async (job, { store, chance, now, report, settle }) => {
  const assembly = job.assembly_id;
  const { by, key, more } = payloadOf(job.payload);
  if (assembly === null || typeof by !== 'string' || typeof key !== 'string')
    throw new JobRefused('panel-not-drawn');
  if (!(await report(5, 'selection.job.reading'))) throw new JobCancelled();
  const doing = { store, assembly, by: { role: 'organiser', id: by }, now, chance, key } as const;
  const find = async (order: SeatOrder) => {
    const begin = (left: (share: number) => void) => searchSeats(order, left);
    const found = await followSearch(
      begin,
      ({ lottery }) => knownSoFar(lottery),
      new SearchProgress(BALLS),
      report,
    );
    if (found.ok && !found.value.lottery.certificate.complete)
      throw new JobRefused('lottery-not-proved');
    return found;
  };
  const seats = Number(more ?? 0);
  const drawing = { find, along: async (tx: Tx) => await settle(tx, { seats }) };
  const done = await (seats > 0 ? extendPanel(doing, seats, drawing) : fillSeats(doing, drawing));
  if (!done.ok) throw new JobRefused(done.refusal);
  return { seats };
};
