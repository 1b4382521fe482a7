import { AREAS, TOWN } from './areas.ts';
import { nameFrom } from './names.ts';
import { streetName } from './settle.ts';
import { EDUCATIONS, GENDERS, GROWTHS, HERITAGES, TONGUES, type Town } from './town.ts';
import { ageBand } from './traits.ts';

/** A household in words. */
export interface Home {
  /** Its id in the frame: `HT-00001` and up. */
  readonly id: string;
  readonly address: string;
  readonly postcode: string;
  readonly place: string;
  readonly area: string;
  readonly decile: number;
}

/** The household in a row, in words. */
export function homeOf(town: Town, household: number): Home {
  const { area: areas, street: streets, house: houses, decile } = town.households;
  const [area, street, house] = [
    areas[household] ?? 0,
    streets[household] ?? 0,
    houses[household] ?? 1,
  ];
  return {
    id: householdId(household),
    address: `${house} ${streetName(area, street)}`,
    // HT is no post town; the letters after the digit go by street and side.
    postcode: `HT${area + 1} ${Math.floor(street / 4)}${'ABDEFGHJ'[street % 4] ?? 'A'}${house % 2 === 0 ? 'X' : 'Y'}`,
    place: TOWN,
    area: AREAS[area]?.name ?? '',
    decile: decile[household] ?? 5,
  };
}

export const householdId = (household: number): string =>
  `HT-${String(household + 1).padStart(5, '0')}`;

/** The row of a frame id; null for an id that is not of this town. */
export function householdOf(town: Town, id: string): number | null {
  const row = /^HT-(\d{5})$/.exec(id)?.[1];
  const household = row === undefined ? -1 : Number(row) - 1;
  return household >= 0 && household < town.households.count ? household : null;
}

export const AGE_BANDS = ['16-24', '25-44', '45-64', '65+'] as const;

/** A person in words. */
export interface Resident {
  readonly name: string;
  readonly household: number;
  readonly area: string;
  readonly decile: number;
  readonly age: number;
  readonly ageBand: (typeof AGE_BANDS)[number];
  readonly gender: (typeof GENDERS)[number];
  readonly education: (typeof EDUCATIONS)[number];
  readonly heritage: (typeof HERITAGES)[number];
  readonly tongue: (typeof TONGUES)[number];
  readonly growth: (typeof GROWTHS)[number];
}

/** The person in a row, in words. */
export function residentOf(town: Town, person: number): Resident {
  const { people, households } = town;
  const of = (column: Uint8Array | Uint16Array | Uint32Array): number => column[person] ?? 0;
  const household = of(people.household);
  const [heritage, tongue, gender, age] = [
    of(people.heritage),
    of(people.tongue),
    of(people.gender),
    of(people.age),
  ];
  return {
    name: nameFrom(heritage, tongue, gender, of(people.given), of(people.family)),
    household,
    area: AREAS[households.area[household] ?? 0]?.name ?? '',
    decile: households.decile[household] ?? 5,
    age,
    ageBand: AGE_BANDS[ageBand(age)],
    gender: GENDERS[gender] ?? 'other',
    education: EDUCATIONS[of(people.education)] ?? 'no-degree',
    heritage: HERITAGES[heritage] ?? 'here',
    tongue: TONGUES[tongue] ?? 'en',
    growth: GROWTHS[of(people.growth)] ?? 'unsure',
  };
}

/** Rows of the people of a household. */
export function peopleOf(town: Town, household: number): readonly number[] {
  const from = town.households.first[household] ?? 0;
  const to = town.households.first[household + 1] ?? from;
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/**
 * What a person answers at the Door, by feature of the G1000 template. Without consent to
 * special-category answers `origin` and `growth` are left open.
 */
export function answersOf(
  town: Town,
  person: number,
  specialConsent: boolean,
): Readonly<Record<string, string>> {
  const { ageBand: age, gender, education, heritage, growth } = residentOf(town, person);
  const special = { origin: heritage === 'here' ? 'here' : 'elsewhere', growth };
  return { age, gender, education, ...(specialConsent ? special : {}) };
}
