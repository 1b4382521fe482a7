import { systemNow } from './adapters/clock/clock.ts';
import { openDataFolder } from './adapters/disk/data-folder.ts';
import { configFrom } from './http/config.ts';
import { makeLog } from './http/log.ts';
import { type Serving, serve } from './http/serve.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { rehearsingOn } from './rehearsal/rehearsing.ts';
import { openStore } from './store/open.ts';

export interface StartOptions {
  /** Folder for the database, files and the instance's secret. */
  readonly data: string;
  /** `postgres://…`; without it the embedded database in the data folder. */
  readonly databaseUrl?: string;
  readonly port: number;
  readonly hostname: string;
  /** How long a job lies still when its worker is lost; half a minute by default. */
  readonly leaseSeconds?: number;
}

/** Runs the whole program: store, pages, jobs. */
export async function startProgram(options: StartOptions): Promise<Serving> {
  const { data, databaseUrl, port, hostname } = options;
  const folder = openDataFolder(data);
  const address = databaseUrl ?? folder.database;
  const store = await openStore(address);
  const log = makeLog();
  const jobs = runJobs({
    store,
    address,
    files: folder.files,
    ...(options.leaseSeconds !== undefined && { leaseSeconds: options.leaseSeconds }),
    failed: (name) => log.error({ name }, 'job failed'),
  });
  const serving = await serve({
    store,
    config: configFrom(process.env, folder.secret),
    port,
    hostname,
    log,
    now: systemNow,
    files: folder.files,
    pokeJobs: jobs.poke,
    rehearsing: rehearsingOn(store, systemNow, jobs.poke),
  });
  jobs.poke();
  return {
    ...serving,
    close: async () => {
      await serving.close();
      await jobs.stop();
      await store.close();
    },
  };
}
