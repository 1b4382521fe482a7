/** The sample's draw for the seat that `per_0003` declined. */
import assert from 'node:assert/strict';
import { ballFromSeed, seedFromHex } from '@commonlot/draw';
import { digest, isJsonObject, type Json, type Sealed } from '@commonlot/record';

type Act = { readonly type: string; readonly data: Json };

/** Its ball is left open: it follows from the entry of the panel's draw, so sealing fills it in. */
export const SEAT_DRAW = {
  draw: 1,
  leavers: ['per_0003'],
  incoming: null,
  ball: null,
  moved: [],
  summary: {
    method: 'leximin',
    seats: 1,
    candidates: 8,
    shutOut: 6,
    balls: 100,
    leastChance: 0.25,
    mostChance: 0.75,
    largestChange: 0,
  },
};

/** The draw for seats as it follows from the entry of the panel's draw. */
export function filledIn({ type, data }: Act, entries: readonly Sealed[]): Json {
  if (type !== 'selection.seats-filled' || !isJsonObject(data)) return data;
  const drawn = entries.findLast(({ entry }) => entry.type === 'selection.panel-drawn');
  const seed = seedFromHex(digest(`seats\n${drawn?.hash ?? ''}`));
  assert.ok(seed.ok);
  const ball = ballFromSeed(seed.value, 'seats-1', 100);
  const incoming = [ball < 75 ? 'per_0007' : 'per_0008'];
  return { ...data, ball: data['ball'] ?? ball, incoming: data['incoming'] ?? incoming };
}
