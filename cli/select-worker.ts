import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { InputFile, SelectRefusal } from '@commonlot/standalone';
import type { SelectOrder } from './select-options.ts';

/** What the worker tells while it works and when it ends. */
export type SelectWord =
  | { readonly kind: 'progress'; readonly phase: Phase; readonly left: number }
  | {
      readonly kind: 'done';
      readonly files: ReadonlyMap<string, string>;
      readonly sentences: readonly string[];
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly sentences: readonly string[];
      /** Why no panel exists, as data. */
      readonly why?: SelectRefusal['why'];
    };

export type Phase = 'reading' | 'solving' | 'writing';

/** Progress is told at most this often. */
const TELL_MS = 100;

/** A finished lottery waits no longer than this for why somebody is shut out. */
const EXPLAIN_MS = 10_000;

// What select.ts posts, which is the one place that starts this worker.
const { order, flag } = workerData as { order: SelectOrder; flag: SharedArrayBuffer };
const stopFlag = new Int32Array(flag);
const say = (word: SelectWord) => parentPort?.postMessage(word);

class Unreadable extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences[0]);
    this.sentences = sentences;
  }
}

try {
  say(await work());
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  say({ kind: 'refused', sentences: error.sentences });
}

async function work(): Promise<SelectWord> {
  say({ kind: 'progress', phase: 'reading', left: 1 });
  // The solver compiles beside everything else that is loaded.
  const loading = import('@commonlot/optimise').then(({ loadSolver }) => loadSolver());
  const { alternatesSentence, filesOf, METHODS, readSeed, select, shutOutSentences } = await import(
    '@commonlot/standalone'
  );
  const files = readAll();
  const method = METHODS.find((one) => one === order.method) ?? 'leximin';
  const seed = order.seed === undefined ? null : readSeed(order.seed);
  if (seed !== null && !seed.ok) throw new Unreadable([`The seed ${order.seed ?? ''} is not hex.`]);
  let told = 0;
  const report = (left: number) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    say({ kind: 'progress', phase: 'solving', left });
  };
  const stop = () => Atomics.load(stopFlag, 0) === 1;
  const options = {
    size: order.size,
    method,
    balls: order.balls,
    watch: { report, stop },
    ...(order.id !== undefined && { id: order.id }),
    ...(order.households !== undefined && { households: order.households }),
    ...(order.atMost !== undefined && { atMost: order.atMost }),
    ...(seed !== null && { seed: seed.value }),
    ...(order.alternates !== undefined && {
      alternates: { count: order.alternates, stay: order.stay },
    }),
  };
  const solver = await loading;
  const selected = select(files, options, solver);
  if (!selected.ok) {
    const { sentences, why } = selected.refusal;
    return { kind: 'refused', sentences, ...(why !== undefined && { why }) };
  }
  say({ kind: 'progress', phase: 'writing', left: 0 });
  const { lottery, drawn, alternates, notes } = selected.value;
  const least = lottery.probabilities.reduce((min, one) => Math.min(min, one), 1);
  const sentences = [
    `${lottery.size} seats among ${lottery.people.length} people: ${lottery.panels.length} panels, smallest chance ${(least * 100).toFixed(2)} %.`,
    ...(drawn === null ? [] : [`Ball ${drawn.ball} of ${lottery.balls.count} was drawn.`]),
    ...(alternates === null ? [] : [alternatesSentence(alternates)]),
  ];
  const late = performance.now() + EXPLAIN_MS;
  const shut = shutOutSentences(selected.value, solver, () => stop() || performance.now() > late);
  return { kind: 'done', files: filesOf(selected.value), sentences, notes: [...notes, ...shut] };
}

function readAll() {
  const problems: string[] = [];
  const read = (path: string): InputFile => {
    try {
      return { name: path, bytes: readFileSync(path) };
    } catch {
      problems.push(`The file ${path} could not be read.`);
      return { name: path, bytes: new Uint8Array() };
    }
  };
  const { people, quotas, include, exclude } = order;
  const files = {
    people: read(people),
    quotas: read(quotas),
    ...(include !== undefined && { include: read(include) }),
    ...(exclude !== undefined && { exclude: read(exclude) }),
  };
  if (problems.length > 0) throw new Unreadable(problems);
  return files;
}
