/** The sample's draw for the seat that `per_0003` declined. */
import assert from 'node:assert/strict';
import { ballFromSeed, seedFromHex, ticketer } from '@commonlot/draw';
import { digest, isJsonObject, type Json, type JsonObject, type Sealed } from '@commonlot/record';

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

/** Two alternates, one of them by ticket; tickets follow from the panel's draw as well. */
export const ALTERNATES = {
  plan: { count: 2, stayPercent: 80 },
  people: ['per_0007', 'per_0009'],
  summary: { candidates: 8, leave: 0.8, missed: { with: 0.1, without: 0.3 } },
};

/** The document of the alternates, before it is changed. */
export function alternatesOf(panel: readonly string[], people: readonly string[]) {
  const chanceOf: Readonly<Record<string, number>> = { per_0007: 1, per_0009: 0.5, per_0010: 0.5 };
  return {
    format: 'commonlot.alternates/1',
    stay: 0.8,
    alternates: ALTERNATES.people.map((id) => ({ id })),
    chances: people
      .filter((id) => !panel.includes(id))
      .map((id) => ({ id, chance: chanceOf[id] ?? 0 })),
  };
}

/** The tickets of the alternates, filled in where a changed story does not bring its own. */
function ticketed(data: JsonObject, drawn: string): Json {
  const seed = seedFromHex(digest(`alternates\n${drawn}`));
  assert.ok(seed.ok);
  const ticketOf = ticketer(seed.value, 'alternates');
  const alternates = ALTERNATES.people
    .map((person) => ({ person, ticket: ticketOf(person) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return { ...data, alternates: data['alternates'] ?? alternates };
}

/** What follows from the entry of the panel's draw, filled in. */
export function filledIn({ type, data }: Act, entries: readonly Sealed[]): Json {
  if (!isJsonObject(data)) return data;
  const drawn = entries.findLast(({ entry }) => entry.type === 'selection.panel-drawn');
  if (type === 'selection.alternates-drawn') return ticketed(data, drawn?.hash ?? '');
  if (type !== 'selection.seats-filled') return data;
  const seed = seedFromHex(digest(`seats\n${drawn?.hash ?? ''}`));
  assert.ok(seed.ok);
  const ball = ballFromSeed(seed.value, 'seats-1', 100);
  const incoming = [ball < 75 ? 'per_0007' : 'per_0008'];
  return { ...data, ball: data['ball'] ?? ball, incoming: data['incoming'] ?? incoming };
}
