import { loadSolver } from '@commonlot/optimise';
import { checkPool, type Feasibility, feasible } from '@commonlot/selection';
import type { Store } from '../../store/contract.ts';
import { poolFor, type Wanted } from './pool-for.ts';

let solver: ReturnType<typeof loadSolver> | null = null;

/** Whether some panel meets the quotas, and if not, what stands in the way; quick enough to show live. */
export async function feasibility(
  store: Store,
  assembly: string,
  wanted: Wanted,
): Promise<Feasibility> {
  const pool = await poolFor(store, assembly, wanted);
  const problems = checkPool(pool);
  if (problems.length > 0) return { ok: false, problems, relaxations: [] };
  solver ??= loadSolver();
  return feasible(pool, await solver);
}
