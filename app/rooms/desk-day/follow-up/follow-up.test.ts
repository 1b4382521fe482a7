import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readId, seated } from '@commonlot/stages';
import { withdrawPerson } from '../../../server/acts/3-registration/register.ts';
import { castBallot } from '../../../server/acts/7-decision/cast.ts';
import { signUp } from '../../../server/acts/9-follow-up/sign-up.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import { linesOf, taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { ballotOpen, cardsOut, declared, proposalsHandedIn } from '../../../testing/day-steps.ts';
import { clean, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
/** Three residents help: the first may be contacted, the second not, the third is gone since. */
const day = sharedDay(async (stand) => {
  const options = await proposalsHandedIn(stand);
  const [card = ''] = await cardsOut(stand, 1);
  const rules = {
    rule: { rule: 'approval', picks: 1 },
    winners: 1,
    tieRule: 'all-tied-go-on',
  } as const;
  const ballot = await ballotOpen(stand, 'ballot', options, rules);
  const [first = ''] = options;
  taken(await castBallot(stand.store, stand.assembly, ballot, card, { [first]: 1 }, 'phone'));
  await declared(stand, 'ballot');
  await stand.act('organiser', { type: 'response.send-recommendations', data: {} });
  const { followUp, selection } = await stand.state();
  const group = newIdOf(stand.chance, 'group');
  const recommendation = readId('proposal', followUp.winners[0] ?? '');
  assert.ok(recommendation);
  await stand.act('organiser', { type: 'follow-up.form-group', data: { group, recommendation } });
  const [one, two, three] = seated(selection);
  assert.ok(one && two && three);
  for (const person of [one, two, three]) {
    const data = { person, group, contactConsent: person !== two };
    await stand.act('resident', { type: 'follow-up.offer-help', data });
  }
  taken(await withdrawPerson(stand.as('organiser'), three, 'phone'));
  await stand.store.transact(async (tx) => {
    await tx.updateTable('people').set({ name: 'Uma Open' }).where('id', '=', one).execute();
    await tx.updateTable('people').set({ name: 'Vic Silent' }).where('id', '=', two).execute();
  });
  const ida = { name: 'Ida Vermeulen', email: 'ida@mail.example', language: 'nl' } as const;
  for (const kind of ['keep-informed', 'volunteer'] as const)
    taken(
      await signUp(stand.store, stand.assembly, stand.chance, stand.now(), {
        ...ida,
        kind,
        consent: 'notice-1',
        note: '',
      }),
    );
});
const path = (rest: string) => `${day().desk}/follow-up${rest}`;

test('a group sees contact details of those who agreed to it, and of nobody else', {
  skip,
}, async () => {
  const page = await day().open('organiser', path(''));
  await page.getByText('Who helps').click();
  const helper = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  assert.match(await helper('Uma Open').innerText(), /zora\d+@mail\.example/);
  assert.doesNotMatch(await helper('Vic Silent').innerText(), /@/);
  const words = await page.locator('main').innerText();
  assert.equal(words.match(/@mail\.example/g)?.length, 1, 'who withdrew is erased here too');
  await clean(page);
  await page.context().close();
  assert.doesNotMatch((await linesOf(day().stand)).join('\n'), /Uma|Vic|Zora|mail\.example/);
});

test('the list of sign-ups is looked at, fetched, and left for good', { skip }, async () => {
  const page = await day().open('organiser', path('/sign-ups'));
  await page.getByText('2 people have signed up').waitFor();
  await clean(page);
  const csv = await page.request.get(`${day().home}${path('/sign-ups.csv')}`);
  assert.match(await csv.text(), /Ida Vermeulen/);
  const row = page.getByRole('row').filter({ hasText: 'be kept informed' });
  await row.getByRole('button', { name: 'Take off and erase' }).click();
  await page.getByText('One person has signed up').waitFor();
  assert.equal(await row.count(), 0);
  const rows = await day()
    .stand.store.db.selectFrom('people')
    .select('kind')
    .where('name', '=', 'Ida Vermeulen')
    .execute();
  assert.deepEqual(rows, [{ kind: 'volunteer' }]);
  await page.context().close();
});
