import type { Lottery } from '@commonlot/selection';
import type { Store } from '../../store/contract.ts';
import { document } from '../../store/documents.ts';

/** Reads a lottery document back; null when there is none. */
export async function readLottery(
  store: Store,
  assembly: string,
  sha256: string,
): Promise<Lottery | null> {
  const found = await document(store.db, assembly, sha256);
  if (!found?.bytes) return null;
  const parsed: unknown = JSON.parse(Buffer.from(found.bytes).toString('utf8'));
  const isLottery =
    typeof parsed === 'object' &&
    parsed !== null &&
    'format' in parsed &&
    parsed.format === 'commonlot.lottery/1';
  return isLottery ? (parsed as Lottery) : null; // codec: our own document, checked by its hash
}
