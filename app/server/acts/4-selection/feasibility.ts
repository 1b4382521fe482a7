import { loadSolver } from '@commonlot/optimise';
import { checkPool, feasible, isExplicable, type PoolProblem } from '@commonlot/selection';
import { judge } from '../../adapters/judge/judge.ts';
import type { Judgement } from '../../adapters/judge/worker.ts';
import type { Store } from '../../store/contract.ts';
import { poolFor, type Wanted } from './pool-for.ts';

export type Feasible =
  | Extract<Judgement, { readonly ok: true }>
  | Extract<Judgement, { readonly ok: false }>
  /** It took longer than anybody waits for, or nobody waits any more. */
  | { readonly ok: null };

/**
 * Whether some panel meets the quotas; then who is on none, otherwise what stands in the way and what
 * helps. Computed in a thread beside the one that serves pages, for 12 seconds at most.
 */
export async function feasibility(
  store: Store,
  assembly: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Feasible> {
  const pool = await poolFor(store, assembly, wanted);
  const problems = checkPool(pool);
  if (!isExplicable(problems)) return nonsense(problems);
  const judged = await judge(pool, signal);
  if (judged === null) return { ok: null };
  return judged.ok ? judged : { ...judged, problems };
}

function nonsense(problems: readonly PoolProblem[]): Feasible {
  return { ok: false, problems, conflict: null, choices: [], unfinished: false };
}

/** Whether some panel meets the quotas, without reasons and in this thread: for jobs. */
export async function isPossible(store: Store, assembly: string, wanted: Wanted): Promise<boolean> {
  const pool = await poolFor(store, assembly, wanted);
  return checkPool(pool).length === 0 && feasible(pool, await loadSolver(), () => true).ok;
}
