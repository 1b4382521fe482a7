import { type Ended, workIn } from '../shared/work-in.ts';
import type { Phase, Question, Word } from './message.ts';
import SelectWorker from './worker.ts?worker&inline';

/** How a run ended. */
export type End = Exclude<Word, { readonly kind: 'progress' | 'deaf' }> | Ended;

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
  const going = URL.createObjectURL(new Blob(['going']));
  let [asked, ended, deaf, left] = [false, false, false, 1];
  let stopAtOnce = (): void => undefined;
  const end = (how: End) => {
    if (ended) return;
    ended = true;
    stopAtOnce();
    URL.revokeObjectURL(going);
    hears.end(how);
  };
  const cut = () => end({ kind: 'cut', left });
  stopAtOnce = workIn(new SelectWorker(), { ...question, going } satisfies Question, {
    word: (word: Word) => {
      if (word.kind === 'deaf') deaf = true;
      else if (word.kind !== 'progress') end(word);
      else {
        left = word.left;
        if (!asked) hears.progress(word.phase, left);
      }
    },
    broken: (message) => end({ kind: 'broken', message }),
  });
  return () => {
    if (asked || deaf) cut();
    else setTimeout(cut, PATIENCE_MS);
    asked = true;
    URL.revokeObjectURL(going);
  };
}
