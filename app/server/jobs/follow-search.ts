import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '@commonlot/exact';
import type { Search } from '../acts/4-selection/in-thread.ts';
import type { KnownSoFar } from '../acts/4-selection/known-so-far.ts';
import type { Thread } from '../adapters/process/thread.ts';
import { JobCancelled, type Working } from './handler.ts';
import type { Telling } from './search-progress.ts';

/** Each report is a write and a look whether somebody cancelled. */
const EVERY_MS = 400;
/** A search that was cancelled may take so long to say what it knows; mostly one second is enough. */
export const WIND_UP_MS = 8_000;

/**
 * Follows a search beside this process, says how it goes, and ends it when its job is cancelled.
 * @param begin starts it; told how much is left
 * @param know what it says of itself when it is stopped; null for one that has nothing to say
 * @param progress what it says while it is at work
 * @returns what it found or why it refused @throws JobCancelled with what is known so far
 */
export async function followSearch<Found, Refusal>(
  begin: (left: (share: number) => void) => Search<Found, Refusal>,
  know: ((found: Found) => KnownSoFar) | null,
  progress: Telling,
  report: Working['report'],
): Promise<Result<Found, Refusal>> {
  const search = begin((left) => progress.heard(left));
  const tell = async () => {
    const { share, message, counts } = progress.now();
    return await report(share, message, counts);
  };
  try {
    if (await askedOften(search, tell)) return await search.answer;
    if (know === null) throw new JobCancelled();
    const last = await lastWords(search);
    throw new JobCancelled(last?.ok ? know(last.value) : {});
  } finally {
    await search.end();
  }
}

type Following<Answer> = Omit<Thread, 'answer'> & { readonly answer: Promise<Answer> };

/** @returns false as soon as somebody cancelled, true once there is an answer */
async function askedOften(
  search: Following<unknown>,
  tell: () => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    if (!(await tell())) return false;
    if (await answeredWithin(search, EVERY_MS)) return true;
  }
}

/** Its answer when it comes to an end in time. */
async function lastWords<Answer>(search: Following<Answer>): Promise<Answer | null> {
  search.askToStop();
  return (await answeredWithin(search, WIND_UP_MS)) ? await search.answer : null;
}

async function answeredWithin({ answer }: Following<unknown>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const late = sleep(ms, false, { signal: over.signal });
  try {
    return await Promise.race([answer.then(() => true), late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
}
