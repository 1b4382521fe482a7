import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { BackupRefusal, BackupReport } from './contract.ts';
import type { Engine, Portable } from './engine.ts';

/** See `Store.backup`. The file gets its name only when it is whole and on disk. */
export async function backup(
  engine: Engine,
  path: string,
): Promise<Result<BackupReport, BackupRefusal>> {
  if (existsSync(path)) return refuse({ code: 'path-exists', path });
  const part = `${path}.${randomUUID()}.part`;
  try {
    // It holds personal data and signing keys: nobody but the owner reads it.
    await (await open(part, 'wx', 0o600)).close();
    await engine.copyTo(part);
    const portable = await engine.openPortable(part);
    const assemblies = standing(portable);
    portable.close();
    await sync(part);
    await rename(part, path);
    await sync(dirname(path));
    return accept({ path, size: (await stat(path)).size, assemblies });
  } finally {
    await rm(part, { force: true });
  }
}

/** Where each assembly of a copy stands. */
export function standing(portable: Portable): BackupReport['assemblies'] {
  return [...portable.rows('assemblies')].map(({ id, version }) => ({
    id: String(id),
    version: Number(version),
  }));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
