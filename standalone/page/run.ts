import type { Phase, Question, Word } from './message.ts';
import SelectWorker from './worker.ts?worker&inline';

/** How a run ended. */
export type End =
  | Exclude<Word, { readonly kind: 'progress' | 'deaf' }>
  /** Ended before the work could say what it knows; `left` is what was told last. */
  | { readonly kind: 'cut'; readonly left: number }
  /** The work broke off by itself. */
  | { readonly kind: 'broken'; readonly message: string };

export interface Hears {
  readonly progress: (phase: Phase, left: number) => void;
  readonly end: (end: End) => void;
}

/** Work that is asked to stop has so long to say what it knows. */
const PATIENCE_MS = 10_000;

/**
 * Selects in a worker of its own.
 * @returns what stops it: the first call asks the work to end and say what it knows, the second ends
 *   it at once
 */
export function run(question: Omit<Question, 'going'>, hears: Hears): () => void {
  const worker = new SelectWorker();
  const going = URL.createObjectURL(new Blob(['going']));
  let [asked, ended, deaf, left] = [false, false, false, 1];
  const end = (how: End) => {
    if (ended) return;
    ended = true;
    worker.terminate();
    URL.revokeObjectURL(going);
    hears.end(how);
  };
  const cut = () => end({ kind: 'cut', left });
  worker.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'deaf') deaf = true;
    else if (data.kind !== 'progress') end(data);
    else {
      left = data.left;
      if (!asked) hears.progress(data.phase, left);
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ kind: 'broken', message: event.message });
  });
  worker.postMessage({ ...question, going } satisfies Question);
  return () => {
    if (asked || deaf) cut();
    else setTimeout(cut, PATIENCE_MS);
    asked = true;
    URL.revokeObjectURL(going);
  };
}
