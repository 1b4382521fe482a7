/** A stratum of the frame. */
export interface Stratum {
  readonly stratum: string;
  /** Households that can still be drawn, a whole number of at least 0. */
  readonly households: number;
  /** Relative weight of one household, a whole number of at least 1. */
  readonly weight: number;
}

export interface StratumLetters extends Stratum {
  readonly letters: number;
}

/**
 * Shares letters out over strata in proportion to households x weight by the method of largest
 * remainders (Hamilton), in exact arithmetic. A stratum never gets more letters than it has
 * households; what it cannot take is shared out among the others by the same rule. Equal remainders
 * go to the stratum whose name sorts first.
 * @param letters a whole number from 0 to the sum of households.
 * @throws RangeError when there are more letters than households.
 */
export function allocateLetters(
  strata: readonly Stratum[],
  letters: number,
): readonly StratumLetters[] {
  const all = strata.reduce((sum, { households }) => sum + households, 0);
  if (!Number.isInteger(letters) || letters < 0 || letters > all)
    throw new RangeError(`${letters} letters for ${all} households`);
  const given = new Map<string, number>();
  let open = strata.filter(({ households }) => households > 0);
  let left = letters;
  for (;;) {
    const shares = hamilton(open, left);
    const over = open.filter((one) => (shares.get(one.stratum) ?? 0) > one.households);
    if (over.length === 0) {
      for (const [stratum, share] of shares) given.set(stratum, share);
      break;
    }
    for (const { stratum, households } of over) {
      given.set(stratum, households);
      left -= households;
    }
    open = open.filter((one) => !over.includes(one));
  }
  return strata.map((one) => ({ ...one, letters: given.get(one.stratum) ?? 0 }));
}

function hamilton(strata: readonly Stratum[], letters: number): Map<string, number> {
  const weights = strata.map(({ stratum, households, weight }) => ({
    stratum,
    claim: BigInt(households) * BigInt(weight),
  }));
  const total = weights.reduce((sum, { claim }) => sum + claim, 0n);
  const shares = new Map<string, number>();
  if (total === 0n) return shares;
  const remainders = weights.map(({ stratum, claim }) => {
    const exact = claim * BigInt(letters);
    shares.set(stratum, Number(exact / total));
    return { stratum, remainder: exact % total };
  });
  remainders.sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    return a.stratum < b.stratum ? -1 : 1;
  });
  let left = letters - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const { stratum } of remainders) {
    if (left === 0) break;
    shares.set(stratum, (shares.get(stratum) ?? 0) + 1);
    left -= 1;
  }
  return shares;
}
