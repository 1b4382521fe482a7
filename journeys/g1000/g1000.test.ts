import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { comes, type Setting } from '../person.ts';
import { startProgram } from '../program.ts';
import { commission, inviteColleagues } from './1-commission.ts';
import { invitation, type Letters } from './2-invitation.ts';
import { registration } from './3-registration.ts';
import { selection } from './4-selection.ts';
import { gathering } from './5-gathering.ts';
import { afternoon, deliberation } from './6-deliberation.ts';
import { decision } from './7-decision.ts';
import { response } from './8-response.ts';
import { followUp } from './9-follow-up.ts';
import { record } from './record.ts';
import { secondAssembly } from './second-assembly.ts';
import type { Story } from './story.ts';

let story: Story | undefined;
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
function part(name: string, live: (story: Story) => Promise<void> | void): void {
  test(name, options, async () => {
    assert.ok(begun && story, 'a part before this one failed');
    begun = false;
    await live(story);
    begun = true;
  });
}

part('commission: the council promises before anybody is invited', async (story) => {
  await commission(story);
  await inviteColleagues(story);
});
part(
  'invitation: letters drawn by public dice, printed, their QR codes read back',
  async (story) => {
    letters = await invitation(story);
  },
);
part('registration: by phone without script, by paper, and the town', async (story) => {
  await registration(story, letters.links);
});
part('selection: quotas, lottery, public draw, answers', async (story) => {
  await selection(story);
});
part('gathering: guests, cards, badges at the door, tables', async (story) => {
  await gathering(story);
});
part('deliberation: notes, themes, dots, preferences, proposals', async (story) => {
  await deliberation(story);
  await afternoon(story);
});
part('decision: a secret ballot by phone and on paper, the top ten', async (story) => {
  await decision(story);
});
part('response: each of the ten is answered in public', async (story) => {
  await response(story);
});
part('follow-up: working groups, help with consent, news for those not drawn', async (story) => {
  await followUp(story);
});
part(
  'record: a stranger’s own computer says it holds, and names a changed entry',
  async (story) => {
    await record(story);
  },
);
part('a second assembly: 150 people and their targets as OpenDLP gives them', async (story) => {
  await secondAssembly(story);
});
part('no name, address or email of the register is in the log', (story) => {
  const log = story.program.log();
  for (const word of ['Ada First', 'Dora Paper', 'Nora', '0999', 'harbourtown.example'])
    assert.ok(!log.includes(word), word);
});
