import { type Seed, stream } from '@commonlot/draw';
import { AREAS } from './areas.ts';
import { pick, unit } from './chance.ts';
import { adultsOf, HOUSEHOLD_KINDS, householdKind } from './household-kinds.ts';
import { settleHouseholds } from './settle.ts';
import { educationOf, growthOf, heritageOf, languageOf } from './traits.ts';

/** The words the numbers in a person's columns stand for. */
export const GENDERS = ['woman', 'man', 'other'] as const;
export const EDUCATIONS = ['no-degree', 'vocational', 'degree'] as const;
export const HERITAGES = [
  'here',
  'europe',
  'north-africa-west-asia',
  'africa',
  'asia',
  'americas',
] as const;
/** `other`: none of the four well enough; comes with an interpreter. */
export const TONGUES = ['en', 'nl', 'fr', 'de', 'other'] as const;
export const GROWTHS = ['yes', 'unsure', 'no'] as const;

/** Households in columns; a household is its row number from 0. */
export interface TownHouseholds {
  readonly count: number;
  /** Place in `AREAS`. */
  readonly area: Uint8Array;
  /** 1 the most deprived to 10. */
  readonly decile: Uint8Array;
  /** 0 to 23 within the area. */
  readonly street: Uint8Array;
  readonly house: Uint16Array;
  /** Place in `HOUSEHOLD_KINDS`. */
  readonly kind: Uint8Array;
  /** First person of each household, and at the end how many people there are. */
  readonly first: Uint32Array;
}

/** People of 16 and over in columns; a person is a row number from 0. */
export interface TownPeople {
  readonly count: number;
  readonly household: Uint32Array;
  readonly age: Uint8Array;
  readonly gender: Uint8Array;
  readonly education: Uint8Array;
  readonly heritage: Uint8Array;
  readonly tongue: Uint8Array;
  readonly growth: Uint8Array;
  /** Numbers the name is made from. */
  readonly given: Uint16Array;
  readonly family: Uint16Array;
}

/** An invented town of some 60,000 people of 16 and over. */
export interface Town {
  readonly seed: Seed;
  readonly households: TownHouseholds;
  readonly people: TownPeople;
}

/** Makes the town: the same seed gives the same town. */
export function makeTown(seed: Seed): Town {
  const settled = settleHouseholds();
  const { count } = settled;
  const first = new Uint32Array(count + 1);
  const kind = new Uint8Array(count);
  const chance = stream(seed, 'town/households');
  for (let household = 0; household < count; household += 1) {
    const area = AREAS[settled.area[household] ?? 0];
    const place = area ? householdKind(chance, area) : 0;
    kind[household] = place;
    const adults = pick(chance, HOUSEHOLD_KINDS[place]?.sizes ?? [1]) + 1;
    first[household + 1] = (first[household] ?? 0) + adults;
  }
  const households: TownHouseholds = { ...settled, kind, first };
  return { seed, households, people: makePeople(seed, households) };
}

function makePeople(seed: Seed, households: TownHouseholds): TownPeople {
  const people = emptyPeople(households.first[households.count] ?? 0);
  const chance = stream(seed, 'town/people');
  for (let household = 0; household < households.count; household += 1) {
    const from = households.first[household] ?? 0;
    const size = (households.first[household + 1] ?? 0) - from;
    const decile = households.decile[household] ?? 5;
    const origin = heritageOf(chance, decile);
    const tongue = languageOf(chance, origin);
    const family = chance.below(65_536);
    for (const [at, { age, gender }] of adultsOf(
      chance,
      households.kind[household] ?? 0,
      size,
    ).entries()) {
      const person = from + at;
      // One in ten of the others in a home is of another origin.
      const own = at > 0 && unit(chance) < 0.1 ? heritageOf(chance, decile) : origin;
      people.household[person] = household;
      people.age[person] = age;
      people.gender[person] = gender;
      people.heritage[person] = own;
      people.tongue[person] = own === origin ? tongue : languageOf(chance, own);
      people.education[person] = educationOf(chance, age, decile);
      people.growth[person] = growthOf(chance, age, people.education[person] ?? 0, decile);
      people.given[person] = chance.below(65_536);
      people.family[person] = own === origin && unit(chance) < 0.7 ? family : chance.below(65_536);
    }
  }
  return people;
}

function emptyPeople(count: number): TownPeople {
  const bytes = (): Uint8Array => new Uint8Array(count);
  return {
    count,
    household: new Uint32Array(count),
    age: bytes(),
    gender: bytes(),
    education: bytes(),
    heritage: bytes(),
    tongue: bytes(),
    growth: bytes(),
    given: new Uint16Array(count),
    family: new Uint16Array(count),
  };
}
