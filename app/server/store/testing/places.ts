import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openPostgres } from '../../adapters/postgres/open.ts';
import { startPostgres, type TestServer } from '../../adapters/postgres/testing/server.ts';
import { openSqlite } from '../../adapters/sqlite/open.ts';
import type { Store } from '../contract.ts';
import type { Migration } from '../migrations/migration.ts';

/** Somewhere a store can be opened, closed and opened again. */
export interface Place {
  /** An address for `openStore`, in this process or another. */
  readonly address: string;
  open(migrations?: readonly Migration[]): Promise<Store>;
  /** Runs SQL on it before it is opened. */
  run(sql: string): Promise<void>;
}

/** Makes fresh, empty places of one kind. */
export interface Places {
  readonly name: string;
  /** Whether several processes can open one place, and it outlives them. */
  readonly lasting: boolean;
  /** @returns null when this machine cannot; the test says so and skips. */
  start(): Promise<{ fresh(): Promise<Place>; stop(): Promise<void> } | null>;
}

export const MEMORY: Places = {
  name: 'SQLite in memory',
  lasting: false,
  start: async () => ({
    fresh: async () => placeAt(':memory:'),
    stop: async () => {},
  }),
};

export const FILE: Places = {
  name: 'SQLite in a file',
  lasting: true,
  start: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commonlot-store-'));
    let made = 0;
    return {
      fresh: async () => placeAt(join(folder, `${++made}.sqlite`)),
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

export const POSTGRES_SERVER: Places = {
  name: 'PostgreSQL',
  lasting: true,
  start: async () => {
    const server: TestServer | null = await startPostgres();
    if (server === null) return null;
    return {
      fresh: async () => placeAt(await server.database()),
      stop: async () => await server.stop(),
    };
  },
};

export function placeAt(address: string): Place {
  return {
    address,
    open: async (migrations) =>
      address.startsWith('postgres:')
        ? await openPostgres(address, migrations)
        : await openSqlite(address, migrations),
    run: async (text) =>
      address.startsWith('postgres:') ? await onPostgres(address, text) : onSqlite(address, text),
  };
}

function onSqlite(path: string, text: string): void {
  const database = new DatabaseSync(path);
  database.exec(text);
  database.close();
}

async function onPostgres(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
