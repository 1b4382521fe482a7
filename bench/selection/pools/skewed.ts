/** Pools of people who came forward unevenly, the same ones from the same seed on every machine. */

/** A feature with the share of the town that has each value; shares sum to about 1. */
export interface Trait {
  readonly name: string;
  readonly values: readonly (readonly [value: string, share: number])[];
}

export interface Recipe {
  readonly people: number;
  readonly seats: number;
  readonly traits: readonly Trait[];
  /** 0: the pool mirrors the town; at 3 one value may come forward sixteen times as often as another. */
  readonly skew: number;
  /** How far a quota may lie from the value's share of the seats, as a part of it: 0.05 is 5 %. */
  readonly slack: number;
  /** How many distinct vectors there are; left out: as many as come about. */
  readonly kinds?: number;
  /** Whole number from 0 to 2^32 - 1. */
  readonly seed: number;
}

/** What is written into people.csv and quotas.csv. */
export interface MadePool {
  readonly size: number;
  readonly features: readonly string[];
  /** A value for each feature. */
  readonly people: readonly (readonly string[])[];
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
  }[];
}

type Chance = () => number;

/** Numbers from 0 to 1: a Weyl sequence of 32 bits, mixed (Steele, Lea, Flood, OOPSLA 2014). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

function pick(weights: readonly number[], chance: Chance): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left <= 0) return at;
  }
  return weights.length - 1;
}

/**
 * How eagerly people of each value come forward. Every trait has its own; `keen` people, one in
 * three, differ from the others, so that traits hang together as they do in a town.
 */
function eagerness({ traits, skew }: Recipe, chance: Chance) {
  return traits.map(({ values }) =>
    values.map(([, share]) => {
      const [by, byKeen] = [1 + skew * chance(), 1 + skew * chance()];
      const weight = chance() < 0.5 ? share * by : share / by;
      return { weight, keen: chance() < 0.5 ? weight * byKeen : weight / byKeen };
    }),
  );
}

function drawPeople(recipe: Recipe, chance: Chance): number[][] {
  const eager = eagerness(recipe, chance);
  const person = () => {
    const keen = chance() < 1 / 3;
    return eager.map((values) =>
      pick(
        values.map((value) => (keen ? value.keen : value.weight)),
        chance,
      ),
    );
  };
  if (recipe.kinds === undefined) return Array.from({ length: recipe.people }, person);
  const kinds = new Map<string, number[]>();
  for (let tries = 0; kinds.size < recipe.kinds; tries += 1) {
    if (tries > 1000 * recipe.kinds) throw new RangeError(`no ${recipe.kinds} kinds of people`);
    const one = person();
    kinds.set(one.join(), one);
  }
  const all = [...kinds.values()];
  const weights = all.map(() => 0.1 + chance());
  const others = Array.from({ length: recipe.people - all.length }, () => pick(weights, chance));
  return [...all, ...others.flatMap((kind) => all.slice(kind, kind + 1))];
}

/** Quotas around the town's shares, never more than came forward, that leave room for every seat. */
function quotasOf({ traits, seats, slack }: Recipe, people: readonly number[][]) {
  return traits.flatMap(({ name, values }, f) => {
    const ranges = values.map(([value, share], v) => {
      const here = people.filter((person) => person[f] === v).length;
      const min = Math.min(here, Math.floor(share * seats * (1 - slack)));
      return {
        feature: name,
        value,
        min,
        max: Math.max(min, Math.ceil(share * seats * (1 + slack))),
      };
    });
    const came = (at: number) => people.filter((person) => person[f] === at).length;
    const room = () => ranges.reduce((sum, { max }, at) => sum + Math.min(max, came(at)), 0);
    const widest = Math.max(1, Math.ceil(seats / 50));
    while (room() < seats) for (const range of ranges) range.max += widest;
    return ranges;
  });
}

/** People and quotas of a recipe. */
export function skewedPool(recipe: Recipe): MadePool {
  const { traits, seats, seed } = recipe;
  const drawn = drawPeople(recipe, chanceFrom(seed));
  return {
    size: seats,
    features: traits.map(({ name }) => name),
    people: drawn.map((person) => traits.map(({ values }, f) => values[person[f] ?? 0]?.[0] ?? '')),
    quotas: quotasOf(recipe, drawn),
  };
}

/** How many different rows of values there are. */
export const kindsIn = ({ people }: MadePool): number =>
  new Set(people.map((person) => person.join('\u0000'))).size;
