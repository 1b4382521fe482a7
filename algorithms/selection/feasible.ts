import type { Solver } from '@commonlot/optimise';
import type { PoolProblem } from './check-pool.ts';
import { type Choice, choicesOf } from './choices.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import type { Pool } from './pool.ts';
import { openSwitches } from './switches.ts';

export type Feasibility =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problems: readonly PoolProblem[];
      /** Which rules stand against each other; null where the pool makes no sense. */
      readonly conflict: Conflict | null;
      /** Changes of quotas that help; empty where none does. */
      readonly choices: readonly Choice[];
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
 * @throws SolverTrouble when the solver hands out a panel that breaks a rule
 */
export function feasible(pool: Pool, solver: Solver): Feasibility {
  const switches = openSwitches(pool, solver);
  try {
    if (switches.panel(new Set(switches.rules.keys())) !== null) return { ok: true };
    return {
      ok: false,
      problems: [],
      conflict: conflictOf(switches, solver),
      choices: choicesOf(pool, switches, solver),
    };
  } finally {
    switches.close();
  }
}
