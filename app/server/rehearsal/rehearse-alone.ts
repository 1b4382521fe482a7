import type { BundleFiles } from '@commonlot/record';
import { exportBundle } from '../acts/export-bundle.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import { openStore } from '../store/open.ts';
import { foundFictional } from './found-organisation.ts';
import type { Point } from './points.ts';
import { rehearse } from './rehearse.ts';
import { PROFILE_NAMES } from './slug.ts';
import type { Truth } from './truth.ts';

/** Profiles a rehearsal can follow. */
export const REHEARSALS: readonly string[] = PROFILE_NAMES;

export interface Rehearsed {
  readonly files: BundleFiles;
  readonly truth: Truth;
}

/**
 * Lives a whole rehearsal without a browser, in a store of its own, and exports its bundle.
 * @param address where its store lies; ':memory:' keeps nothing.
 * @param report told the progress, 0 to 100.
 * @param until stops before this point.
 * @throws Error for an unknown profile.
 */
export async function rehearseAlone(
  wanted: string,
  seed: number,
  address: string,
  report: (progress: number) => void,
  until: Point = 'end',
): Promise<Rehearsed> {
  const profile = PROFILE_NAMES.find((name) => name === wanted);
  if (!profile) throw new Error(`no profile ${wanted}`);
  const store = await openStore(address);
  try {
    const { organisation, accounts } = await foundFictional(
      store,
      `${profile}\n${seed}`,
      systemNow(),
    );
    const { assembly, truth } = await rehearse({
      store,
      organisation,
      accounts,
      profile,
      seed,
      until,
      report: async (progress) => report(progress),
    });
    const bundle = await exportBundle(store, assembly, systemNow());
    if (!bundle.ok) throw new Error(`the bundle does not hold: ${bundle.refusal.code}`);
    return { files: bundle.value, truth };
  } finally {
    await store.close();
  }
}
