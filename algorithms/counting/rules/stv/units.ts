import type { Amount } from '../../amount.ts';

/** What one vote is worth in units of the last decimal. @param digits decimals, 0 to 30 */
export function voteIn(digits: number): bigint {
  return 10n ** BigInt(digits);
}

/** Units as votes, exact: a whole number where it is one, else with all its decimals. Units >= 0. */
export function amountOf(units: bigint, digits: number): Amount {
  const vote = voteIn(digits);
  const [whole, rest] = [units / vote, units % vote];
  if (rest === 0n && whole <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(whole);
  return `${whole}.${String(rest).padStart(digits, '0')}`;
}

/** Rising order. */
export function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
