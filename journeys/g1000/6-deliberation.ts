import assert from 'node:assert/strict';
import { comes, type Person } from '../person.ts';
import { colleague, jobDone, playUntil, type Story } from './story.ts';

/** Tables take notes, the theme team groups and merges, people give dots. */
export async function deliberation(story: Story): Promise<void> {
  const { organiser, desk, tables } = story;
  await organiser.go(`${desk}/gathering`);
  await organiser.press(organiser.page.locator('button[value=open]'));
  assert.deepEqual(await organiser.mistakes(), []);
  const host = await comes(story, 'phone with script');
  await host.go(tables[0] ?? '');
  await writeNote(host, 'A promenade where children can fish');
  await writeNote(host, 'Benches along the quay');
  await correct(host);
  const other = await comes(story, 'phone');
  await other.go(tables[1] ?? '');
  await writeNote(other, 'More trees in the old harbour');
  await hall(story);
  await groupNotes(story);
  await playUntil(story, 'To the dots');
  await giveDots(story);
  await host.leave();
  await other.leave();
}

/** The afternoon: people say what they want to talk about, tables write, version by version. */
export async function afternoon(story: Story): Promise<void> {
  const { organiser, desk } = story;
  const { page } = organiser;
  await playUntil(story, 'To the afternoon');
  await preferTheme(story);
  await organiser.go(`${desk}/deliberation/dots`);
  await organiser.press(page.locator('button[value=collect]'));
  assert.deepEqual(await organiser.mistakes(), []);
  await organiser.go(`${desk}/gathering/seating`);
  await organiser.press(page.locator('main form:has([value=theme]) button'));
  await jobDone(story);
  await organiser.go(`${desk}/gathering`);
  await organiser.press(page.locator('button[value=open]'));
  assert.deepEqual(await organiser.mistakes(), []);
  await writeProposal(story);
  await playUntil(story, 'Decision');
  for (const part of ['', '/proposals', '/themes', '/dots', '/suggestions'])
    await organiser.go(`${desk}/deliberation${part}`);
}

const PROPOSAL = {
  title: 'A promenade for children',
  what: 'A fenced promenade along the quay.',
  why: 'Children cannot reach the water now.',
  who: 'The harbour office',
  firstStep: 'Close the quay to cars on Sundays.',
};

/** Two phones at one table: who saves over the other's words is told, and nothing is lost. */
async function writeProposal({ tables, ...story }: Story): Promise<void> {
  const [first, second] = [await comes(story, 'phone'), await comes(story, 'phone')];
  const sheet = async (phone: Person) => {
    await phone.go(tables[0] ?? '');
    await phone.press(phone.page.locator('main a[href*="/proposal"]').first());
  };
  await sheet(first);
  await sheet(second);
  const save = (phone: Person) => phone.press(phone.page.locator('main form button').first());
  await first.fill(PROPOSAL);
  await save(first);
  assert.deepEqual(await first.mistakes(), []);
  await second.fill({ ...PROPOSAL, title: 'Fish for lunch' });
  await save(second);
  assert.ok((await second.mistakes()).length > 0, 'told that the words changed meanwhile');
  assert.equal(await second.page.locator('main [name=title]').inputValue(), 'Fish for lunch');
  await sheet(first);
  await first.fill({ firstStep: 'Close the quay to cars on Sundays from May.' });
  await save(first);
  assert.deepEqual(await first.mistakes(), []);
  await first.leave();
  await second.leave();
}

async function writeNote(host: Person, words: string): Promise<void> {
  await host.fill({ text: words });
  await host.press(host.page.locator('#note-form button'));
  await host.page.locator('#notes').getByText(words).waitFor();
}

async function correct(host: Person): Promise<void> {
  await host.press(host.page.locator('#notes a').first());
  await host.fill({ text: 'Benches along the whole quay' });
  await host.press(host.page.locator('main form button').first());
  await host.page.locator('#notes').getByText('Benches along the whole quay').waitFor();
}

/** The projector shows the round that runs. */
async function hall(story: Story): Promise<void> {
  await story.organiser.go(story.desk.replace('/desk/', '/hall/'));
}

async function groupNotes(story: Story): Promise<void> {
  const team = colleague(story, 'theme-team');
  const at = `${story.desk}/deliberation`;
  for (const [note, title] of [
    ['promenade', 'A quay for children'],
    ['Benches', 'Places to sit'],
  ] as const) {
    await team.go(at);
    await team.page.locator('label', { hasText: note }).locator('input').check();
    await team.fill({ title, reason: 'It was written at table 1.' });
    await team.press(team.page.locator('button[value=group]'));
    assert.deepEqual(await team.mistakes(), []);
  }
  await team.go(`${at}/themes`);
  const merge = team.page.locator('form:has(button[value=merge])');
  await merge.locator('[name=from]').selectOption({ label: 'Places to sit' });
  await merge.locator('[name=into]').selectOption({ label: 'A quay for children' });
  await team.press(merge.locator('button'));
  assert.equal((await team.mistakes()).length, 1, 'a merge without a reason');
  const again = team.page.locator('form:has(button[value=merge])');
  await again.locator('[name=reason]').fill('Both are about staying at the quay.');
  await team.press(again.locator('button'));
  assert.deepEqual(await team.mistakes(), []);
  assert.match(await team.page.locator('main ol').last().innerText(), /staying at the quay/);
}

async function giveDots(story: Story): Promise<void> {
  const officer = colleague(story, 'returning-officer');
  await officer.go(`${story.desk}/deliberation/dots`);
  await officer.press(officer.page.locator('button[value=publish]'));
  assert.deepEqual(await officer.mistakes(), []);
  await officer.press(officer.page.locator('button[value=open]'));
  const phone = await comes(story, 'phone');
  await phone.go(story.cards[0] ?? '');
  const one = phone.page.locator('main [name^="dots-"]').or(phone.page.locator('main [name=pick]'));
  const first = one.first();
  if ((await first.getAttribute('type')) === 'checkbox') await first.check();
  else await first.fill('1');
  await phone.press(phone.page.locator('button[value=review]'));
  await phone.press(phone.page.locator('button[value=cast]'));
  assert.deepEqual(await phone.mistakes(), []);
  await phone.leave();
}

/** A resident at the gathering says on the phone which themes to talk about. */
async function preferTheme(story: Story): Promise<void> {
  const phone = await comes(story, 'phone');
  await phone.go(story.badge);
  assert.notEqual(
    await phone.page.locator('main [name=code]').inputValue(),
    '',
    'the badge’s code',
  );
  await phone.press(phone.page.locator('main form button').first());
  await phone.go(`/door/${story.slug}/themes`);
  for (const place of [1, 2, 3]) {
    const choice = phone.page.locator(`main [name="theme-${place}"]`);
    if ((await choice.count()) > 0) await choice.selectOption({ index: place });
  }
  await phone.press(phone.page.locator('main form button').first());
  assert.deepEqual(await phone.mistakes(), []);
  story.residents.set('at the gathering', phone);
}
