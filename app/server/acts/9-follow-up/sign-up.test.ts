import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fromUtf8 } from '@commonlot/record';
import { exportBundle } from '../export-bundle.ts';
import { commissioned } from '../testing/life.ts';
import { panelDrawn } from '../testing/panel.ts';
import { codeOf, openStand, type Stand } from '../testing/stand.ts';
import { forgetSignUp, type SignUp, signUp } from './sign-up.ts';

const IDA: SignUp = {
  kind: 'keep-informed',
  name: 'Ida Vermeulen',
  email: 'ida@mail.example',
  language: 'nl',
  consent: 'notice-1',
  note: '',
};
let stand: Stand;
before(async () => {
  stand = await openStand();
  await commissioned(stand);
  await panelDrawn(stand);
});
after(async () => await stand.close());

const sign = async (person: SignUp) =>
  codeOf(await signUp(stand.store, stand.assembly, stand.chance, stand.now(), person));
const listed = async () =>
  await stand.store.db
    .selectFrom('people')
    .select(['id', 'kind', 'name', 'email'])
    .where('kind', 'in', ['keep-informed', 'volunteer'])
    .orderBy('kind')
    .execute();

test('somebody signs up once for news and once to help, with their consent', async () => {
  assert.equal(await sign(IDA), 'accepted');
  assert.equal(await sign({ ...IDA, email: ' IDA@mail.example ' }), 'accepted');
  assert.equal(await sign({ ...IDA, kind: 'volunteer' }), 'accepted');
  assert.deepEqual(
    (await listed()).map(({ kind, email }) => [kind, email]),
    [
      ['keep-informed', 'ida@mail.example'],
      ['volunteer', 'ida@mail.example'],
    ],
  );
});

test('nothing is kept of a sign-up without a name, an address or consent', async () => {
  const before = await listed();
  for (const [wrong, code] of [
    [{ name: ' ' }, 'name-missing'],
    [{ name: 'x'.repeat(201) }, 'name-missing'],
    [{ email: 'ida at mail' }, 'email-wrong'],
    [{ email: `${'x'.repeat(250)}@mail.example` }, 'email-wrong'],
    [{ consent: '' }, 'consent-missing'],
  ] as const)
    assert.equal(await sign({ ...IDA, email: 'new@mail.example', ...wrong }), code);
  assert.deepEqual(await listed(), before);
});

test('the record and its bundle know nobody who signed up', async () => {
  const bundle = await exportBundle(stand.store, stand.assembly, stand.now());
  assert.ok(bundle.ok);
  const [one] = await listed();
  for (const [path, bytes] of bundle.value) {
    const text = fromUtf8(bytes) ?? '';
    assert.ok(!/Vermeulen|ida@mail/i.test(text) && !text.includes(one?.id ?? '?'), path);
  }
});

test('who leaves the list is erased; nobody else is, here or in another assembly', async () => {
  const [news, help] = await listed();
  assert.ok(news && help);
  await forgetSignUp(stand.store, 'an-assembly-elsewhere', news.id).catch(() => undefined);
  assert.equal((await listed()).length, 2);
  await forgetSignUp(stand.store, stand.assembly, news.id);
  await forgetSignUp(stand.store, stand.assembly, news.id);
  assert.deepEqual(await listed(), [help]);

  const resident = await stand.store.db
    .selectFrom('people')
    .selectAll()
    .where('kind', '=', 'resident')
    .executeTakeFirstOrThrow();
  await forgetSignUp(stand.store, stand.assembly, resident.id);
  const still = stand.store.db.selectFrom('people').selectAll().where('id', '=', resident.id);
  assert.deepEqual(await still.executeTakeFirst(), resident);
});
