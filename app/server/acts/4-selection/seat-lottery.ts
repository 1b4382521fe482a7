import { seedFromHex } from '@commonlot/draw';
import type { Result } from '@commonlot/exact';
import { digest } from '@commonlot/record';
import type { Filling, FillOptions } from '@commonlot/selection';
import { type SelectionState, seated } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { entryHash } from '../entry-hash.ts';
import type { findSeats, ThreadRefusal } from './in-thread.ts';
import { inputsOf, poolFor } from './pool-for.ts';

/**
 * The lottery for the seats that are free now, and for some more: leximin over everybody left in the
 * pool who never had a seat. Where too few are left for the free seats, as many are filled as can be.
 * @param more seats the panel grows by; 0 fills the free ones
 * @param find computes it; with hundreds of kinds of people that takes seconds, or minutes
 */
export async function seatLottery(
  store: Store,
  assembly: string,
  selection: SelectionState,
  more: number,
  find: typeof findSeats,
): Promise<Result<Filling, ThreadRefusal>> {
  const { quotas, size, members, seatDraws } = selection;
  const pool = await poolFor(store, assembly, { quotas, size: size ?? 0 });
  const hash = await entryHash(store, assembly, 'selection.panel-drawn');
  const ball = ballOptions(hash ?? '', seatDraws.length + 1);
  const options = { ...ball, inputs: inputsOf(pool, quotas) };
  const panel = seated(selection);
  const here = new Set<string>(panel);
  const gone = members.keysWhere(() => true).filter((id) => !here.has(id));
  const order = { pool, options };
  if (more > 0)
    return await find({ ...order, kind: 'extend', extension: { panel, seats: more, gone } });
  const vacancy = { panel, leavers: [], gone };
  const found = await find({ ...order, kind: 'refill', vacancy });
  if (found.ok || found.refusal.code !== 'too-few-for-open-seats' || found.refusal.homes === 0)
    return found;
  const fewer = { ...vacancy, seats: found.refusal.homes };
  return await find({ ...order, kind: 'refill', vacancy: fewer });
}

/** Seed and label follow from the panel's own public draw: nobody throws again, nobody chooses. */
function ballOptions(hash: string, draw: number): FillOptions {
  const seed = seedFromHex(digest(`seats\n${hash}`));
  if (!seed.ok) throw new Error('a digest is a seed');
  return { seed: seed.value, tieSeed: seed.value, label: `seats-${draw}` };
}
