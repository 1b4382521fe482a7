import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Seed, seedFromHex, stream } from '@commonlot/draw';
import fc from 'fast-check';
import { pick, pickSome } from './chance.ts';
import { calibrated, exactSample } from './exact-sample.ts';
import { helpersOf } from './helpers.ts';
import { choicesOf, interestOf } from './interest.ts';
import { residentOf } from './look-up.ts';
import { notesOf, proposalOf } from './notes.ts';
import { AMERSFOORT } from './profiles.ts';
import { makeTown } from './town.ts';
import { TRUE_THEMES } from './true-themes.ts';

function seedOf(hex: string): Seed {
  const read = seedFromHex(hex.padStart(64, '0'));
  assert.ok(read.ok);
  return read.value;
}
const SEED = seedOf('5eed');
const town = makeTown(SEED);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

test('calibrated chances add up to the target and keep the order of readiness', () => {
  const ready = fc.array(
    fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 4 }),
    { minLength: 5, maxLength: 60 },
  );
  fc.assert(
    fc.property(ready, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (all, share) => {
      const target = Math.round(all.length * share);
      fc.pre(target > 0 && target < all.length);
      const { chances } = calibrated(all, target);
      assert.ok(Math.abs(sum(chances) - target) < 1e-9);
      for (const [at, odds] of all.entries())
        for (const [other, others] of all.entries())
          if (odds.length === 1 && others.length === 1 && (odds[0] ?? 0) < (others[0] ?? 0) - 1e-6)
            assert.ok((chances[at] ?? 0) < (chances[other] ?? 0));
    }),
    { numRuns: 50 },
  );
});

test('exact sample: always the whole sum, each once, and each with its chance', () => {
  const chances = Float64Array.from([0.1, 0.9, 0.5, 0.25, 0.25, 0.7, 0.3]);
  const hits = chances.map(() => 0);
  const runs = 6_000;
  for (let run = 0; run < runs; run += 1) {
    const drawn = exactSample(chances, SEED, `test ${run}`);
    assert.equal(drawn.length, 3);
    assert.equal(new Set(drawn).size, 3);
    for (const at of drawn) hits[at] = (hits[at] ?? 0) + 1;
  }
  for (const [at, chance] of chances.entries()) {
    // Five standard errors of a binomial share.
    const bound = 5 * Math.sqrt((chance * (1 - chance)) / runs);
    assert.ok(
      Math.abs((hits[at] ?? 0) / runs - chance) < bound,
      `${at}: ${(hits[at] ?? 0) / runs}`,
    );
  }
});

test('picks follow the weights; some picks never repeat nor take what weighs nothing', () => {
  const chance = stream(SEED, 'test/pick');
  const counts = [0, 0, 0, 0];
  for (let run = 0; run < 20_000; run += 1) {
    const at = pick(chance, [1, 0, 2, 5]);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  assert.equal(counts[1], 0);
  for (const [at, wanted] of [0.125, 0, 0.25, 0.625].entries())
    assert.ok(Math.abs((counts[at] ?? 0) / 20_000 - wanted) < 0.02);
  const some = pickSome(chance, [1, 0, 2, 5], 4);
  assert.deepEqual(some.toSorted(), [0, 2, 3]);
});

/** People who fit, up to a number. */
function some(
  test: (person: ReturnType<typeof residentOf>) => boolean,
  most = 400,
): readonly number[] {
  const found: number[] = [];
  for (let person = 0; found.length < most && person < town.people.count; person += 7)
    if (test(residentOf(town, person))) found.push(person);
  return found;
}

test('notes: four languages, all themes, many different ones, as often as people care', () => {
  const people = some(() => true, 2_000);
  const notes = notesOf(town, people, 4_000, SEED, 'test');
  assert.deepEqual(notesOf(town, people, 4_000, SEED, 'test'), notes);
  assert.equal(new Set(notes.map(({ lang }) => lang)).size, 4);
  assert.ok(new Set(notes.map(({ text }) => text)).size > 900);
  const asides = notes.filter(({ theme }) => theme === null).length;
  assert.ok(asides > 180 && asides < 330, `${asides} asides`);
  const truth = TRUE_THEMES.map(() => 0);
  for (const person of people) {
    const interest = interestOf(town, person);
    const all = sum(interest);
    for (const [at, each] of interest.entries())
      truth[at] = (truth[at] ?? 0) + each / all / people.length;
  }
  const about = notes.filter(({ theme }) => theme !== null);
  for (const [theme, share] of truth.entries()) {
    const got = about.filter((note) => note.theme === theme).length / about.length;
    assert.ok(
      got > 0 && Math.abs(got - share) < 0.02,
      `${TRUE_THEMES[theme]?.key}: ${got} of ${share}`,
    );
  }
  for (const { text } of notes) assert.ok(!/[{}]|undefined/.test(text) && text.length <= 140, text);
});

test('the young write about somewhere to go and the old about care', () => {
  const share = (people: readonly number[], key: string): number => {
    const notes = notesOf(town, people, 1_500, SEED, `test/${key}`);
    return (
      notes.filter(({ theme }) => theme !== null && TRUE_THEMES[theme]?.key === key).length / 1_500
    );
  };
  const young = some(({ age }) => age < 25);
  const old = some(({ age }) => age >= 70);
  assert.ok(share(young, 'youth') > 2 * share(old, 'youth'));
  assert.ok(share(old, 'care') > 2 * share(young, 'care'));
});

test('dots and votes follow what people think of growth', () => {
  const options = TRUE_THEMES.map((_, theme) => ({ themes: [theme] }));
  const homes = TRUE_THEMES.findIndex(({ key }) => key === 'homes');
  const heritage = TRUE_THEMES.findIndex(({ key }) => key === 'heritage');
  const votes = (growth: string, theme: number): number =>
    some((person) => person.growth === growth).filter((person) =>
      choicesOf(town, person, options, 3, SEED, String(person), 'dots').includes(theme),
    ).length;
  assert.ok(votes('yes', homes) > 1.5 * votes('no', homes));
  assert.ok(votes('no', heritage) > 1.5 * votes('yes', heritage));
  assert.ok(votes('no', heritage) > 1.3 * votes('unsure', heritage));
  assert.ok(votes('unsure', heritage) > 1.1 * votes('yes', heritage));
  const all = choicesOf(town, null, options, 99, SEED, 'guest', 'preference');
  assert.deepEqual(
    all.toSorted((a, b) => a - b),
    options.map((_, at) => at),
  );
});

test('proposals are whole in every language', () => {
  for (const lang of ['en', 'nl', 'fr', 'de'] as const)
    for (const theme of TRUE_THEMES.keys())
      for (const part of Object.values(proposalOf(theme, lang, SEED, `${lang} ${theme}`)))
        assert.ok(!/[{}]|undefined/.test(String(part)) && part !== '', String(part));
  const phrases = TRUE_THEMES.flatMap(({ wishes }) => Object.values(wishes).flat());
  assert.equal(new Set(phrases).size, 14 * 4 * 5);
});

test('helpers: 184 of 348 offer and 100 join, as in Amersfoort', () => {
  const came = some(() => true, 348);
  const options = TRUE_THEMES.slice(0, 10).map((_, theme) => ({ themes: [theme] }));
  const offers = helpersOf(town, came, options, AMERSFOORT, SEED);
  assert.equal(offers.length, 184);
  assert.equal(offers.filter(({ joins }) => joins).length, 100);
  assert.ok(offers.every(({ joins, contactConsent }) => contactConsent || !joins));
  assert.ok(new Set(offers.map(({ proposal }) => proposal)).size >= 8);
});
