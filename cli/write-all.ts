import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Refused } from './refused.ts';

/** Files of an earlier draw, which a lottery without a draw must not lie beside. */
const DRAWN = ['panel.csv', 'remaining.csv'];

/** Refuses a folder that cannot take the files, before anything is computed. */
export function checkFolder(folder: string, draws: boolean): void {
  const old = draws ? undefined : DRAWN.find((name) => existsSync(join(folder, name)));
  if (old !== undefined)
    throw new Refused(
      `The folder ${folder} has the ${old} of an earlier draw: move it away, or choose another folder.`,
    );
}

/**
 * Writes files into a folder so that all of them are whole or none is there: under other names first,
 * each down to the disk, then renamed.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const made = mkdirSync(resolve(folder), { recursive: true });
  const parts = [...files.keys()].map((name) => ({
    name,
    part: join(folder, `.${name}.${process.pid}.part`),
  }));
  try {
    for (const { name, part } of parts) {
      writeFileSync(part, files.get(name) ?? '');
      const file = openSync(part, 'r+');
      fsyncSync(file);
      closeSync(file);
    }
    for (const { name, part } of parts) renameSync(part, join(folder, name));
  } catch {
    for (const { part } of parts) rmSync(part, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new Refused(`The folder ${folder} could not be written.`);
  }
}
