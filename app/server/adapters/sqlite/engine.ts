import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { setImmediate as immediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { SQLITE } from '../../store/differences.ts';
import type { Engine } from '../../store/engine.ts';
import type { Inside } from '../../store/inside.ts';
import type { Schema } from '../../store/schema/schema.ts';
import { readBackup, writeBackup } from './backup-file.ts';
import type { SqliteConnection } from './connection.ts';
import { watch } from './watch.ts';

interface Parts {
  readonly path: string;
  readonly inMemory: boolean;
  readonly inside: Inside;
  readonly writer: Kysely<Schema>;
  /** In memory the same as the writer. */
  readonly reader: Kysely<Schema>;
  readonly writing: SqliteConnection;
  readonly reading: SqliteConnection;
}

/** One page more than SQLite files can have: the copy is made in a single step. */
const ALL_PAGES = 2 ** 31 - 1;

export function sqliteEngine(parts: Parts): Engine {
  const { inside, writer, reader } = parts;
  return {
    differences: SQLITE,
    reader,
    write: async (work) => {
      // SQLite answers at once, so a loop of writes would never let the event loop serve a page.
      await immediate();
      return await inside.run(
        async (begun) =>
          await writer.transaction().execute(async (tx) => {
            begun();
            return await work(tx);
          }),
      );
    },
    // Other processes see `pulse` grow in the file itself.
    announce: async () => {},
    listen: (hear) => (parts.inMemory ? () => {} : watch(parts.reading.database, hear)),
    backup: async (path) => await writeBackup(path, async (part) => await copy(parts, part)),
    readBackup,
    close: async () => {
      await reader.destroy();
      if (reader !== writer) await writer.destroy();
      // Kysely leaves open what it never used.
      for (const { database } of [parts.reading, parts.writing]) {
        if (database.isOpen) database.close();
      }
    },
  };
}

/**
 * One step from a connection of its own: a read snapshot that writers do not disturb and that does
 * not disturb them. (Step by step, each commit in between would make it begin again.)
 */
async function copy({ path, inMemory, writer, writing }: Parts, to: string): Promise<void> {
  if (inMemory) {
    // Its one connection cannot be copied within a transaction: wait for a turn.
    await writer.connection().execute(async () => {
      await copyPages(writing.database, to, { rate: ALL_PAGES });
    });
    return;
  }
  const source = new DatabaseSync(path, { timeout: 10_000, readOnly: true });
  try {
    await copyPages(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}
