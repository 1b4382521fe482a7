import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('writer.ts', import.meta.url));

/** A second process that appends. */
export interface Writing {
  /** Lets it begin; it has opened the store and waits. */
  begin(): void;
  /** Keys it was told are stored, so far. */
  readonly acknowledged: readonly string[];
  /** Fulfils when it has acknowledged so many. */
  reached(count: number): Promise<void>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  /** Waits for its end; rejects with what it said when it failed. */
  ended(): Promise<void>;
}

/**
 * Starts a process that will append `count` commands with keys `prefix0`, `prefix1`, …
 * @param patience how often it may fail and send again; by default the first failure ends it.
 */
export async function startWriting(
  address: string,
  assembly: string,
  prefix: string,
  count: number,
  patience = 0,
): Promise<Writing> {
  return await startSaying(PROGRAM, [address, assembly, prefix, String(count), String(patience)]);
}

/** Starts a program that says `ready`, waits for the end of its input, and then a line for each thing done. */
export async function startSaying(program: string, words: readonly string[]): Promise<Writing> {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Starting takes half as long when the program need not be compiled again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
  });
  const acknowledged: string[] = [];
  const errors: string[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const ready = Promise.withResolvers<true>();
  const closed = once(child, 'close');
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') {
      ready.resolve(true);
      return;
    }
    acknowledged.push(line);
    for (const wait of waiting) if (acknowledged.length >= wait.count) wait.resolve();
  });
  closed.then(() => ready.reject(new Error(errors.join(''))), ready.reject);
  await ready.promise;
  return {
    begin: () => child.stdin.end(),
    acknowledged,
    reached: async (count) => {
      const reached = new Promise<void>((resolve) => {
        waiting.push({ count, resolve });
        if (acknowledged.length >= count) resolve();
      });
      const over = closed.then(() => {
        throw new Error(failureOf(child, errors));
      });
      await Promise.race([reached, over]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    ended: async () => {
      await closed;
      if (child.exitCode !== 0) throw new Error(failureOf(child, errors));
    },
  };
}

function failureOf(child: ChildProcess, errors: readonly string[]): string {
  return `writer ended with ${child.exitCode ?? child.signalCode}: ${errors.join('')}`;
}
