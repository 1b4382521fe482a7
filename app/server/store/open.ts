import type { Store } from './contract.ts';

/**
 * Opens the store an address names and brings its schema up to date.
 * @param address `postgres://…` or `postgresql://…` for PostgreSQL; else a file for SQLite, or
 *   ':memory:'.
 * @throws Error when it cannot be reached, is no database, or was written by a newer program.
 */
export async function openStore(address: string): Promise<Store> {
  // Loaded on demand: a laptop never loads the PostgreSQL driver.
  if (/^postgres(ql)?:\/\//.test(address)) {
    const { openPostgres } = await import('../adapters/postgres/open.ts');
    return await openPostgres(address);
  }
  const { openSqlite } = await import('../adapters/sqlite/open.ts');
  return await openSqlite(address);
}
