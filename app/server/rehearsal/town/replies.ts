import { type Seed, stream } from '@commonlot/draw';
import { pick, unit } from './chance.ts';
import { calibrated, exactSample } from './exact-sample.ts';
import { peopleOf, residentOf } from './look-up.ts';
import type { Profile } from './profiles.ts';
import type { Town } from './town.ts';
import { ageBand } from './traits.ts';

export type ReplyChannel = 'web' | 'paper' | 'phone';

/** What somebody needs to be able to come. */
export type Need = 'child-care' | 'step-free' | 'interpreter' | 'transport' | 'hearing-loop';

/** One household's answer to its letter. */
export interface Reply {
  readonly household: number;
  readonly person: number;
  readonly channel: ReplyChannel;
  /** Agrees apart to answering the special-category questions; else leaves them open. */
  readonly specialConsent: boolean;
  readonly keepInformed: boolean;
  readonly needs: readonly Need[];
}

const BY_AGE = [-0.6, -0.15, 0.35, 0.45];
const BY_EDUCATION = [-0.55, 0, 0.6];

/**
 * How ready a person is to answer, as log-odds before the profile's constant. The known biases: more
 * among the old (up to 80), the educated, the well-off and those with an opinion; less among people
 * who do not read the letter's languages well.
 */
export function readiness(town: Town, person: number): number {
  const { people, households } = town;
  const age = people.age[person] ?? 40;
  const decile = households.decile[people.household[person] ?? 0] ?? 5;
  return (
    (age >= 80 ? -0.5 : (BY_AGE[ageBand(age)] ?? 0)) +
    (BY_EDUCATION[people.education[person] ?? 0] ?? 0) +
    0.08 * (decile - 5.5) -
    (people.growth[person] === 1 ? 0.3 : 0) -
    (people.tongue[person] === 4 ? 0.8 : 0)
  );
}

/**
 * Who answers the letters: exactly `round(letters × replyRate)` households, each with the chance its
 * people's readiness gives it, and one person of each.
 * @param households rows of those who got a letter, each once
 * @param label tells one wave of letters from another
 */
export function repliesTo(
  town: Town,
  households: readonly number[],
  profile: Profile,
  seed: Seed,
  label = 'wave 1',
): readonly Reply[] {
  const ready = households.map((household) =>
    peopleOf(town, household).map((person) => readiness(town, person)),
  );
  const wanted = Math.round(households.length * profile.replyRate);
  const { chances } = calibrated(ready, wanted);
  return exactSample(chances, seed, `replies/${label}`).flatMap((at) => {
    const household = households[at];
    return household === undefined ? [] : [replyOf(town, household, seed)];
  });
}

/** What a household answers, given that it does: who, how, and with which needs. */
export function replyOf(town: Town, household: number, seed: Seed): Reply {
  const chance = stream(seed, `reply/${household}`);
  const people = peopleOf(town, household);
  const person =
    people[
      pick(
        chance,
        people.map((each) => Math.exp(readiness(town, each))),
      )
    ] ?? 0;
  const { age, tongue } = residentOf(town, person);
  const paper = age >= 75 ? 0.45 : age >= 65 ? 0.3 : age >= 45 ? 0.12 : 0.04;
  const phone = age >= 65 ? 0.1 : tongue === 'other' ? 0.12 : 0.03;
  const channel = (['web', 'paper', 'phone'] as const)[
    pick(chance, [1 - paper - phone, paper, phone])
  ];
  return {
    household,
    person,
    channel: channel ?? 'web',
    specialConsent: unit(chance) < 0.91,
    keepInformed: unit(chance) < 0.6,
    needs: needsOf(town, person, chance),
  };
}

function needsOf(town: Town, person: number, chance: ReturnType<typeof stream>): readonly Need[] {
  const { age, tongue, household } = residentOf(town, person);
  const kind = town.households.kind[household] ?? 0;
  const needs: Need[] = [];
  // Kinds 5 and 7 have young children: young-family and lone-parent.
  if ((kind === 5 || kind === 7) && unit(chance) < 0.45) needs.push('child-care');
  if (tongue === 'other') needs.push('interpreter');
  if (unit(chance) < (age >= 75 ? 0.3 : age >= 60 ? 0.08 : 0.02)) needs.push('step-free');
  if (unit(chance) < (age >= 75 ? 0.2 : 0.03)) needs.push('transport');
  if (unit(chance) < (age >= 70 ? 0.12 : 0.01)) needs.push('hearing-loop');
  return needs;
}

export type Fate = 'comes' | 'declines' | 'no-show';

/**
 * What becomes of each person registered: `round(n × comeRate)` come, `round(n × declineRate)` say no
 * when they are called, the rest stay away without a word. The young, the very old, the less educated
 * and people with needs come less.
 * @param people rows of those registered, each once
 */
export function fatesOf(
  town: Town,
  people: readonly number[],
  profile: Profile,
  seed: Seed,
): ReadonlyMap<number, Fate> {
  const ready = (person: number): number => {
    const { age, education } = residentOf(town, person);
    const byAge = age < 25 ? -0.5 : age >= 80 ? -0.5 : 0;
    return byAge + (education === 'degree' ? 0.3 : education === 'no-degree' ? -0.2 : 0);
  };
  const come = sampleOf(people, ready, Math.round(people.length * profile.comeRate), seed, 'come');
  const away = people.filter((person) => !come.has(person));
  const declining = Math.round(people.length * profile.declineRate);
  const decline = sampleOf(away, (person) => -ready(person), declining, seed, 'decline');
  return new Map(
    people.map((person) => {
      const fate: Fate = come.has(person) ? 'comes' : decline.has(person) ? 'declines' : 'no-show';
      return [person, fate];
    }),
  );
}

/** Exactly `count` of the people, the readier the likelier. */
export function sampleOf(
  people: readonly number[],
  ready: (person: number) => number,
  count: number,
  seed: Seed,
  label: string,
): ReadonlySet<number> {
  if (count >= people.length) return new Set(people);
  const { chances } = calibrated(
    people.map((person) => [ready(person)]),
    count,
  );
  const drawn = exactSample(chances, seed, label).map((at) => people[at]);
  return new Set(drawn.filter((person) => person !== undefined));
}
