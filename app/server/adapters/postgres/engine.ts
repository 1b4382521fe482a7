import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { POSTGRES } from '../../store/differences.ts';
import type { Engine } from '../../store/engine.ts';
import type { Inside } from '../../store/inside.ts';
import type { Schema } from '../../store/schema/schema.ts';
import { readBackup, writeBackup } from '../sqlite/backup-file.ts';
import { copyTo } from './copy.ts';
import { listen } from './listen.ts';
import { CHANNEL, written } from './notification.ts';

export function postgresEngine(url: string, kysely: Kysely<Schema>, inside: Inside): Engine {
  /** Names this process, so that it does not hear its own news twice. */
  const origin = randomUUID();
  return {
    differences: POSTGRES,
    reader: kysely,
    write: async (work) =>
      await inside.run(
        async (begun) =>
          await kysely.transaction().execute(async (tx) => {
            begun();
            return await work(tx);
          }),
      ),
    // NOTIFY is delivered at commit and not at all after a rollback.
    announce: async (tx, news) => {
      await sql`select pg_notify(${CHANNEL}, ${written(origin, news)})`.execute(tx);
    },
    listen: (hear) => listen(url, origin, hear),
    backup: async (path) => await writeBackup(path, async (part) => await copyTo(kysely, part)),
    readBackup,
    close: async () => await kysely.destroy(),
  };
}
