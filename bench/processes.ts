/** Runs a program as a process of its own, with an end to its patience. */
import { spawn } from 'node:child_process';

export type Ended =
  | { readonly how: 'done'; readonly out: string; readonly seconds: number }
  | { readonly how: 'over'; readonly seconds: number }
  | { readonly how: 'failed'; readonly why: string };

/** @param limit seconds; the process is killed then. */
export function runFor(
  limit: number,
  program: string,
  words: readonly string[],
  folder?: string,
): Promise<Ended> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err, over] = ['', '', false];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-2_000)));
    const timer = setTimeout(() => {
      over = true;
      child.kill('SIGKILL');
    }, limit * 1_000);
    child.on('error', ({ message }) => (err = message));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (over) resolve({ how: 'over', seconds: limit });
      else if (code === 0)
        resolve({ how: 'done', out, seconds: (performance.now() - began) / 1_000 });
      else
        resolve({
          how: 'failed',
          why: /^\w*(?:Error|Trouble).*$/m.exec(err)?.[0] ?? `ended by ${signal ?? `exit ${code}`}`,
        });
    });
  });
}

/** The numbers of the object on the last line; arrays as arrays of numbers. */
export function lastObject(out: string): Readonly<Record<string, readonly number[]>> {
  const read: unknown = JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [
      key,
      (Array.isArray(value) ? value : [value]).map(Number),
    ]),
  );
}

/** The one in the middle; NaN of none. */
export const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
