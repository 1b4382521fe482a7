import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, copyFile, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { BackupRefusal, BackupReport, RestoreRefusal } from '../../store/contract.ts';
import { type Portable, standing } from '../../store/portable.ts';
import { openPortable } from './portable.ts';

/**
 * Writes a backup file. It gets its name only when it is whole and on disk.
 * @param copyTo fills an empty file with a portable copy of the store.
 */
export async function writeBackup(
  path: string,
  copyTo: (part: string) => Promise<void>,
): Promise<Result<BackupReport, BackupRefusal>> {
  if (existsSync(path)) return refuse({ code: 'path-exists', path });
  const part = `${path}.${randomUUID()}.part`;
  try {
    // It holds personal data and signing keys: nobody but the owner reads it.
    await (await open(part, 'wx', 0o600)).close();
    await copyTo(part);
    const portable = await openPortable(part);
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

/**
 * Opens a copy of a backup file for as long as `work` takes: an older one is brought up to date,
 * and the original stays as it is.
 */
export async function readBackup<Value>(
  path: string,
  work: (portable: Portable) => Promise<Result<Value, RestoreRefusal>>,
): Promise<Result<Value, RestoreRefusal>> {
  if (!(await isReadable(path))) return refuse({ code: 'not-found', path });
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-restore-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    await copyFile(path, copy);
    const opened = await tryOpen(copy, path);
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } finally {
      opened.value.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryOpen(copy: string, path: string): Promise<Result<Portable, RestoreRefusal>> {
  try {
    return accept(await openPortable(copy));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'not-a-backup', path, reason });
  }
}

async function isReadable(path: string): Promise<boolean> {
  return await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
