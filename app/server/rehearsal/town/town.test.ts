import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Seed, seedFromHex, stream } from '@commonlot/draw';
import { readFrame } from '../../files/frame.ts';
import { AREAS, TOWN } from './areas.ts';
import { frameCsv } from './frame-csv.ts';
import { guestsOf, PARTIES, secretariesOf } from './guests.ts';
import { answersOf, homeOf, householdOf, peopleOf, residentOf } from './look-up.ts';
import { AMERSFOORT, G1000 } from './profiles.ts';
import { fatesOf, repliesTo } from './replies.ts';
import { sharesOf, type TownFeature } from './tally.ts';
import { makeTown, type Town } from './town.ts';

function seedOf(digit: string): Seed {
  const read = seedFromHex(digit.repeat(64));
  assert.ok(read.ok);
  return read.value;
}
const SEEDS = ['1', '7', 'c'].map(seedOf);
const TOWNS = SEEDS.map(makeTown);
const TOWN_ONE = TOWNS[0] ?? makeTown(seedOf('1'));

/** The marginals of the README, in percent of people of 16 and over. */
const MARGINALS: Readonly<Partial<Record<TownFeature, Readonly<Record<string, number>>>>> = {
  ageBand: { '16-24': 16, '25-44': 36.5, '45-64': 27, '65+': 20.5 },
  gender: { woman: 51, man: 48.2, other: 0.8 },
  education: { 'no-degree': 35, vocational: 35.5, degree: 29.5 },
  heritage: {
    here: 77,
    europe: 8.7,
    'north-africa-west-asia': 5.8,
    africa: 3.9,
    asia: 3.2,
    americas: 1.4,
  },
  tongue: { en: 62, nl: 13.3, fr: 13, de: 7, other: 4.7 },
  growth: { yes: 38.5, unsure: 26, no: 35.5 },
  decile: {
    '1': 14.2,
    '2': 14,
    '3': 13.3,
    '4': 13.8,
    '5': 11,
    '6': 10.3,
    '7': 5.9,
    '8': 5.9,
    '9': 5.2,
    '10': 6.3,
  },
};

test('marginals hold within one percentage point in every town', () => {
  for (const town of TOWNS) {
    assert.equal(town.households.count, 31_870);
    assert.ok(Math.abs(town.people.count - 59_400) < 600, String(town.people.count));
    // The features of the table above, which Object.entries would forget.
    for (const [feature, wanted] of Object.entries(MARGINALS) as [
      TownFeature,
      Record<string, number>,
    ][]) {
      const shares = sharesOf(town, feature);
      assert.equal(shares.size, Object.keys(wanted).length, feature);
      for (const [value, percent] of Object.entries(wanted)) {
        const got = 100 * (shares.get(value) ?? 0);
        assert.ok(Math.abs(got - percent) < 1, `${feature} ${value}: ${got.toFixed(2)}`);
      }
    }
  }
});

function share(
  town: Town,
  of: (person: ReturnType<typeof residentOf>) => boolean,
  among: (person: ReturnType<typeof residentOf>) => boolean,
): number {
  let [all, some] = [0, 0];
  for (let person = 0; person < town.people.count; person += 1) {
    const resident = residentOf(town, person);
    if (!among(resident)) continue;
    all += 1;
    if (of(resident)) some += 1;
  }
  return some / all;
}

test('what goes together in a town goes together here', () => {
  const town = TOWN_ONE;
  const rich = ({ decile }: { decile: number }): boolean => decile >= 8;
  const poor = ({ decile }: { decile: number }): boolean => decile <= 3;
  const degree = ({ education }: { education: string }): boolean => education === 'degree';
  const elsewhere = ({ heritage }: { heritage: string }): boolean => heritage !== 'here';
  assert.ok(share(town, degree, rich) > 1.5 * share(town, degree, poor));
  assert.ok(share(town, elsewhere, poor) > 2 * share(town, elsewhere, rich));
  assert.ok(
    share(town, ({ age }) => age >= 65, rich) > 1.3 * share(town, ({ age }) => age >= 65, poor),
  );
  const yes = ({ growth }: { growth: string }): boolean => growth === 'yes';
  assert.ok(
    share(town, yes, ({ age }) => age < 25) > 1.5 * share(town, yes, ({ age }) => age >= 65),
  );
  assert.ok(
    share(
      town,
      ({ gender }) => gender === 'woman',
      ({ age }) => age >= 75,
    ) > 0.52,
  );
});

