import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url));

/** The program in a process of its own, with whatever processes it starts. */
export interface Running {
  readonly url: string;
  /** `kill -9` of it and of all it started, as a power cut does. */
  readonly cut: () => Promise<void>;
  /** `kill -9` of it alone: its worker does not hear of it. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl-C or a system's shutdown does. */
  readonly end: () => Promise<void>;
}

/** @param words data folder, seconds of a lease and, for PostgreSQL, its address */
export async function startRunning(...words: readonly string[]): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', PROGRAM, ...words],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('the program did not start');
  const exited = once(child, 'exit');
  const sent = async (to: number, signal: NodeJS.Signals) => {
    process.kill(to, signal);
    await exited;
  };
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    void exited.then(() => reject(new Error('the program ended at once')));
  });
  return {
    url,
    cut: async () => await sent(-pid, 'SIGKILL'),
    kill: async () => await sent(pid, 'SIGKILL'),
    end: async () => await sent(pid, 'SIGTERM'),
  };
}
