import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Given, give } from '../static-page.ts';

const seating = join(import.meta.dirname, '../../worked-examples/seating');

export const G1000 = join(seating, 'g1000/data/people.csv');
export const GROUPSELECT = join(seating, 'groupselect/data/100i_4j_3k_3d_data.csv');

export function fileOf(path: string): Given {
  return { name: 'people.csv', text: readFileSync(path) };
}

/** Gives people and waits until the page has read them. */
export async function givePeople(page: Page, people: Given): Promise<void> {
  await give(page, 'people', people);
  await page.locator('#people-read', { hasText: /people|cannot/ }).waitFor();
}

export async function givePlan(page: Page, plan: unknown, name = 'plan.json'): Promise<void> {
  const text = typeof plan === 'string' ? plan : JSON.stringify(plan);
  await give(page, 'plan', { name, text });
  await page.locator('#plan-read', { hasText: /filled|cannot/ }).waitFor();
}

/** Presses Plan and waits for the end, whatever it is. */
export async function seatAll(page: Page): Promise<'outcome' | 'refused'> {
  await page.click('#seat');
  await page.locator('#outcome:visible, #refused:visible').waitFor({ timeout: 90_000 });
  return (await page.isVisible('#outcome')) ? 'outcome' : 'refused';
}

/** The plan as the form saves it. */
export async function savedPlan(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  const stream = await download.createReadStream();
  return Buffer.concat(await stream.toArray());
}

/** Twelve people: two politicians, some who speak French alone, one who needs a step-free table. */
export const HALL = [
  'id,name,gender,group,languages,needs',
  ...Array.from({ length: 12 }, (_, i) =>
    [
      `p${i}`,
      `Person ${'ZYXWVUTSRQPO'.charAt(i)}`,
      i % 2 === 0 ? 'woman' : 'man',
      i < 2 ? 'politician' : 'resident',
      i % 3 === 0 ? 'fr' : 'nl/fr',
      i === 5 ? 'step-free' : '',
    ].join(','),
  ),
].join('\r\n');

/** Every part of a plan. */
export const EVERYTHING = {
  rounds: [{ name: 'morning', tables: [4, 4, 4] }, { size: 4 }, { name: 'late', size: 6 }],
  balance: ['gender', 'group'],
  meetings: 1,
  helpers: [
    { id: 'h1', role: 'host', stays: true, speaks: ['nl', 'fr'] },
    { id: 'h2', role: 'observer' },
  ],
  apart: [
    ['p2', 'p3'],
    ['p4', 'p5'],
  ],
  together: [['p4', 'p7']],
  fixed: [{ id: 'p8', round: 1, table: 2 }],
  absent: [{ id: 'p9', round: 2 }],
  atMost: { column: 'group', perTable: { politician: 1 } },
  atLeast: { column: 'group', perTable: { resident: 2 } },
  neverAlone: { column: 'group', values: ['resident'] },
  guests: { column: 'group', values: ['politician'] },
  speaks: { column: 'languages', tables: { 3: ['nl', 'fr'] } },
  access: { column: 'needs', tables: { 1: ['step-free'] } },
};
