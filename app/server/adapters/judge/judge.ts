import { Worker } from 'node:worker_threads';
import type { Pool } from '@commonlot/selection';
import type { Judgement, Question } from './worker.ts';

/** Reasons are looked for so long; most pools take a tenth of it. */
const SEARCH_MS = 4_000;
/** Whether there is a panel at all is looked for so long, reasons included. */
const LIMIT_MS = 12_000;
/** An idle thread gives its memory back after this. */
const IDLE_MS = 60_000;

let thread: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Judges a pool in a thread of its own, one at a time, so that pages go on being served.
 * @param signal ends it: whoever asked is gone, or asks something else by now
 * @returns null when it was ended, or took more than 12 seconds
 * @throws Error when the thread fails
 */
export async function judge(pool: Pool, signal: AbortSignal): Promise<Judgement | null> {
  const mine = last.then(async () => (signal.aborted ? null : await ask(pool, signal)));
  last = mine.catch(() => undefined);
  return await mine;
}

async function ask(pool: Pool, signal: AbortSignal): Promise<Judgement | null> {
  clearTimeout(idle);
  const worker = thread ?? new Worker(new URL('./worker.ts', import.meta.url));
  thread = worker;
  worker.ref();
  // A thread is worth keeping: it is asked to end its search, and ended only when it does not.
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const leave = () => void Atomics.store(flag, 0, 1);
  signal.addEventListener('abort', leave, { once: true });
  const limit = AbortSignal.timeout(LIMIT_MS);
  try {
    const judged = await answer(worker, { pool, milliseconds: SEARCH_MS, flag }, limit);
    return signal.aborted ? null : judged;
  } catch (error) {
    await drop(worker);
    if (limit.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', leave);
    worker.unref();
    idle = setTimeout(() => void drop(worker), IDLE_MS).unref();
  }
}

async function drop(worker: Worker): Promise<void> {
  if (thread === worker) thread = null;
  await worker.terminate();
}

function answer(worker: Worker, question: Question, end: AbortSignal): Promise<Judgement> {
  return new Promise<Judgement>((resolve, reject) => {
    const settle = (then: () => void) => {
      // Never all listeners: the thread's own port counts on one of them.
      worker.off('message', heard).off('error', broken).off('exit', gone);
      end.removeEventListener('abort', stop);
      then();
    };
    const heard = (judgement: Judgement) => settle(() => resolve(judgement));
    const broken = (error: unknown) =>
      settle(() => reject(error instanceof Error ? error : new Error('the thread failed')));
    const gone = () => settle(() => reject(new Error('the thread ended without an answer')));
    const stop = () => settle(() => reject(new Error('it was ended')));
    worker.on('message', heard).on('error', broken).on('exit', gone);
    end.addEventListener('abort', stop, { once: true });
    worker.postMessage(question);
  });
}
