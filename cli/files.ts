import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Refused } from './refused.ts';

/** Reads a file, or refuses with a sentence that names it. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Refused(`The file ${path} could not be read.`);
  }
}

/** Writes a file whole or not at all. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(resolve(path));
  try {
    await mkdir(folder, { recursive: true });
    const { writeWhole } = await import('@commonlot/app');
    await writeWhole(folder, basename(path), bytes);
  } catch {
    throw new Refused(`The file ${path} could not be written.`);
  }
}
