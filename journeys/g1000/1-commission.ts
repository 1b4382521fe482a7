import assert from 'node:assert/strict';
import { comes } from '../person.ts';
import { colleague, type Story } from './story.ts';

const LANGUAGES = ['en', 'nl', 'fr', 'de'];
const local = (name: string, words: string) =>
  Object.fromEntries(LANGUAGES.map((lang) => [`${name}.${lang}`, words]));

/** A council founds its organisation, opens an assembly and says what it promises. */
export async function commission(story: Story): Promise<void> {
  const { organiser } = story;
  await organiser.go('/');
  await organiser.go('/welcome');
  await organiser.press('Found');
  assert.ok((await organiser.mistakes()).length >= 3);
  await organiser.fill({
    organisation: 'Harbourtown council',
    name: 'Olga Organiser',
    email: 'olga@harbourtown.example',
    password: 'a horse and a harbour',
  });
  await organiser.press('Found');
  assert.equal(await organiser.title(), 'Harbourtown council');

  await organiser.fill({
    name: 'G1000 Harbourtown',
    place: 'Harbourtown',
    languages: LANGUAGES,
    rehearsal: 'amersfoort',
  });
  await organiser.press('Open the assembly');
  story.desk = new URL(organiser.page.url()).pathname;
  story.slug = story.desk.slice('/desk/'.length);

  await organiser.go(`${story.desk}/commission/template`);
  await organiser.fill({ residents: '120' });
  await organiser.press(organiser.page.locator('main form button').first());
  assert.equal(await organiser.page.inputValue('[name=residents]'), '120');

  // No letter before the promise: the invitation page sends the organiser back to it.
  await organiser.go(`${story.desk}/invitation`);
  await organiser.press(/pledge/i);
  assert.match(organiser.page.url(), /\/commission$/);

  await organiser.fill({
    ...local('question', 'How do we keep our harbour alive?'),
    ...local('remit', 'Everything the town itself can decide, up to one million a year.'),
  });
  await organiser.press(organiser.page.locator('button[value=question]'));
  await organiser.fill({
    authority: 'Harbourtown council',
    answeredBy: 'The town clerk',
    answerBy: '2027-06-01',
    ...local('form', 'In writing, proposal by proposal, and aloud in the council.'),
  });
  await organiser.press(organiser.page.locator('button[value=pledge]'));
  assert.deepEqual(await organiser.mistakes(), []);
}

/** Colleagues come in by links; each holds one role and sees that desk alone. */
export async function inviteColleagues(story: Story): Promise<void> {
  const { organiser } = story;
  for (const role of ['registrar', 'theme-team', 'returning-officer', 'authority']) {
    await organiser.go(`${story.desk}/settings`);
    await organiser.fill({ role, label: `The ${role}` });
    await organiser.press(organiser.page.locator('button[value=link]'));
    const link = await organiser.page.locator('code').first().innerText();
    const person = await comes(story, 'desk');
    await person.go(new URL(link).pathname);
    await person.fill({
      name: `Colleague ${role}`,
      email: `${role}@harbourtown.example`,
      password: 'a ship and a lighthouse',
    });
    await person.press(person.page.locator('main form button').first());
    story.colleagues.set(role, person);
    await person.go(story.desk);
  }
  const answer = await colleague(story, 'authority').page.goto(
    new URL(`${story.desk}/invitation`, story.url).href,
  );
  assert.equal(answer?.status(), 403);
}
