import { fork } from 'node:child_process';

const WORDS = 'COMMONLOT_WORKER_WORDS';

/** What this process was given by `startChild`. */
export function wordsGiven(): readonly string[] {
  const given: unknown = JSON.parse(process.env[WORDS] ?? '[]');
  return Array.isArray(given) ? given.map(String) : [];
}

/** A program of ours at work in a process of its own. */
export interface Child {
  /** Ends it at once, also in the middle of a long computation, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of our programs in a process of its own.
 * @param program a module; it reads its words with `wordsGiven`, and says what it does by sending some
 * @param words what it is given, hidden from other people of the machine: a database's address may
 *   hold a password, and everybody can list the arguments of a process
 * @param heard told each word, and the kind of error when it cannot start
 * @param gone told once when it has ended, for whatever reason
 */
export function startChild(
  program: URL,
  words: readonly string[],
  heard: (word: string) => void,
  gone: () => void,
): Child {
  const child = fork(program, [], {
    env: { ...process.env, [WORDS]: JSON.stringify(words) },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (message) => heard(typeof message === 'string' ? message : 'unknown'));
  child.on('error', (error) => heard(error.name));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone();
      resolve();
    });
  });
  return {
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
