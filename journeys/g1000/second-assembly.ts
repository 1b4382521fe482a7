import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { jobDone, type Story } from './story.ts';

const GIVEN = new URL('../../worked-examples/selection/opendlp-150/', import.meta.url);
const given = (name: string): string => fileURLToPath(new URL(name, GIVEN));

/** Another assembly of the council brings in the 150 people and targets of OpenDLP as they are. */
export async function secondAssembly({ organiser, ...story }: Story): Promise<void> {
  const { page } = organiser;
  const at = { ...story, organiser };
  await organiser.go('/desk');
  await organiser.fill({ name: 'Climate panel', place: 'Harbourtown' });
  await organiser.press('Open the assembly');
  const desk = new URL(page.url()).pathname;
  await organiser.go(`${desk}/registration/import`);
  await organiser.fill({ file: given('candidates.csv'), source: 'OpenDLP test data' });
  await organiser.press(page.locator('main form button').first());
  assert.deepEqual(await organiser.mistakes(), []);
  await organiser.go(`${desk}/registration`);
  await organiser.press(page.locator('button[value=close]'));
  await organiser.go(`${desk}/selection/quotas`);
  await organiser.fill({ file: given('features.csv') });
  await organiser.press(page.locator('button[value=import]'));
  await organiser.fill({ size: '22', source: 'As OpenDLP gives them.' });
  await organiser.press(page.locator('button[value=save]'));
  assert.deepEqual(await organiser.mistakes(), []);
  await organiser.go(`${desk}/selection`);
  await organiser.press(page.locator('button[value=compute]'));
  await jobDone(at);
  await organiser.go(`${desk}/selection`);
  // The best smallest chance the reference library reaches is one in eleven.
  assert.match(await page.locator('main').innerText(), /smallest chance of anybody\s+9\.09%/);
  await organiser.press(page.locator('button[value=announce]'));
  await organiser.fill({ rolls: '271' });
  await organiser.press(page.locator('button[value=draw]'));
  assert.deepEqual(await organiser.mistakes(), []);
  await organiser.go(`${desk}/selection/members`);
  assert.equal(await page.locator('main table tbody tr').count(), 22);
}
