import type { RoundId } from '../shared/ids.ts';
import { rangeProblem } from '../shared/refusal.ts';
import type { DeliberationRefusal } from './refusals.ts';
import type { DeliberationState } from './state.ts';

/** Refuses words from a round that has not begun or a table it does not have; null when fine. */
export function placeProblem(
  state: DeliberationState,
  round: RoundId,
  table: number,
): DeliberationRefusal | null {
  if (!state.begun.includes(round)) return { code: 'round-not-begun' };
  const tables = state.tables[round] ?? 0;
  return rangeProblem('table', table, 1, tables) ? { code: 'table-unknown', tables } : null;
}
