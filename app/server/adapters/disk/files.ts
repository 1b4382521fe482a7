import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of files we keep: no path, no hidden file. */
const NAME = /^[\w][\w.-]{0,120}$/;

/** Writes a file so that it is either whole or not there, even if the power goes. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!NAME.test(name)) throw new Error('a file name of ours has letters, digits, dots and dashes');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = join(folder, `${name}.part`);
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, join(folder, name));
}

/** Reads a kept file; null when there is none of that name. */
export async function readWhole(folder: string, name: string): Promise<Uint8Array | null> {
  if (!NAME.test(name)) return null;
  return await readFile(join(folder, name)).catch(() => null);
}

/** Deletes a kept file, for codes that have been fetched and must not lie about. */
export async function removeWhole(folder: string, name: string): Promise<void> {
  if (NAME.test(name)) await rm(join(folder, name), { force: true });
}

/** Kept files, also half-written ones, with when they last changed, in milliseconds. */
export async function listKept(
  folder: string,
): Promise<readonly { readonly name: string; readonly changed: number }[]> {
  const names = await readdir(folder).catch((): readonly string[] => []);
  return await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return { name, changed: found?.mtimeMs ?? 0 };
    }),
  );
}

/** Reads a file of the program itself, once, at start. @throws Error where it is missing. */
export function readOwnText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** As `readOwnText`, its bytes. */
export function readOwnBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

/** Absolute paths of all files below a folder of the program itself. */
export function listOwnFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
