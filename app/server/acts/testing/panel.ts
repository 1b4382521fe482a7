import assert from 'node:assert/strict';
import { referencesIn } from '@commonlot/record';
import { membersOf, type PublicLottery } from '@commonlot/selection';
import { type AlternatePlan, type PersonId, type Quota, seated } from '@commonlot/stages';
import { workOnce } from '../../jobs/work.ts';
import type { Job } from '../../store/jobs/job.ts';
import { jobQueue } from '../../store/jobs/queue.ts';
import { closePool } from '../3-registration/close-pool.ts';
import { importPeople } from '../3-registration/import-people.ts';
import { drawPanel } from '../4-selection/draw-panel.ts';
import { documentOf, type Stand, taken } from './stand.ts';

/** 60 people: 30 women and 30 men, 20 of each age; the first twelve live two to a home. */
const AGES = ['16-24', '25-44', '65+'] as const;
export const PEOPLE = Array.from({ length: 60 }, (_, place) => ({
  name: `Zora Quill ${place}`,
  email: `zora${place}@mail.example`,
  phone: null,
  household: place < 12 ? `${Math.floor(place / 2)} Quay Street` : '',
  features: {
    gender: place % 2 === 0 ? 'woman' : 'man',
    age: AGES[place % AGES.length] ?? '',
  },
}));

export const QUOTAS = [
  { feature: 'gender', value: 'woman', min: 6, max: 6 },
  { feature: 'gender', value: 'man', min: 6, max: 6 },
  ...AGES.map((value) => ({ feature: 'age', value, min: 3, max: 5 })),
];
export const SIZE = 12;

/** A sealed pool of 60 and quotas for a panel of 12. */
export async function poolOf60(stand: Stand): Promise<void> {
  taken(await importPeople(stand.as('organiser'), PEOPLE, 'Fictional people.'));
  taken(await closePool(stand.as('organiser')));
  const data = { size: SIZE, quotas: QUOTAS, source: 'Census of Harbourtown.' };
  await stand.act('organiser', { type: 'selection.set-quotas', data });
}

/** Adds a job and works it off. @returns it as it ended */
export async function worked(
  stand: Stand,
  kind: string,
  payload: object = {},
  files: string | null = null,
): Promise<Job> {
  const { store, organisation, assembly, chance, now } = stand;
  const id = `job_${kind}_${(turn += 1)}`;
  await jobQueue(store).add({ id, organisation, assembly, kind, payload, at: now() });
  assert.ok(await workOnce({ store, chance, now, files }));
  const job = await jobQueue(store).get(organisation, id);
  assert.ok(job);
  return job;
}
let turn = 0;

/** The lottery the record names, from the bytes of its document, each ball with its people. */
export async function lotteryOf(stand: Stand) {
  const { selection } = await stand.state();
  assert.ok(selection.lottery);
  const { hash, text } = await documentOf(stand, selection.lottery.document.document);
  assert.equal(hash, selection.lottery.document.document);
  const open = JSON.parse(text) as PublicLottery; // codec: the document the record vouches for
  return {
    ...open,
    balls: {
      ...open.balls,
      panels: open.balls.panels.map((at) => membersOf(open, open.panels[at] ?? '')),
    },
  };
}

/** The panel drawn by ball 314, and which alternates were announced with it, if any. */
export async function panelDrawn(
  stand: Stand,
  alternates?: AlternatePlan,
): Promise<readonly PersonId[]> {
  await poolOf60(stand);
  assert.equal((await worked(stand, 'lottery')).state, 'done');
  const data = { seedPlan: 'dice', ...(alternates && { alternates }) } as const;
  await stand.act('organiser', { type: 'selection.announce-draw', data });
  taken(await drawPanel(stand.as('organiser'), BALL_314));
  return seated((await stand.state()).selection);
}

/** As `panelDrawn`, and the alternates are drawn by their job. */
export async function alternatesDrawn(
  stand: Stand,
  plan: AlternatePlan,
): Promise<readonly PersonId[]> {
  const panel = await panelDrawn(stand, plan);
  assert.equal((await worked(stand, 'alternates')).state, 'done');
  return panel;
}
export const BALL_314 = { kind: 'dice', sides: 10, rolls: [3, 1, 4] } as const;

/** Features and home of people by their ids. */
export async function knownPeople({ store, assembly }: Stand) {
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'features', 'address'])
    .where('assembly_id', '=', assembly)
    .execute();
  return new Map(
    rows.map(({ id, features, address }) => [
      id,
      { values: JSON.parse(features) as Record<string, string>, home: address },
    ]),
  );
}

/** Quotas a panel misses, and homes it has twice: counted here, not by an act. */
export async function faults(
  stand: Stand,
  panel: readonly string[],
  quotas: readonly Quota[] = QUOTAS,
): Promise<readonly string[]> {
  const known = await knownPeople(stand);
  const found = quotas
    .filter(({ feature, value, min, max }) => {
      const count = panel.filter((id) => known.get(id)?.values[feature] === value).length;
      return count < min || count > max;
    })
    .map(({ feature, value }) => `${feature}=${value}`);
  const homes = panel.flatMap((id) => known.get(id)?.home ?? []);
  return new Set(homes).size === homes.length ? found : [...found, 'household'];
}

/** Documents that the last entry of a type names, as they lie in the store. */
export async function documentsOf(stand: Stand, type: string) {
  let named: readonly { readonly sha256: string }[] = [];
  for await (const { entry } of stand.store.entries(stand.assembly))
    if (entry.type === type) named = referencesIn(entry.data);
  return await Promise.all(named.map(async ({ sha256 }) => await documentOf(stand, sha256)));
}
