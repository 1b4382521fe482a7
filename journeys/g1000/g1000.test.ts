import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { comes, type Setting } from '../person.ts';
import { startProgram } from '../program.ts';
import { commission, inviteColleagues } from './1-commission.ts';
import { invitation, type Letters } from './2-invitation.ts';
import { registration } from './3-registration.ts';
import { selection } from './4-selection.ts';
import type { Story } from './story.ts';

let story: Story;
let letters: Letters;
let begun = true;
const options = { skip: skipWithoutBrowser };

before(async () => {
  if (skipWithoutBrowser) return;
  const program = await startProgram();
  const browser = await launch();
  const setting: Setting = { browser, url: program.url, looked: new Set() };
  const organiser = await comes(setting, 'desk');
  const people = { colleagues: new Map(), residents: new Map(), cards: [], tables: [] };
  story = { ...setting, ...people, program, organiser, desk: '', slug: '', badge: '' };
});
after(async () => {
  await story?.browser.close();
  await story?.program.stop();
});

/** The parts of one life: each stands on the one before. */
function part(name: string, live: () => Promise<void>): void {
  test(name, options, async () => {
    assert.ok(begun, 'a part before this one failed');
    begun = false;
    await live();
    begun = true;
  });
}

part('commission: the council promises before anybody is invited', async () => {
  await commission(story);
  await inviteColleagues(story);
});
part('invitation: letters drawn by public dice, printed, their QR codes read back', async () => {
  letters = await invitation(story);
});
part('registration: by phone without script, by paper, and the town', async () => {
  await registration(story, letters.links);
});
part('selection: quotas, lottery, public draw, answers', async () => {
  await selection(story);
});
