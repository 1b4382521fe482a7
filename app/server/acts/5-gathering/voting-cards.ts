import { accept, type Result } from '@commonlot/exact';
import { commitList, digest } from '@commonlot/record';
import type { CardKind } from '@commonlot/stages';
import type { Tx } from '../../store/contract.ts';
import { insertMany } from '../../store/insert-many.ts';
import { newCode, newSalt } from '../chance.ts';
import { type ActRefusal, type Doing, perform } from '../perform.ts';

/** 12 characters of 5 bits: a card is a secret in somebody's pocket. */
const CARD_LENGTH = 12;

/** What is stored to recognise a card. Nobody notes who was handed which. */
export function cardHash(assembly: string, code: string): string {
  return digest(`card\u0000${assembly}\u0000${code}`);
}

/**
 * Issues voting cards of one kind.
 * @param ready given the codes before they count: what it returns is kept with the cards, in the same
 *   transaction, so that no card counts whose code nobody has
 * @returns their codes, for the printer alone: they are stored only as hashes.
 */
export async function issueCards(
  doing: Doing,
  kind: CardKind,
  cards: number,
  ready: (codes: readonly string[]) => Promise<(tx: Tx) => Promise<void>> = async () =>
    await Promise.resolve(async () => {}),
): Promise<Result<readonly string[], ActRefusal>> {
  const { store, assembly, chance } = doing;
  const wanted = Number.isInteger(cards) && cards > 0 && cards <= 100_000 ? cards : 0;
  const codes = new Set<string>();
  while (codes.size < wanted) codes.add(newCode(chance, CARD_LENGTH));
  const hashes = [...codes].map((code) => cardHash(assembly, code)).sort();
  const commitment = commitList(
    hashes.map((hash) => ({ id: hash, salt: newSalt(chance), row: kind })),
  );
  if (!commitment.ok) throw new Error(`cards do not commit: ${commitment.refusal.code}`);
  const data = { kind, cards, root: commitment.value.root };
  const along = await ready([...codes]);
  const done = await perform(
    doing,
    { type: 'gathering.issue-cards', data },
    {
      fingerprint: { kind, cards },
      register: async (tx) => {
        const rows = hashes.map((code_hash) => ({
          assembly_id: assembly,
          code_hash,
          kind,
          voided_at: null,
        }));
        await insertMany(tx, store.differences, 'cards', rows);
        await along(tx);
      },
    },
  );
  if (!done.ok) return done;
  // Sent twice: the first time's cards are out, and their codes are stored nowhere.
  return accept(done.value.repeated ? [] : [...codes]);
}
