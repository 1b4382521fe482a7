import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What goes between the two: a word on the way, or the last one. */
interface Said {
  readonly last: boolean;
  readonly word: unknown;
}

/** A long computation in a thread of its own: this process goes on hearing everybody. */
export interface Thread {
  /** Its last word. Rejects with what was thrown in there, and when it ended without a last word. */
  readonly answer: Promise<unknown>;
  /** Asks it to come to an end with what it knows; it looks now and then. */
  readonly askToStop: () => void;
  /** Ends it at once, also in the middle of a computation, and waits until it has ended. */
  readonly end: () => Promise<void>;
}

/**
 * Starts one of our programs in a thread of its own.
 * @param program a module that begins with `insideThread`
 * @param given what it is given: whatever can be copied (structured clone)
 * @param heard told each word but the last
 */
export function startThread(
  program: URL,
  given: unknown,
  heard: (word: unknown) => void = () => undefined,
): Thread {
  const flag = new SharedArrayBuffer(4);
  const worker = new Worker(program, { workerData: { given, flag } });
  const answer = new Promise<unknown>((resolve, reject) => {
    worker.on('message', ({ last, word }: Said) => (last ? resolve(word) : heard(word)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread ended without an answer')));
  });
  // Whoever ends it need not wait for the answer.
  answer.catch(() => undefined);
  return {
    answer,
    askToStop: () => {
      Atomics.store(new Int32Array(flag), 0, 1);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** What a program in a thread has to do with whoever started it. */
export interface InsideThread {
  readonly given: unknown;
  /** Whether it was asked to come to an end. Cheap: may be asked in every turn of a loop. */
  readonly askedToStop: () => boolean;
  readonly say: (word: unknown) => void;
  readonly sayLast: (word: unknown) => void;
}

/** The inside of `startThread`. @throws Error in a program that was not started by it */
export function insideThread(): InsideThread {
  const port = parentPort;
  if (port === null) throw new Error('this program runs in a thread alone');
  // codec: startThread gives exactly this.
  const { given, flag } = workerData as { given: unknown; flag: SharedArrayBuffer };
  const asked = new Int32Array(flag);
  const post = (said: Said) => port.postMessage(said);
  return {
    given,
    askedToStop: () => Atomics.load(asked, 0) === 1,
    say: (word) => post({ last: false, word }),
    sayLast: (word) => post({ last: true, word }),
  };
}
