import type { Solver } from '@commonlot/optimise';
import type { PoolProblem } from './check-pool.ts';
import { type Choice, choicesOf } from './choices.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import type { Pool } from './pool.ts';
import { openSwitches } from './switches.ts';
import { Halted } from './watch.ts';

export type Feasibility =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problems: readonly PoolProblem[];
      /** Which rules stand against each other; null where the pool makes no sense, or unfinished. */
      readonly conflict: Conflict | null;
      /** Changes of quotas that help; empty where none does, or unfinished. */
      readonly choices: readonly Choice[];
      /** There was no time to find the conflict and all choices. */
      readonly unfinished: boolean;
    };

/** Problems of a pool whose numbers make sense and cannot be met: these can be explained. */
const MERE_NUMBERS: readonly PoolProblem['code'][] = [
  'pool-too-small',
  'value-nobody-has',
  'quotas-do-not-add-up',
  'too-many-included',
  'included-share-home',
  'included-over-quota',
];

/** Whether a conflict and choices can be found in spite of these problems. */
export function isExplicable(problems: readonly PoolProblem[]): boolean {
  return problems.every(({ code }) => MERE_NUMBERS.includes(code));
}

/**
 * Whether some panel keeps every rule; if not, which rules conflict and which changes of quotas help.
 * `checkPool` must have found nothing, or what `isExplicable` allows.
 * @param stop asked between solves, once it is known that there is no panel; true ends the search
 *   for reasons, and what was found by then is told
 * @throws SolverTrouble when the solver hands out a panel that breaks a rule
 */
export function feasible(pool: Pool, solver: Solver, stop = () => false): Feasibility {
  let known = false;
  const switches = openSwitches(pool, solver, () => known && stop());
  let conflict: Conflict | null = null;
  try {
    if (switches.panel(new Set(switches.rules.keys())) !== null) return { ok: true };
    known = true;
    conflict = conflictOf(switches, solver);
    const choices = choicesOf(pool, switches, solver);
    return { ok: false, problems: [], conflict, choices, unfinished: false };
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    return { ok: false, problems: [], conflict, choices: [], unfinished: true };
  } finally {
    switches.close();
  }
}
