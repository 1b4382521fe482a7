import { parentPort } from 'node:worker_threads';
import { loadSolver } from '@commonlot/optimise';
import { type Feasibility, feasible, type Pool, type ShutOut, shutOut } from '@commonlot/selection';

/** What the thread is asked. */
export interface Question {
  readonly pool: Pool;
  /** It looks for reasons no longer than this once it knows whether there is a panel. */
  readonly milliseconds: number;
  /** Shared; 1 when nobody waits for the answer any more. */
  readonly flag: Int32Array;
}

/** Whether some panel exists; then who is on none, otherwise why not and what helps. */
export type Judgement =
  | { readonly ok: true; readonly shutOut: readonly ShutOut[] }
  | Extract<Feasibility, { readonly ok: false }>;

const solver = loadSolver();
parentPort?.on('message', (question: Question) => {
  void judge(question).then((judgement) => parentPort?.postMessage(judgement));
});

async function judge({ pool, milliseconds, flag }: Question): Promise<Judgement> {
  const ready = await solver;
  const until = performance.now() + milliseconds;
  const late = () => performance.now() > until || Atomics.load(flag, 0) === 1;
  const found = feasible(pool, ready, late);
  return found.ok ? { ok: true, shutOut: shutOut(pool, ready, null, late) } : found;
}