const digest = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const columns = ({ people: p, households: h }: Town): readonly Uint8Array[] =>
  [
    ...[
      p.household,
      p.age,
      p.gender,
      p.education,
      p.heritage,
      p.tongue,
      p.growth,
      p.given,
      p.family,
    ],
    ...[h.area, h.decile, h.street, h.house, h.kind, h.first],
  ].map((column) => new Uint8Array(column.buffer));

test('the same seed gives the same town, another seed another, in under two seconds', () => {
  const before = process.cpuUsage().user;
  const again = makeTown(seedOf('1'));
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 4, `${seconds} s of processor`);
  assert.equal(digest(columns(again)), digest(columns(TOWN_ONE)));
  assert.equal(frameCsv(again), frameCsv(TOWN_ONE));
  const digests = new Set(TOWNS.map((town) => digest(columns(town))));
  assert.equal(digests.size, TOWNS.length);
});

test('the frame is read by the program that reads frames, every address once', async () => {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const read = await readFrame(Buffer.from(frameCsv(TOWN_ONE)), (rows) => {
    for (const { id, lines, postcode, area, decile } of rows) {
      ids.add(id);
      addresses.add([...lines, postcode].join());
      assert.ok(area !== null && decile !== null);
    }
  });
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual([read.value.count, ids.size, addresses.size], [31_870, 31_870, 31_870]);
  for (const household of [0, 31_869]) {
    assert.equal(householdOf(TOWN_ONE, homeOf(TOWN_ONE, household).id), household);
    assert.ok(
      peopleOf(TOWN_ONE, household).every((p) => residentOf(TOWN_ONE, p).household === household),
    );
  }
  for (const id of ['HT-00000', 'HT-31871', 'HT-1', 'X'])
    assert.equal(householdOf(TOWN_ONE, id), null);
});

/** Places to hold the names against: of the time zones and countries Node knows, and ports nearby. */
function realPlaces(): ReadonlySet<string> {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1) ?? '');
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const countries = letters.flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''));
  const ports =
    'Rotterdam Antwerp Ghent Ostend Zeebrugge Vlissingen Terneuzen Harlingen Delfzijl Emden Bremen Bremerhaven Cuxhaven Hamburg Kiel Lübeck Rostock Wismar Stralsund Esbjerg Aarhus Aalborg Gothenburg Malmö Helsingborg Stavanger Bergen Oslo Calais Dunkirk Boulogne Dieppe Cherbourg Hull Grimsby Immingham Felixstowe Harwich Ipswich Lowestoft Yarmouth Dover Ramsgate Tilbury Southampton Portsmouth Plymouth Bristol Liverpool Sunderland Newcastle Aberdeen Dundee Leith Amersfoort Groningen Schagen Sluis Uden Kruiskamp Cambridge Newham Eupen Amsterdam Brussels Luxembourg Cardiff Belfast Cork Galway Limerick Gateshead Whitby Blyth Hartlepool Middlesbrough Grangemouth Greenock Peterhead Fraserburgh Holyhead Fishguard Milford';
  return new Set(
    [...zones, ...countries, ...ports.split(' ')].map((name) =>
      name.toLowerCase().replaceAll('_', ' '),
    ),
  );
}

test('no area, street or party bears the name of a real place', () => {
  const real = realPlaces();
  assert.ok(real.size > 700 && real.has('rotterdam') && real.has('london') && real.has('belgium'));
  const names = [
    TOWN,
    ...AREAS.flatMap(({ name, stems }) => [name, ...stems]),
    ...PARTIES.map(({ name }) => name),
  ];
  for (const name of names) assert.ok(!real.has(name.toLowerCase()), name);
  assert.equal(new Set(names).size, names.length);
});

/** A uniform draw of households, as the invitation lottery makes it. */
const drawn = (seed: Seed, letters: number): readonly number[] =>
  stream(seed, 'test/letters')
    .shuffle(Array.from({ length: 31_870 }, (_, at) => at))
    .slice(0, letters);

