import { Worker } from 'node:worker_threads';
import type { PrintDocument, Printed } from './documents.ts';
import { itemsOf } from './pages.ts';
import type { FileDone, PrintJob } from './worker.ts';

export interface PrintOptions {
  /** Instant written into the files, ISO 8601: the same document and instant give the same bytes. */
  readonly made: string;
  /** Called after each file with how many letters, cards or sheets are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Takes each file as it is done; then none is kept and the promise gives an empty list. */
  readonly onFile?: (file: Printed) => void;
  /** Stops the printing. */
  readonly signal?: AbortSignal;
}

/**
 * Prints a document as PDF/UA-1 files of at most 500 letters, cards or sheets each, in a worker
 * thread, so that pages go on being served.
 * @returns the files in order
 * @throws Error when a template does not compile or `signal` stops it: neither is expected of data
 */
export function print(document: PrintDocument, options: PrintOptions): Promise<readonly Printed[]> {
  const { made, onProgress, onFile, signal } = options;
  const seconds = Math.floor(Date.parse(made) / 1000);
  if (!Number.isFinite(seconds)) throw new Error(`not an instant: ${made}`);
  const workerData: PrintJob = { document, made: seconds };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    const files: Printed[] = [];
    const all = itemsOf(document);
    let done = 0;
    const stop = (): void => {
      reject(new Error('printing was stopped'));
      void worker.terminate();
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', ({ printed, items }: FileDone) => {
      done += items;
      if (onFile) onFile(printed);
      else files.push(printed);
      onProgress?.(done, all);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      resolve(files);
    });
  });
}
