import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Place } from './places.ts';

/** What a store keeps of its ballots beside their columns. */
export interface HiddenOrder {
  /** Receipts in the order their rows lie on disk. */
  readonly receipts: readonly string[];
  /** How many transactions the rows say they were written by. */
  readonly transactions: number;
  /** Tables of the ballot whose rows have a running number. */
  readonly withRowIds: readonly string[];
}

/** Reads what a curious operator would: PostgreSQL's row places and stamps, SQLite's row numbers. */
export async function hiddenOrder({ address }: Place): Promise<HiddenOrder> {
  return address.startsWith('postgres:') ? await onPostgres(address) : onSqlite(address);
}

async function onPostgres(address: string): Promise<HiddenOrder> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ receipt: string; xmin: string; xmax: string }>(
    'select receipt, xmin::text, xmax::text from ballots order by ctid',
  );
  await client.end();
  return {
    receipts: rows.map(({ receipt }) => receipt),
    transactions: new Set(rows.map(({ xmin, xmax }) => `${xmin}/${xmax}`)).size,
    withRowIds: [],
  };
}

function onSqlite(address: string): HiddenOrder {
  const file = new DatabaseSync(address, { readOnly: true });
  const receipts = file
    .prepare('select receipt from ballots')
    .all()
    .map(({ receipt }) => String(receipt));
  const withRowIds = ['cards', 'ballots'].filter((table) => {
    try {
      file.prepare(`select rowid from ${table}`).all();
      return true;
    } catch {
      return false;
    }
  });
  file.close();
  return { receipts, transactions: 1, withRowIds };
}
