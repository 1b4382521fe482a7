import type { Stream } from '@commonlot/draw';
import type { TownArea } from './areas.ts';
import { pick, unit } from './chance.ts';

interface HouseholdKind {
  readonly name: string;
  /** Share of all households before areas tilt it. */
  readonly share: number;
  /** Weights of one, two, three, … people of 16 and over. */
  readonly sizes: readonly number[];
  /** Youngest and oldest of those who head it. */
  readonly ages: readonly [number, number];
  /** Which tilt of the area it follows. */
  readonly tilt: 'young' | 'old' | 'none';
}

/** Kinds of household with their share; a northern European town of small households. */
export const HOUSEHOLD_KINDS: readonly HouseholdKind[] = [
  { name: 'shared', share: 0.07, sizes: [0, 3, 4, 2, 1], ages: [18, 32], tilt: 'young' },
  { name: 'single', share: 0.19, sizes: [1], ages: [20, 64], tilt: 'none' },
  { name: 'older-single', share: 0.14, sizes: [1], ages: [65, 94], tilt: 'old' },
  { name: 'couple', share: 0.2, sizes: [0, 1], ages: [22, 64], tilt: 'none' },
  { name: 'older-couple', share: 0.12, sizes: [0, 1], ages: [65, 90], tilt: 'old' },
  { name: 'young-family', share: 0.14, sizes: [0, 1], ages: [26, 48], tilt: 'young' },
  { name: 'grown-family', share: 0.1, sizes: [0, 0, 6, 4], ages: [42, 62], tilt: 'none' },
  { name: 'lone-parent', share: 0.04, sizes: [3, 1], ages: [24, 50], tilt: 'young' },
];

/** Draws the kind of a household in an area. */
export function householdKind(chance: Stream, area: TownArea): number {
  return pick(
    chance,
    HOUSEHOLD_KINDS.map(({ share, tilt }) => share * (tilt === 'none' ? 1 : area[tilt])),
  );
}

interface Adult {
  readonly age: number;
  /** Place in `GENDERS`. */
  readonly gender: number;
}

/** Draws the people of a household of a kind: partners of like age, children of 16 to 25. */
export function adultsOf(chance: Stream, kind: number, size: number): readonly Adult[] {
  const of = HOUSEHOLD_KINDS[kind];
  const [youngest, oldest] = of?.ages ?? [16, 90];
  const adults: Adult[] = [];
  const head = headAge(chance, youngest, oldest);
  for (let at = 0; at < size; at += 1)
    adults.push(adult(chance, of?.name ?? '', at, head, adults[0]));
  return adults;
}

/** Ages fall off above 75: the older of two draws from 75 on is passed over. */
function headAge(chance: Stream, youngest: number, oldest: number): number {
  const age = youngest + chance.below(oldest - youngest + 1);
  return age < 75 ? age : Math.min(age, youngest + chance.below(oldest - youngest + 1));
}

function adult(chance: Stream, kind: string, at: number, head: number, first?: Adult): Adult {
  if (at === 0) return { age: head, gender: firstGender(chance, kind) };
  const child = (kind === 'grown-family' && at >= 2) || kind === 'lone-parent';
  if (child) return { age: 16 + chance.below(10), gender: anyGender(chance) };
  if (kind === 'shared') return { age: 18 + chance.below(15), gender: anyGender(chance) };
  const age = Math.max(18, head - 5 + chance.below(11));
  const same = unit(chance) < 0.05 || first?.gender === 2;
  if (same) return { age, gender: first?.gender ?? 0 };
  return { age, gender: first?.gender === 0 ? 1 : 0 };
}

const anyGender = (chance: Stream): number => pick(chance, [0.497, 0.495, 0.008]);

/** Women live longer, and head four in five homes of one parent. */
function firstGender(chance: Stream, kind: string): number {
  if (kind === 'older-single') return pick(chance, [0.66, 0.338, 0.002]);
  if (kind === 'lone-parent') return pick(chance, [0.8, 0.195, 0.005]);
  return kind === 'single' ? pick(chance, [0.44, 0.552, 0.008]) : anyGender(chance);
}
