import type { Instant } from '@commonlot/stages';
import { newId } from '../access/secrets.ts';
import type { Rehearsing } from '../http/rehearsing.ts';
import type { Store } from '../store/contract.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { pastSaturday } from './calendar.ts';
import { foundFictional } from './found-organisation.ts';
import { goOn } from './go-on.ts';
import type { Point } from './points.ts';
import { openRehearsal } from './rehearse.ts';
import { PROFILE_NAMES, slugOf } from './slug.ts';

/**
 * The rehearsal as the welcome page offers it: opens and commissions the assembly at once, so that
 * there is a desk to go on from, by hand or fast forward; when asked for more, a job lives on.
 * @param poke tells the job runner that there is work
 */
export function rehearsingOn(store: Store, now: () => Instant, poke: () => void): Rehearsing {
  return {
    profiles: PROFILE_NAMES,
    begin: async (wanted, seed, until = 'invitation') => {
      const profile = PROFILE_NAMES.find((name) => name === wanted);
      if (!profile || !Number.isInteger(seed) || seed < 0) throw new Error('no such rehearsal');
      const gatheringOn = pastSaturday(now());
      const recipe = `${profile}\n${seed}\n${gatheringOn}`;
      const { organisation, accounts } = await foundFictional(store, recipe, now());
      const begun = { store, organisation, accounts, profile, seed, gatheringOn, now };
      const standing = await openRehearsal(begun);
      await goOn(standing, 'invitation');
      const { assembly } = standing;
      if (until !== 'invitation') {
        await addRehearsalJob(store, { organisation, assembly, until, at: now() });
        poke();
      }
      const account = { id: accounts.organiser, organisationId: organisation };
      return { account, path: `/desk/${slugOf({ profile, seed, gatheringOn })}` };
    },
  };
}

/**
 * Asks for a rehearsal to live on up to a point, outside the request. @returns the job's id, whose
 * progress the desk shows
 */
export async function addRehearsalJob(
  store: Store,
  wanted: {
    readonly organisation: string;
    readonly assembly: string;
    readonly until: Point;
    readonly at: Instant;
  },
): Promise<string> {
  const { organisation, assembly, until, at } = wanted;
  const payload = { until };
  const job = { id: newId('job'), organisation, assembly, kind: 'rehearsal', payload, at };
  const { id } = await jobQueue(store).start(job, 'one-of-a-kind');
  return id;
}
