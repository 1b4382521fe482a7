import type { Instant } from '@commonlot/stages';

/** A worker not heard of for so long is taken for lost. It is heard of three times as often. */
export const LEASE_SECONDS = 30;

/** When a lease ends that is given now. */
export function leaseFrom(now: Instant, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}
