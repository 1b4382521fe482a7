import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where one instance keeps what it must not lose. */
export interface DataFolder {
  readonly path: string;
  /** SQLite file; unused where DATABASE_URL names a PostgreSQL server. */
  readonly database: string;
  /** Files that jobs made. */
  readonly files: string;
  /** Signs code sessions; made once and kept. */
  readonly secret: string;
}

/**
 * Opens the data folder, making it at the first start; only its owner may read it.
 * @throws Error with one sentence when it cannot be made or written.
 */
export function openDataFolder(wanted: string): DataFolder {
  const path = resolve(wanted);
  const secretFile = join(path, 'secret');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!existsSync(secretFile)) {
    writeFileSync(secretFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(secretFile, 0o600);
  }
  const secret = readFileSync(secretFile, 'utf8').trim();
  if (secret.length < 32)
    throw new Error(`The file ${secretFile} is damaged: restore it from your backup.`);
  return { path, database: join(path, 'commonlot.db'), files: join(path, 'files'), secret };
}
