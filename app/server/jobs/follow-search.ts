import { setTimeout as sleep } from 'node:timers/promises';
import type { LotteryOptions, Pool } from '@commonlot/selection';
import { type PanelFound, type PanelSearch, searchPanels } from '../acts/4-selection/in-thread.ts';
import { JobCancelled, JobRefused, type Working } from './handler.ts';
import { SearchProgress } from './search-progress.ts';

/** Each report is a write and a look whether somebody cancelled. */
const EVERY_MS = 400;
/** A search that was cancelled may take so long to say what it knows. */
export const WIND_UP_MS = 3_000;

/**
 * Computes the panel lottery beside this process, says how it goes, and ends it when it is cancelled.
 * @throws JobRefused as `lottery` refuses @throws JobCancelled with what is known so far
 */
export async function followSearch(
  pool: Pool,
  options: LotteryOptions & { readonly balls: number },
  report: Working['report'],
): Promise<PanelFound> {
  const progress = new SearchProgress(options.balls);
  const search = searchPanels(pool, options, (left) => progress.heard(left));
  const tell = async () => {
    const { share, message, counts } = progress.now();
    return await report(share, message, counts);
  };
  try {
    if (!(await askedOften(search, tell))) throw new JobCancelled(await lastWords(search));
    const found = await search.answer;
    if (!found.ok) throw new JobRefused(found.refusal);
    // Nobody asked it to stop: nothing weaker is put in the place of the fairest lottery.
    if (!found.value.complete) throw new JobRefused('lottery-not-proved');
    return found.value;
  } finally {
    await search.end();
  }
}

/** @returns false as soon as somebody cancelled, true once there is an answer */
async function askedOften(search: PanelSearch, tell: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    if (!(await tell())) return false;
    if (await answeredWithin(search, EVERY_MS)) return true;
  }
}

/** What it knows when it comes to an end in time; nothing where it does not, or was refused. */
async function lastWords(search: PanelSearch): Promise<object> {
  search.askToStop();
  if (!(await answeredWithin(search, WIND_UP_MS))) return {};
  const found = await search.answer;
  return found.ok ? found.value.known : {};
}

async function answeredWithin({ answer }: PanelSearch, ms: number): Promise<boolean> {
  const over = new AbortController();
  const late = sleep(ms, false, { signal: over.signal });
  try {
    return await Promise.race([answer.then(() => true), late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
}
