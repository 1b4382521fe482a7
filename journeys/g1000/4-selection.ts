import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobDone, playUntil, type Story } from './story.ts';

/** Quotas as the town is, for a panel of 120: `category,name,min,max` as other tools write them. */
const QUOTAS = `category,name,min,max
age,16-24,8,26
age,25-44,25,50
age,45-64,25,50
age,65+,15,45
gender,woman,50,70
gender,man,48,70
gender,other,0,4
education,no-degree,15,60
education,vocational,20,65
education,degree,20,65
`;

/** Quotas with their source, the feasibility live, the lottery, the public draw, and two answers. */
export async function selection(story: Story): Promise<void> {
  const { organiser, desk } = story;
  const { page } = organiser;
  await organiser.go(`${desk}/selection`);
  await organiser.go(`${desk}/selection/quotas`);
  await showFeasibility(story);

  const forgetful = QUOTAS.split('\n').filter((line) => !line.includes('vocational'));
  await setQuotas(story, forgetful.join('\n'));
  assert.match(await page.locator('#verdict').innerText(), /Training for a job/);
  await setQuotas(story, QUOTAS);
  assert.doesNotMatch(await page.locator('#verdict').innerText(), /Training for a job/);

  await organiser.go(`${desk}/selection`);
  await organiser.press(page.locator('button[value=compute]'));
  await jobDone(story);
  await organiser.go(`${desk}/selection`);
  await organiser.press(page.locator('button[value=announce]'));
  await organiser.fill({ rolls: '417' });
  await organiser.press(page.locator('button[value=draw]'));
  assert.deepEqual(await organiser.mistakes(), []);

  await organiser.go(`${desk}/selection/members`);
  assert.equal(await page.locator('main table tbody tr').count(), 120);
  await organiser.press(page.locator('button[value=confirm]').first());
  await organiser.press(page.locator('button[value=decline]').first());
  await organiser.press(page.locator('button[value=fill]').first());
  assert.deepEqual(await organiser.mistakes(), []);
  assert.equal(await page.locator('main table tbody tr').count(), 121);
  await playUntil(story, 'Gathering');
}

async function setQuotas({ organiser, program }: Story, csv: string): Promise<void> {
  const { page } = organiser;
  const file = join(program.folder, 'quotas.csv');
  writeFileSync(file, csv);
  await organiser.fill({ file });
  await organiser.press(page.locator('button[value=import]'));
  assert.deepEqual(await organiser.mistakes(), []);
  await organiser.fill({
    size: '120',
    source: 'The town’s register of residents, 1 January 2026.',
  });
  await organiser.press(page.locator('button[value=save]'));
  assert.deepEqual(await organiser.mistakes(), []);
}

/** A quota that cannot be met is said to be so while it is typed, and is not kept. */
async function showFeasibility({ organiser }: Story): Promise<void> {
  const { page } = organiser;
  await organiser.fill({ size: '120', 'min.0': '119', 'max.0': '120' });
  // Before anything was typed the place says what it is for.
  await page.locator('#verdict').getByText(/16/).first().waitFor();
}
