import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMONLOT = fileURLToPath(new URL('../cli/commonlot.mjs', import.meta.url));

/** Commonlot as a stranger starts it: a process of its own on an empty data folder. */
export interface Program {
  readonly url: string;
  /** An empty folder of this run, beside the data. */
  readonly folder: string;
  /** What it wrote to its log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Runs `commonlot` with the words given. @returns its exit code and all it said */
export async function commonlot(
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = start(words);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (some) => (said += String(some)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

/** Starts it and waits until it says where to open it. */
export async function startProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const child = start(['start', '--port', '0', '--data', join(folder, 'data')]);
  let log = '';
  child.stderr?.on('data', (some) => (log += String(some)));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`it ended at once: ${log}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      log += `${line}\n`;
      const opened = /open (http:\/\/\S+)/.exec(line)?.[1];
      if (opened) resolve(opened);
    });
  });
  return {
    url,
    folder,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(words: readonly string[]): ChildProcess {
  const flags = ['--disable-warning=ExperimentalWarning', COMMONLOT, ...words];
  const env = { ...process.env, NODE_ENV: 'production' };
  return spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}
