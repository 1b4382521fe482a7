import type { Page } from 'playwright-core';
import { choose, fill, type Office, press } from './office.ts';

/** Opens an assembly by the form. @returns its address on the desk */
export async function openAssembly(page: Page, name: string): Promise<string> {
  await page.goto('/desk');
  await fill(page, { name, place: 'Harbourtown' });
  await press(page, 'Open the assembly');
  return new URL(page.url()).pathname;
}

/** Publishes the question and the pledge. */
export async function commission(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/commission`);
  await fill(page, {
    'question.en': 'How do we keep the harbour alive?',
    'remit.en': 'Everything on this side of the lock.',
  });
  await press(page, 'Publish the question');
  await pledge(page);
  await press(page, 'Publish the pledge');
}

/** Fills in the pledge's form. */
export async function pledge(page: Page): Promise<void> {
  await fill(page, {
    authority: 'Harbourtown town council',
    answeredBy: 'the mayor',
    answerBy: '2026-12-01',
    'form.en': 'In writing, to each recommendation.',
  });
}

/** A frame of households by turns in three areas. */
export function frame(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `H${at + 1},${at + 1} Quay Street,HT1 1AA,Harbourtown,${AREAS[at % 3]}`,
  );
  return ['id,address,postcode,place,area', ...rows].join('\n');
}
const AREAS = ['Quay', 'Hill', 'Mill'];

/** Twelve ten-sided dice, as somebody rolled and typed them. */
export const ROLLS = '3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 7';

/** Imports the frame, announces the draw and makes it from dice. */
export async function drawLetters(page: Page, base: string, letters: number): Promise<void> {
  await page.goto(`${base}/invitation`);
  await choose(page, frame(30));
  await press(page, 'Import and seal the list');
  await fill(page, { letters: String(letters) });
  await press(page, 'Announce the draw');
  await fill(page, { rolls: ROLLS });
  await press(page, `Draw ${letters} letters`);
}

/** Opens the Door. */
export async function openDoor(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/registration`);
  const support = 'Childcare, and a lift home.';
  await fill(page, { closes: '2026-04-12', gatheringOn: '2026-05-16', 'support.en': support });
  await press(page, 'Open registration');
}

/** Sixty people in a list: half women, three ages; the first twelve live two to a home. */
export function people(): string {
  const rows = Array.from({ length: 60 }, (_, at) =>
    [
      `p${at}`,
      `Zora Quill ${at}`,
      at < 12 ? `${Math.floor(at / 2)} Quay Street` : `${at} Hill Road`,
      at % 2 === 0 ? 'woman' : 'man',
      AGES[at % 3],
    ].join(','),
  );
  return ['id,name,home,gender,age', ...rows].join('\n');
}
const AGES = ['16-24', '25-44', '65+'];

/** Six of each gender, three to five of each age. */
export const QUOTAS = `feature,value,min,max
Gender,woman,6,6
Gender,man,6,6
Age,16-24,3,5
Age,25-44,3,5
Age,65+,3,5
`;

/** Brings a pool in from elsewhere and seals it. */
export async function importPool(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/registration/import`);
  await choose(page, people());
  await fill(page, { households: 'home', source: 'They agreed on the panel’s own page.' });
  await press(page, 'Import the pool');
  await press(page, 'Close registration');
}

/** How many rows a table of one assembly holds. */
export async function rowsOf(
  { services }: Office,
  table: 'households' | 'people',
  base: string,
): Promise<number> {
  const slug = base.split('/').at(-1) ?? '';
  const row = await services.store.db
    .selectFrom(table)
    .innerJoin('assemblies', 'assemblies.id', `${table}.assembly_id`)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('assemblies.slug', '=', slug)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Version of an assembly's record. */
export async function versionOf({ services }: Office, base: string): Promise<number> {
  const slug = base.split('/').at(-1) ?? '';
  const row = await services.store.db
    .selectFrom('assemblies')
    .select('version')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return row.version;
}
