import type { Lottery } from '@commonlot/selection';
import { digest } from '../digest.ts';

/** A lottery as it is written, with a digest of everything before it. */
export type SealedLottery = Lottery & { readonly seal: string };

/**
 * SHA-256 of the lottery as JSON without space, in the order of its fields: no figure changes
 * unnoticed, even one that no proof depends on. Against whoever writes a new seal the proof stands.
 */
export function seal(lottery: Lottery): SealedLottery {
  return { ...lottery, seal: sealOf(lottery) };
}

/** Whether nothing was changed since it was sealed. */
export function isSealed({ seal: stated, ...lottery }: SealedLottery): boolean {
  return stated === sealOf(lottery);
}

function sealOf(lottery: Lottery): string {
  return digest(new TextEncoder().encode(JSON.stringify(lottery)));
}
