import { accept, apportion, Fraction, type Result, refuse } from '@commonlot/exact';

/**
 * One stratum of the sampling frame. `households`: how many the frame holds (whole, from 0);
 * `weight`: how much likelier a household here is to get a letter than one of weight 1 (0 or more;
 * read as the decimal it is written as, so 0.1 is one tenth).
 */
export type Stratum = {
  readonly stratum: string;
  readonly households: number;
  readonly weight: number;
};

export type LetterAllocation = {
  readonly letters: readonly {
    readonly stratum: string;
    readonly letters: number;
    /** The exact chance of a household here, `a/b`. */
    readonly chance: string;
  }[];
  /** Strata with equal remainders where the last letter fell: the earlier in the list got it. */
  readonly tied: readonly string[];
};

export type AllocationRefusal =
  | { readonly code: 'stratum-listed-twice'; readonly stratum: string }
  | { readonly code: 'bad-household-count'; readonly stratum: string; readonly households: number }
  | { readonly code: 'bad-weight'; readonly stratum: string; readonly weight: number }
  | { readonly code: 'bad-letter-count'; readonly letters: number }
  | { readonly code: 'too-few-households'; readonly letters: number; readonly households: number };

/**
 * Letters per stratum in proportion to households x weight by largest remainder, exactly, never
 * more than the stratum's households (what it cannot take goes to the others in proportion).
 * The letters add up to `letters`; households in strata of weight 0 get none.
 */
export function allocateLetters(
  strata: readonly Stratum[],
  letters: number,
): Result<LetterAllocation, AllocationRefusal> {
  const problem = check(strata, letters);
  if (problem !== null) return refuse(problem);
  const claims = strata.map(({ households, weight }) => ({
    weight: Fraction.of(households).mul(Fraction.ofDecimal(weight)),
    cap: households,
  }));
  const { shares, shared, tied } = apportion(claims, letters);
  if (shared < letters) return refuse({ code: 'too-few-households', letters, households: shared });
  return accept({
    letters: strata.map(({ stratum, households }, index) => {
      const share = shares[index] ?? 0;
      const chance = households === 0 ? Fraction.zero : Fraction.of(share, households);
      return { stratum, letters: share, chance: chance.toString() };
    }),
    tied: tied.flatMap((index) => strata[index]?.stratum ?? []),
  });
}

function check(strata: readonly Stratum[], letters: number): AllocationRefusal | null {
  if (!Number.isSafeInteger(letters) || letters < 0) return { code: 'bad-letter-count', letters };
  const seen = new Set<string>();
  for (const { stratum, households, weight } of strata) {
    if (seen.has(stratum)) return { code: 'stratum-listed-twice', stratum };
    seen.add(stratum);
    if (!Number.isSafeInteger(households) || households < 0) {
      return { code: 'bad-household-count', stratum, households };
    }
    if (!Number.isFinite(weight) || weight < 0) return { code: 'bad-weight', stratum, weight };
  }
  return null;
}
