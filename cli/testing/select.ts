import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const folder = mkdtempSync(join(tmpdir(), 'commonlot-select-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = join(import.meta.dirname, '../commonlot.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a program of its own, in a pipe; `heard` may answer what it says. */
export async function commonlot(
  words: readonly string[],
  heard: (text: string, signal: (name: 'SIGINT') => void) => void = () => undefined,
): Promise<Ran> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, ...words],
    {
      cwd: folder,
    },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    heard(err, (name) => child.kill(name));
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

let made = 0;
export function put(text: string | Uint8Array, name = `file-${++made}.csv`): string {
  writeFileSync(join(folder, name), text);
  return name;
}
export const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8');

/** Cells of a CSV file without quotes in it: nothing of the program is used to read its files. */
export function cellsOf(text: string, delimiter = ','): Record<string, string>[] {
  const [head = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = head.split(delimiter);
  return lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((cell, i) => [names[i] ?? '', cell])),
  );
}

/** The same names in any order of rows and columns. */
export const QUOTAS = `feature,value,min,max
gender,woman,2,3
gender,man,1,2
age,16-64,1,3
age,65+,1,3
gender & age,woman & 65+,1,1
`;
export const PEOPLE = `id,gender,age,street,organisation
a,woman,16-64,Kerkstraat 1,club
b,woman,65+,"Kerk-straat, 1",club
c,man,16-64,,club
d,man,65+,,
e,woman,16-64,Dorp 2,
f,woman,65+,Dorp 3,other
g,man,16-64,Dorp 4,
h,woman,16-64,Dorp 5,club
`;
export const people = put(PEOPLE, 'people.csv');
export const quotas = put(QUOTAS, 'quotas.csv');
