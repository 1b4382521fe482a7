import { seedFrom, ticketer } from '@commonlot/draw';
import type { Result } from '@commonlot/exact';
import { digest } from '@commonlot/record';
import { type PublicRandomness, pendingWave, type Wave } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { newCode } from '../chance.ts';
import { attachLines } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

interface Drawn {
  readonly id: string;
  readonly stratum: string;
  readonly ticket: string;
}

/** A letter's code: 8 characters of 5 bits, unguessable and short enough to type. */
const CODE_LENGTH = 12;

/** What is stored to recognise a letter's code; the code itself goes once the letter is printed. */
export function letterCodeHash(assembly: string, code: string): string {
  return digest(`letter\u0000${assembly}\u0000${code}`);
}

/**
 * Draws the announced letters from public randomness: the smallest tickets of each stratum win.
 * Each drawn household gets one code.
 */
export async function drawLetters(
  doing: Doing,
  randomness: PublicRandomness,
): Promise<Result<Done, ActRefusal>> {
  const { store, assembly, chance } = doing;
  const { version, state } = await foldAssembly(store, assembly);
  const wave = pendingWave(state.invitation);
  if (!wave) return await asBefore(doing, randomness);
  const seed = seedFrom(randomness, wave.label);
  if (!seed.ok) return seed;
  const ticket = ticketer(seed.value, wave.label);
  const waiting = await waitingIn(store, assembly);
  const rows = waiting.map((row) => ({ ...row, ticket: ticket(row.id) }));
  const drawn = smallestByStratum(rows, wave);
  const list = attachLines(
    `letters-${wave.wave}.jsonl`,
    'public',
    drawn.map(({ id, stratum, ticket: drawnTicket }) => ({ id, stratum, ticket: drawnTicket })),
  );
  const codes = freshCodes(drawn.length, () => newCode(chance, CODE_LENGTH));
  const data = { randomness, drawn: list.ref, letters: drawn.length };
  return await perform(
    doing,
    { type: 'invitation.draw-letters', data },
    {
      documents: [list.document],
      fingerprint: sameDraw(randomness),
      // Shares announced anew since must not be drawn by the old ones.
      seen: { version, types: ['invitation.draw-announced', 'invitation.draw-cancelled'] },
      register: async (tx) => {
        for (const [index, { id, ticket: drawnTicket }] of drawn.entries()) {
          const code = codes[index] ?? '';
          await tx
            .updateTable('households')
            .set({
              drawn_wave: wave.wave,
              ticket: drawnTicket,
              code_hash: letterCodeHash(assembly, code),
              code_sealed: code,
            })
            .where('assembly_id', '=', assembly)
            .where('id', '=', id)
            .execute();
        }
      },
    },
  );
}

/** Households that no wave has drawn yet. */
async function waitingIn(store: Store, assembly: string) {
  const rows = await store.db
    .selectFrom('households')
    .select(['id', 'stratum'])
    .where('assembly_id', '=', assembly)
    .where('drawn_wave', 'is', null)
    .execute();
  return rows.map(({ id, stratum }) => ({ id, stratum: stratum ?? 'all' }));
}

/** No draw waits: a form sent twice is answered like the first time, any other is refused. */
async function asBefore(doing: Doing, randomness: PublicRandomness) {
  const drawn = attachLines('letters.jsonl', 'public', []);
  const data = { randomness, drawn: drawn.ref, letters: 0 };
  const asking = { type: 'invitation.draw-letters', data } as const;
  return await perform(doing, asking, { fingerprint: sameDraw(randomness) });
}

/** The dice alone say which draw a form asked for. */
function sameDraw(randomness: PublicRandomness) {
  return randomness.kind === 'dice'
    ? { sides: randomness.sides, rolls: [...randomness.rolls] }
    : { text: randomness.text };
}

/** The smallest tickets of each stratum, as many as the announced shares say, sorted by ticket. */
function smallestByStratum(rows: readonly Drawn[], wave: Wave): readonly Drawn[] {
  const sorted = [...rows].sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const left = new Map(wave.shares.map(({ stratum, letters }) => [stratum, letters]));
  return sorted.filter(({ stratum }) => {
    const places = left.get(stratum) ?? 0;
    left.set(stratum, places - 1);
    return places > 0;
  });
}

function freshCodes(count: number, make: () => string): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(make());
  return [...codes];
}
