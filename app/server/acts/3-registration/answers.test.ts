import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, doorOpen, registered } from '../testing/life.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { changePerson, registerPerson, withdrawPerson } from './register.ts';

async function row({ store }: Stand, id: string) {
  return await store.db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function replies({ store, assembly }: Stand, household: string): Promise<number> {
  const { replies: count } = await store.db
    .selectFrom('households')
    .select('replies')
    .where('assembly_id', '=', assembly)
    .where('id', '=', household)
    .executeTakeFirstOrThrow();
  return count;
}

const features = async (stand: Stand, id: string) =>
  JSON.parse((await row(stand, id)).features) as Record<string, string>;

test('special answers are stored with their own consent and go when it goes', async () => {
  const stand = await openStand();
  const [home = '', other = ''] = await doorOpen(stand);
  const reply = { household: home, channel: 'paper', answers: answersOf(1, true) } as const;
  const { person } = taken(await registerPerson(stand.as('registrar'), reply));
  const plain = { ...reply, household: other, answers: answersOf(2) };
  const without = taken(await registerPerson(stand.as('registrar'), plain)).person;
  assert.deepEqual(Object.keys(await features(stand, without)).sort(), PLAIN);
  assert.deepEqual(
    Object.keys(await features(stand, person)).sort(),
    ['growth', 'origin', ...PLAIN].sort(),
  );
  taken(await changePerson(stand.as('registrar'), person, 'phone', answersOf(1, false)));
  assert.deepEqual(Object.keys(await features(stand, person)).sort(), PLAIN);
  assert.equal((await row(stand, person)).special_consent, 0);
  await stand.close();
});

const PLAIN = Object.keys(answersOf(0).features)
  .filter((feature) => !['origin', 'growth'].includes(feature))
  .sort();

test('a wrong answer is refused and nothing of it stored', async () => {
  const stand = await openStand();
  const [household = ''] = await doorOpen(stand);
  const good = answersOf(0);
  const send = async (answers: typeof good) =>
    codeOf(await registerPerson(stand.as('registrar'), { household, channel: 'paper', answers }));
  assert.equal(await send({ ...good, name: '  ' }), 'name-missing');
  assert.equal(await send({ ...good, name: 'Z'.repeat(201) }), 'name-missing');
  assert.equal(await send({ ...good, features: {} }), 'answer-missing');
  const [first = ''] = PLAIN;
  assert.equal(
    await send({ ...good, features: { ...good.features, [first]: 'no such' } }),
    'answer-unknown',
  );
  assert.equal(await send({ ...good, consent: '' }), 'consent-missing');
  const people = await stand.store.db.selectFrom('people').select('id').execute();
  assert.deepEqual([people.length, await replies(stand, household)], [0, 0]);
  await stand.close();
});

test('who withdraws is blanked, keeps a row, and frees the household', async () => {
  const stand = await openStand();
  const drawn = await doorOpen(stand);
  const [household = ''] = drawn;
  const [person] = await registered(stand, [household]);
  assert.ok(person);
  assert.equal(await replies(stand, household), 1);
  taken(await withdrawPerson(stand.as('registrar'), person, 'phone'));
  const {
    name,
    email,
    phone,
    address,
    features: said,
    availability,
    needs,
    status,
  } = await row(stand, person);
  assert.deepEqual(
    { name, email, phone, address, said, availability, needs, status },
    {
      name: null,
      email: null,
      phone: null,
      address: null,
      said: '{}',
      availability: null,
      needs: null,
      status: 'withdrawn',
    },
  );
  assert.equal(await replies(stand, household), 0);
  taken(await withdrawPerson(stand.as('registrar'), person, 'phone'));
  assert.equal(await replies(stand, household), 0, 'withdrawn twice is once');
  const change = await changePerson(stand.as('registrar'), person, 'phone', answersOf(1));
  assert.equal(codeOf(change), 'person-not-registered');
  assert.equal((await row(stand, person)).name, null);
  await registered(stand, [household]);
  assert.equal(await replies(stand, household), 1);
  await stand.close();
});

test('a change that a withdrawal overtakes brings nothing back', async () => {
  const stand = await openStand();
  const [household = ''] = await doorOpen(stand);
  const [person] = await registered(stand, [household]);
  assert.ok(person);
  const [changed] = await Promise.all([
    changePerson(stand.as('registrar'), person, 'phone', answersOf(1)),
    withdrawPerson(stand.as('registrar'), person, 'phone'),
  ]);
  assert.ok(['accepted', 'person-not-registered'].includes(codeOf(changed)));
  const { name, status } = await row(stand, person);
  assert.deepEqual([name, status], [null, 'withdrawn']);
  await stand.close();
});

test('nothing a person said of themselves is on any line of the record', async () => {
  const stand = await openStand();
  const drawn = await doorOpen(stand, 30, 10);
  const people = await registered(stand, drawn);
  const [person] = people;
  assert.ok(person);
  taken(await changePerson(stand.as('registrar'), person, 'phone', answersOf(8, true)));
  taken(await withdrawPerson(stand.as('registrar'), person, 'phone'));
  const said = drawn.flatMap((_, place) => {
    const { name, email, phone } = answersOf(place);
    return [...name.split(' '), email ?? '', phone ?? ''];
  });
  for (const line of await linesOf(stand)) {
    for (const word of [...said, 'ramp', 'Wheelwright', 'Quay Street'])
      assert.ok(!line.includes(word), word);
    if (line.includes('"registration.')) for (const home of drawn) assert.ok(!line.includes(home));
  }
  await stand.close();
});
