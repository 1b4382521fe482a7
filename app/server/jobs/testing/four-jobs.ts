import type { RoundId } from '@commonlot/stages';
import { newIdOf } from '../../acts/chance.ts';
import { hallOpen } from '../../acts/testing/hall.ts';
import { commissioned, lettersDrawn } from '../../acts/testing/life.ts';
import { poolOf60 } from '../../acts/testing/panel.ts';
import { openStand, SAID, type Stand } from '../../acts/testing/stand.ts';
import { systemNow } from '../../adapters/clock/clock.ts';
import { addRehearsalJob, rehearsingOn } from '../../rehearsal/rehearsing.ts';
import type { Store } from '../../store/contract.ts';
import type { Job } from '../../store/jobs/job.ts';
import { jobQueue } from '../../store/jobs/queue.ts';
import { openStore } from '../../store/open.ts';

export const LETTERS = 40;

/** One store with four assemblies, each with something to do that takes a worker. */
export interface FourJobs {
  readonly store: Store;
  /** The job's id by its kind, in the order they were asked for. */
  readonly jobs: readonly string[];
  readonly job: (id: string) => Promise<Job>;
  /** Asks for the seating of the hall once more. @returns the job's id */
  readonly seatAgain: () => Promise<string>;
  /** How many entries of a type the record of a job's assembly has. */
  readonly entries: (id: string, type: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function fourJobs(address: string): Promise<FourJobs> {
  const store = await openStore(address);
  const queue = jobQueue(store);
  let turn = 0;
  const ask = async (stand: Stand, kind: string, payload: object): Promise<string> => {
    const { organisation, assembly } = stand;
    const id = `job_${kind}${(turn += 1)}`;
    await queue.add({ id, organisation, assembly, kind, payload, at: systemNow() });
    return id;
  };
  const [invited, sealed, seated] = [
    await openStand(address, undefined, '-letters'),
    await openStand(address, undefined, '-lottery'),
    await openStand(address, undefined, '-seating'),
  ];
  await lettersDrawn(invited, 2 * LETTERS, LETTERS);
  await commissioned(sealed);
  await poolOf60(sealed);
  await hallOpen(seated);
  const round = await anotherRound(seated);
  const jobs = [
    await ask(invited, 'letters', { wave: 1 }),
    await ask(sealed, 'lottery', {}),
    await ask(seated, 'seating', { rounds: [round] }),
    await rehearsalJob(store),
  ];
  const job = async (id: string) =>
    await store.db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return {
    store,
    jobs,
    job,
    seatAgain: async () => await ask(seated, 'seating', { rounds: [round] }),
    entries: async (id, type) => {
      let found = 0;
      for await (const { entry } of store.entries((await job(id)).assembly_id ?? ''))
        if (entry.type === type) found += 1;
      return found;
    },
    close: async () => {
      for (const stand of [invited, sealed, seated]) await stand.close();
      await store.close();
    },
  };
}

/** A second talk, for which nobody has a seat yet. */
async function anotherRound({ act, state, chance }: Stand): Promise<RoundId> {
  const round = newIdOf(chance, 'round');
  const { rounds } = (await state()).gathering;
  const second = { kind: 'talk', name: SAID, prompt: SAID, minutes: 40 } as const;
  const data = { rounds: [...rounds, { ...second, round, seats: { min: 3, max: 4 } }] };
  await act('organiser', { type: 'gathering.set-programme', data });
  return round;
}

/** Amersfoort's letters, registrations and its panel lottery. */
async function rehearsalJob(store: Store): Promise<string> {
  const { path } = await rehearsingOn(store, systemNow, () => {}).begin('amersfoort', 5);
  const row = await store.db
    .selectFrom('assemblies')
    .select(['id', 'organisation_id'])
    .where('slug', '=', path.replace('/desk/', ''))
    .executeTakeFirstOrThrow();
  const { id: assembly, organisation_id: organisation } = row;
  return await addRehearsalJob(store, {
    organisation,
    assembly,
    until: 'gathering',
    at: systemNow(),
  });
}
