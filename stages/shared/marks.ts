import type { BallotRule } from './ballot-rule.ts';

/** What a voter puts beside the options of a paper, by the kind of rule. Whole numbers all. */
export type Marks =
  /** 1 beside what is chosen. */
  | { readonly kind: 'picks'; readonly most: number }
  | { readonly kind: 'dots'; readonly most: number; readonly perOption: number }
  /** 1 for, -1 against, 0 abstains. */
  | { readonly kind: 'each' }
  /** From `min` to `max`, or left open. */
  | { readonly kind: 'points'; readonly min: number; readonly max: number }
  /** 0 is the worst grade, `grades` - 1 the best. */
  | { readonly kind: 'grades'; readonly grades: number }
  /** 1 is the first preference; `alike` where several may have one rank. */
  | { readonly kind: 'ranks'; readonly alike: boolean };

/** The marks that papers of this rule bear. @param options how many stand on the paper */
export function marksOf(rule: BallotRule, options: number): Marks {
  switch (rule.rule) {
    case 'approval':
      return { kind: 'picks', most: rule.picks };
    case 'equal-shares':
    case 'phragmen':
      return { kind: 'picks', most: rule.picks ?? options };
    case 'dots':
      // One dot an option is a tick.
      if (rule.perOption === 1) return { kind: 'picks', most: rule.dots };
      return { kind: 'dots', most: rule.dots, perOption: rule.perOption };
    case 'threshold':
      return { kind: 'each' };
    case 'score':
      return { kind: 'points', min: rule.min, max: rule.max };
    case 'majority-judgment':
      return { kind: 'grades', grades: rule.grades };
    case 'borda':
    case 'schulze':
      return { kind: 'ranks', alike: true };
    case 'irv':
    case 'stv-meek':
    case 'stv-scottish':
      return { kind: 'ranks', alike: false };
  }
}

/** The first rank that two options have; null when each has its own. */
export function rankGivenTwice(choices: Readonly<Record<string, number>>): number | null {
  const ranks = Object.values(choices).toSorted((a, b) => a - b);
  return ranks.find((rank, at) => rank > 0 && rank === ranks[at + 1]) ?? null;
}

/** The first rank from 1 that nobody has although a later one is given; null when ranks follow on. */
export function rankLeftOut(choices: Readonly<Record<string, number>>): number | null {
  const ranks = new Set(Object.values(choices));
  const last = Math.max(0, ...ranks);
  for (let rank = 1; rank < last; rank += 1) if (!ranks.has(rank)) return rank;
  return null;
}
