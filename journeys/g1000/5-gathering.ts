import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readQr } from '../pdf.ts';
import type { Person } from '../person.ts';
import { colleague, jobDone, playUntil, type Story } from './story.ts';

/** Guests, programme, voting cards; people come in by badge and by name, some do not; tables. */
export async function gathering(story: Story): Promise<void> {
  const { organiser, desk } = story;
  const { page } = organiser;
  await organiser.go(`${desk}/gathering`);
  await inviteGuests(story);
  await organiser.go(`${desk}/gathering/programme`);
  await organiser.press(page.locator('main form button').last());
  assert.deepEqual(await organiser.mistakes(), []);
  await issueCards(story);
  await letIn(story);

  await playUntil(story, 'Deliberation');
  await organiser.go(`${desk}/gathering/check-in?list=missing`);
  await organiser.go(`${desk}/gathering/seating`);
  await organiser.press(page.locator('main form:has([value=talk]) button'));
  await jobDone(story);
  await organiser.go(`${desk}/gathering/seating`);
  const quality = await page.locator('main').innerText();
  assert.match(quality, /nobody sits with the same person twice/i);
  await openTables(story);
}

async function inviteGuests({ organiser, desk }: Story): Promise<void> {
  await organiser.go(`${desk}/gathering/guests`);
  const invite = organiser.page.getByRole('button', { name: /invite/i }).first();
  await organiser.fill({ name: 'Petra Politician', group: 'politician', party: '' });
  await organiser.press(invite);
  assert.equal((await organiser.mistakes()).length, 1, 'a politician without a party');
  await organiser.fill({ party: 'Greens' });
  await organiser.press(invite);
  assert.deepEqual(await organiser.mistakes(), []);
  assert.match(await organiser.page.locator('main').innerText(), /Petra Politician/);
}

/** The returning officer's cards: one is used on a phone later, one on paper. */
async function issueCards(story: Story): Promise<void> {
  const officer = colleague(story, 'returning-officer');
  await officer.go(`${story.desk}/gathering/cards`);
  const form = officer.page.locator('main form:has([value=resident])');
  await form.locator('[name=cards]').fill('4');
  await officer.press(form.locator('button'));
  await jobDone(story, officer);
  const cards = join(story.program.folder, 'cards.pdf');
  await (await officer.download(/\.pdf|Download/)).saveAs(cards);
  for (const top of [0, 74.25]) {
    const link = readQr(cards, 1, { top, width: 105, height: 74 });
    assert.ok(link, 'a voting card has a QR code');
    story.cards.push(new URL(link).pathname);
  }
}

/** One by the QR code of a badge, one by name, one taken back. */
async function letIn(story: Story): Promise<void> {
  const { organiser, desk, program } = story;
  await organiser.go(`${desk}/gathering/seating`);
  const badges = join(program.folder, 'badges.pdf');
  await (await organiser.download(prints(organiser, 'name-cards'))).saveAs(badges);
  const badge = readQr(badges, 1, { width: 105, height: 148 });
  assert.ok(badge, 'a badge has a QR code');
  story.badge = new URL(badge).pathname + new URL(badge).search;
  const door = colleague(story, 'registrar');
  await arrive(door, `${desk}/gathering/check-in?${new URL(badge).searchParams}`);
  await door.go(`${desk}/gathering/check-in?q=Petra`);
  await door.press(door.page.locator('button[value=arrive]').first());
  await door.press(door.page.locator('button[value=undo]').first());
  await door.go(`${desk}/gathering/check-in?q=Petra`);
  await door.press(door.page.locator('button[value=arrive]').first());
}

async function arrive(door: Person, path: string): Promise<void> {
  await door.go(path);
  await door.press(door.page.locator('button[value=arrive]').first());
  assert.deepEqual(await door.mistakes(), []);
}

/** The card on table 1 has a square that opens the table's page. */
async function openTables({ organiser, program, tables }: Story): Promise<void> {
  const file = join(program.folder, 'tables.pdf');
  await (await organiser.download(prints(organiser, 'table-cards'))).saveAs(file);
  for (const number of [1, 2]) {
    const square = readQr(file, number, { top: 149, width: 210, height: 147 });
    assert.ok(square, `the card of table ${number} has a QR code`);
    tables.push(new URL(square).pathname);
  }
}

const prints = ({ page }: Person, list: string) => page.locator(`main a[href*="print/${list}"]`);
