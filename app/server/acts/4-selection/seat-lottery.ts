import { accept, type Result } from '@commonlot/exact';
import type { Filling, FillOptions, Pool, Vacancy } from '@commonlot/selection';
import {
  isCandidate,
  type MemberStatus,
  type SelectionState,
  seated,
  seatHeld,
} from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { entryHash } from '../entry-hash.ts';
import type { findSeats, ThreadRefusal } from './in-thread.ts';
import { inputsOf, poolFor } from './pool-for.ts';
import { seedAfter } from './seed-after.ts';

/** A lottery for seats, and among whom it was where not among everybody left. */
export interface FoundSeats extends Filling {
  readonly among?: 'alternates';
}

/**
 * The lottery for the seats that are free now, and for some more: leximin over people of the pool who
 * never had a seat. Free seats are for the alternates as long as they keep the quotas as well as
 * everybody left could. Where too few are left for the free seats, as many are filled as can be.
 * @param more seats the panel grows by; 0 fills the free ones
 * @param find computes it; with hundreds of kinds of people that takes seconds, or minutes
 */
export async function seatLottery(
  store: Store,
  assembly: string,
  selection: SelectionState,
  more: number,
  find: typeof findSeats,
): Promise<Result<FoundSeats, ThreadRefusal>> {
  const { quotas, size, members, seatDraws } = selection;
  const pool = await poolFor(store, assembly, { quotas, size: size ?? 0 });
  const hash = await entryHash(store, assembly, 'selection.panel-drawn');
  const ball = ballOptions(hash ?? '', seatDraws.length + 1);
  const order = { pool, options: { ...ball, inputs: inputsOf(pool, quotas) } };
  const panel = seated(selection);
  const gone = members.keysWhere((status) => !seatHeld(status) && !isCandidate(status));
  if (more > 0)
    return await find({ ...order, kind: 'extend', extension: { panel, seats: more, gone } });
  const fill = async (left: Partial<Vacancy>) =>
    await find({ ...order, kind: 'refill', vacancy: { panel, leavers: [], gone, ...left } });
  const others = othersThanAlternates(pool, selection);
  const first = others === null ? null : await fill({ gone: [...gone, ...others] });
  if (first?.ok && first.value.gaveWay.length === 0) return amongAlternates(first.value);
  const found = await fill({});
  if (first?.ok && (!found.ok || moves(first.value) <= moves(found.value)))
    return amongAlternates(first.value);
  if (found.ok || found.refusal.code !== 'too-few-for-open-seats' || found.refusal.homes === 0)
    return found;
  return await fill({ seats: found.refusal.homes });
}

function amongAlternates(filling: Filling): Result<FoundSeats, never> {
  return accept({ ...filling, among: 'alternates' });
}

/** Everybody in the pool who never had a seat and is no alternate; null where nobody is one. */
function othersThanAlternates({ people }: Pool, { members }: SelectionState): string[] | null {
  const known = new Map<string, MemberStatus>(members.entries());
  if (!people.some(({ id }) => known.get(id) === 'alternate')) return null;
  return people.flatMap(({ id }) => (known.get(id) === undefined ? [id] : []));
}

/** By how many seats quotas had to give way. */
function moves({ gaveWay }: Filling): number {
  return gaveWay.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
}

/** Seed and label follow from the panel's own public draw: nobody throws again, nobody chooses. */
function ballOptions(hash: string, draw: number): FillOptions {
  const seed = seedAfter(hash, 'seats');
  return { seed, tieSeed: seed, label: `seats-${draw}` };
}
