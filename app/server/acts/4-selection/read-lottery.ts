import type { PublicLottery } from '@commonlot/selection';
import type { Store } from '../../store/contract.ts';
import { document } from '../../store/documents.ts';

/** Reads a published lottery back; null when there is none. */
export async function readLottery(
  store: Store,
  assembly: string,
  sha256: string,
): Promise<PublicLottery | null> {
  const found = await document(store.db, assembly, sha256);
  if (!found?.bytes) return null;
  const parsed: unknown = JSON.parse(Buffer.from(found.bytes).toString('utf8'));
  const isLottery =
    typeof parsed === 'object' &&
    parsed !== null &&
    'format' in parsed &&
    parsed.format === 'commonlot.panel-lottery/1';
  return isLottery ? (parsed as PublicLottery) : null; // codec: our own document, checked by its hash
}

/** The mask of the panel a ball stands for; null for a ball there is not. */
export function panelOfBall({ panels, balls }: PublicLottery, ball: number): string | null {
  return panels[balls.panels[ball] ?? -1] ?? null;
}