test('Amersfoort: 6,000 letters, 517 registered, 348 came, whoever is drawn', () => {
  for (const [at, town] of TOWNS.entries()) {
    const seed = SEEDS[at] ?? seedOf('1');
    const letters = drawn(seed, AMERSFOORT.letters);
    const replies = repliesTo(town, letters, AMERSFOORT, seed);
    assert.equal(replies.length, 517);
    assert.equal(new Set(replies.map(({ household }) => household)).size, 517);
    assert.ok(replies.every(({ household }) => letters.includes(household)));
    assert.ok(replies.every(({ household, person }) => peopleOf(town, household).includes(person)));
    const people = replies.map(({ person }) => person);
    const fates = [...fatesOf(town, people, AMERSFOORT, seed).values()];
    const count = (fate: string): number => fates.filter((each) => each === fate).length;
    assert.deepEqual([count('comes'), count('declines'), count('no-show')], [348, 72, 97]);
    const paper = replies.filter(({ channel }) => channel !== 'web').length;
    assert.ok(paper > 40 && paper < 150, `${paper} by paper or phone`);
  }
  const guests = guestsOf(AMERSFOORT, seedOf('1')).filter(({ comes }) => comes);
  assert.equal(guests.length + 348 + secretariesOf(AMERSFOORT, seedOf('1')).length, 598);
});

test('a full G1000: a pool of 800 for 700 seats and a thousand in the room', () => {
  for (const [at, town] of TOWNS.entries()) {
    const seed = SEEDS[at] ?? seedOf('1');
    const replies = repliesTo(town, drawn(seed, G1000.letters), G1000, seed);
    assert.equal(replies.length, 800);
    const people = replies.map(({ person }) => person);
    const fates = fatesOf(town, people, G1000, seed);
    // The first 700 stand in for the panel; those who decline are replaced from the other hundred.
    const asked = people.slice(0, 700).filter((person) => fates.get(person) !== 'declines');
    const spare = people.slice(700).filter((person) => fates.get(person) !== 'declines');
    const panel = [...asked, ...spare].slice(0, 700);
    const came = panel.filter((person) => fates.get(person) === 'comes').length;
    assert.equal(panel.length, 700);
    const guests = guestsOf(G1000, seed).filter(({ comes }) => comes).length;
    assert.ok(came + guests > 930 && came + guests <= 1_000, `${came} + ${guests}`);
  }
});

test('who answers is biased as it is known to be', () => {
  for (const [at, town] of TOWNS.entries()) {
    const seed = SEEDS[at] ?? seedOf('1');
    const people = repliesTo(town, drawn(seed, 12_000), G1000, seed).map(({ person }) => person);
    const ratio = (feature: TownFeature, value: string): number =>
      (sharesOf(town, feature, people).get(value) ?? 0) / (sharesOf(town, feature).get(value) ?? 1);
    assert.ok(ratio('education', 'degree') > 1.35, 'degrees over');
    assert.ok(ratio('education', 'no-degree') < 0.8, 'no degree under');
    assert.ok(ratio('ageBand', '16-24') < 0.75, 'young under');
    assert.ok(ratio('ageBand', '45-64') > 1.1, 'middle over');
    assert.ok(ratio('growth', 'unsure') < 0.95, 'the unsure under');
    assert.ok(ratio('decile', '1') < 1, 'the most deprived under');
    assert.ok(ratio('tongue', 'other') < 0.8, 'other languages under');
  }
});

test('answers fit the template; without consent the special ones stay open', () => {
  const all = answersOf(TOWN_ONE, 0, true);
  assert.deepEqual(Object.keys(all).sort(), ['age', 'education', 'gender', 'growth', 'origin']);
  assert.deepEqual(Object.keys(answersOf(TOWN_ONE, 0, false)).sort(), [
    'age',
    'education',
    'gender',
  ]);
  for (let person = 0; person < 3_000; person += 1) {
    const { name, age } = residentOf(TOWN_ONE, person);
    assert.match(name, /^\p{Lu}\p{L}+ \p{L}[\p{L} -]+$/u);
    assert.ok(age >= 16 && age <= 100);
  }
});
