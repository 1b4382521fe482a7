import { after, before, describe } from 'node:test';
import { appendSuite } from './contract-suite/append.ts';
import { backupSuite } from './contract-suite/backup.ts';
import { jobSuite } from './contract-suite/jobs.ts';
import { liveSuite } from './contract-suite/live.ts';
import { migrationSuite } from './contract-suite/migration.ts';
import { processSuite } from './contract-suite/processes.ts';
import type { Bench } from './contract-suite/ready.ts';
import { scopeSuite } from './contract-suite/scope.ts';
import type { Place, Places } from './testing/places.ts';
import { seed } from './testing/seed.ts';

/** The one suite every store passes. */
export function storeContract(places: Places): void {
  describe(places.name, () => {
    let started: Awaited<ReturnType<Places['start']>> = null;
    before(async () => {
      started = await places.start();
    });
    after(async () => await started?.stop());

    const fresh = async (): Promise<Place> => {
      if (started === null) throw new Error(`no ${places.name} on this machine: install one`);
      return await started.fresh();
    };
    const bench: Bench = {
      lasting: places.lasting,
      fresh,
      ready: async (t) => {
        const place = await fresh();
        const store = await place.open();
        t.after(async () => await store.close());
        await seed(store);
        return { store, place };
      },
    };
    appendSuite(bench);
    liveSuite(bench);
    scopeSuite(bench);
    jobSuite(bench);
    backupSuite(bench);
    if (!places.lasting) return;
    migrationSuite(bench);
    processSuite(bench);
  });
}
