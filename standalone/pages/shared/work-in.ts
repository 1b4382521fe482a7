/** How work in a worker can end besides with what the worker says. */
export type Ended =
  /** Ended before the work could say what it knows; `left` is what was told last, from 1 to 0. */
  | { readonly kind: 'cut'; readonly left: number }
  /** The work broke off by itself. */
  | { readonly kind: 'broken'; readonly message: string };

interface Hears<Word> {
  readonly word: (word: Word) => void;
  /** The worker failed by surprise; it is ended by then. */
  readonly broken: (message: string) => void;
}

/**
 * Hands a question to a worker and hears it.
 * @returns what ends the worker at once
 */
export function workIn<Word>(
  worker: Worker,
  question: unknown,
  { word, broken }: Hears<Word>,
): () => void {
  worker.addEventListener('message', ({ data }: MessageEvent<Word>) => word(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    broken(event.message);
  });
  worker.postMessage(question);
  return () => worker.terminate();
}
