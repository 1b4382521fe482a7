import assert from 'node:assert/strict';
import { colleague, playUntil, type Story } from './story.ts';

/** The top ten go to the council; it answers each with a verdict, a reason, an owner and a date. */
export async function response(story: Story): Promise<void> {
  const { organiser, desk } = story;
  await organiser.go(`${desk}/response`);
  await organiser.press(organiser.page.locator('main form button').first());
  assert.deepEqual(await organiser.mistakes(), []);
  const council = colleague(story, 'authority');
  await council.go(`${desk}/response`);
  await council.press(council.page.locator('main a[href*="/response/"]').first());
  const send = council.page.locator('main form button').first();
  await council.fill({ verdict: 'accepted', reason: 'We will do it.', owner: '', doneBy: '' });
  await council.press(send);
  assert.ok((await council.mistakes()).length > 0, 'an answer without owner and date');
  await council.fill({ owner: 'The harbour office', doneBy: '2027-12-01' });
  await council.press(send);
  assert.deepEqual(await council.mistakes(), []);
  await playUntil(story, 'Follow-up');
  await council.go(`${desk}/response`);
  await organiser.go(`/record/${story.slug}`);
}
