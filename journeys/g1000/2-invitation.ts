import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readQr, wordsOf } from '../pdf.ts';
import { jobDone, type Story } from './story.ts';

/** What the letters say: the web addresses of the first four letters, read back from their QR codes. */
export interface Letters {
  readonly links: readonly string[];
}

/** The addresses come in, letters are drawn by ticket from public dice, printed and read back. */
export async function invitation(story: Story): Promise<Letters> {
  const { organiser, desk } = story;
  const { page } = organiser;
  await organiser.go(`${desk}/invitation`);
  const town = join(story.program.folder, 'town.csv');
  await (await organiser.download(/list of addresses/)).saveAs(town);
  await organiser.fill({ file: town, stratify: 'area' });
  await organiser.press(page.locator('button[value=frame]'));
  assert.deepEqual(await organiser.mistakes(), []);

  await organiser.fill({ letters: '6000' });
  await organiser.press(page.locator('button[value=announce]'));
  await organiser.fill({ rolls: '1 2 3' });
  await organiser.press(page.locator('button[value=draw]'));
  assert.equal((await organiser.mistakes()).length, 1, 'three rolls are too few');
  await organiser.fill({ rolls: '3 1 4 1 5 9 2 6 5 3 5 8' });
  await organiser.press(page.locator('button[value=draw]'));
  assert.deepEqual(await organiser.mistakes(), []);

  await organiser.go(`${desk}/registration`);
  await organiser.fill({ closes: '2027-01-20', gatheringOn: '2027-02-06' });
  for (const lang of ['en', 'nl', 'fr', 'de'])
    await organiser.fill({ [`support.${lang}`]: 'Lunch, childcare, and a fee of fifty.' });
  await organiser.press(page.locator('button[value=open]'));
  assert.deepEqual(await organiser.mistakes(), []);

  await organiser.go(`${desk}/invitation`);
  await organiser.press(page.locator('button[value=print]'));
  await jobDone(story);
  const letters = join(story.program.folder, 'letters.pdf');
  await (await organiser.download(/\.pdf|Download/)).saveAs(letters);
  const words = wordsOf(letters);
  assert.match(words, /How do we keep our harbour alive\?/);
  assert.match(words, /Lunch, childcare/);
  const links = readLinks(letters);
  assert.equal(links.length, 4);
  for (const link of links) assert.ok(link.startsWith(story.url), link);
  return { links };
}

/** QR codes of the first letters, whatever page of each they stand on. */
function readLinks(path: string): readonly string[] {
  const links: string[] = [];
  for (let page = 1; page <= 16 && links.length < 4; page += 1) {
    const link = readQr(path, page);
    if (link !== null && !links.includes(link)) links.push(link);
  }
  return links;
}
