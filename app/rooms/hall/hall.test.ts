import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRound } from '@commonlot/stages';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { roundOpen } from '../../testing/day-steps.ts';
import { clean, sharedDay } from '../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay(roundOpen);

test('a projector opens by its link alone, shows the round large, and follows the day by itself', {
  skip,
}, async () => {
  const desk = await day().open('organiser', `${day().desk}/gathering`);
  await desk.getByRole('button', { name: 'Make a link for the projector' }).click();
  const link = (await desk.locator('code').textContent()) ?? '';
  const hall = await day().open(null, new URL(link).pathname, {
    viewport: { width: 1440, height: 900 },
  });
  const prompt = hall.getByText('Hopes: what matters here?');
  await prompt.waitFor();
  const size = await prompt.evaluate((words) =>
    Number.parseFloat(getComputedStyle(words).fontSize),
  );
  assert.ok(size >= 40, `the prompt is ${size} px high`);
  await hall.getByText('12 people are here').waitFor();
  await clean(hall);
  assert.doesNotMatch((await hall.textContent('body')) ?? '', /Zora/);
  const { state, act } = day().stand;
  const round = openRound((await state()).gathering)?.round;
  assert.ok(round);
  await act('organiser', { type: 'gathering.close-round', data: { round } });
  await hall.getByText('A short break').waitFor();
  for (const page of [desk, hall]) await page.context().close();
});

test('a link that was never made shows nothing of the hall', { skip }, async () => {
  const page = await day().open(null, '/hall-link/no-such-link');
  await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  await page.context().close();
});
