import { Fraction, sum } from './fraction.ts';

/** One party to an apportionment: a claim of at least zero, and the most it can take, if limited. */
export type Claim = { readonly weight: Fraction; readonly cap?: number };

export type Apportionment = {
  /** Whole shares in the order of the claims; they add up to `shared`. */
  readonly shares: readonly number[];
  /** What was handed out: `total`, or less when the caps leave no room. */
  readonly shared: number;
  /**
   * Indices of the claims whose remainders were equal where the last share fell, when the order of
   * the list had to decide between them; empty when nothing hung on the order.
   */
  readonly tied: readonly number[];
};

/**
 * Largest-remainder (Hamilton) apportionment of `total` whole things in proportion to weights, with
 * caps. A claim whose exact share reaches its cap is given the cap and leaves; the rest is shared
 * anew among the others until nobody is over (so no share is below what a smaller total would cap).
 * Then everybody gets the floor of the exact share and the largest remainders get one more. Equal
 * remainders go to the earlier claim, and are reported in `tied`.
 * @param total whole number from 0
 * @throws RangeError for a negative weight, a negative or fractional cap or total
 * Source: Balinski and Young, Fair Representation (1982), the method of Hamilton.
 */
export function apportion(claims: readonly Claim[], total: number): Apportionment {
  checkArguments(claims, total);
  const shares = claims.map(() => 0);
  let open = claims.flatMap((claim, index) =>
    claim.weight.sign() > 0 ? [{ ...claim, index }] : [],
  );
  let left = total;
  for (;;) {
    const weight = sum(open.map((claim) => claim.weight));
    if (open.length === 0) return { shares, shared: total - left, tied: [] };
    const exact = (claim: Claim) => claim.weight.mul(Fraction.of(left)).div(weight);
    const full = open.filter(
      (claim) => claim.cap !== undefined && exact(claim).compare(Fraction.of(claim.cap)) >= 0,
    );
    if (full.length === 0) {
      const tied = shareOut(
        open.map((claim) => ({ index: claim.index, exact: exact(claim) })),
        left,
        shares,
      );
      return { shares, shared: total, tied };
    }
    for (const claim of full) {
      shares[claim.index] = claim.cap ?? 0;
      left -= claim.cap ?? 0;
    }
    open = open.filter((claim) => !full.includes(claim));
  }
}

type Exact = { readonly index: number; readonly exact: Fraction };

/** Floors, then one more to the largest remainders. Fills `shares`; returns the tied indices. */
function shareOut(open: readonly Exact[], total: number, shares: number[]): number[] {
  let left = total;
  const remainders = open.map(({ index, exact }) => {
    const floor = exact.floor();
    shares[index] = Number(floor);
    left -= Number(floor);
    return { index, remainder: exact.sub(Fraction.of(floor)) };
  });
  remainders.sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
  for (const { index } of remainders.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  const last = remainders[left - 1];
  const next = remainders[left];
  if (last === undefined || next === undefined || !last.remainder.equals(next.remainder)) return [];
  return remainders
    .filter(({ remainder }) => remainder.equals(last.remainder))
    .map(({ index }) => index);
}

function checkArguments(claims: readonly Claim[], total: number): void {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`bad total: ${total}`);
  for (const { weight, cap } of claims) {
    if (weight.sign() < 0) throw new RangeError(`negative weight: ${weight.toString()}`);
    if (cap !== undefined && (!Number.isSafeInteger(cap) || cap < 0)) {
      throw new RangeError(`bad cap: ${cap}`);
    }
  }
}
