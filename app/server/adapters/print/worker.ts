import { parentPort, workerData } from 'node:worker_threads';
import type { PrintDocument, Printed } from './documents.ts';
import { pagesOf } from './pages.ts';
import { typesetter } from './typeset.ts';

/** What the worker gets: what to print and the second written into the files. */
export interface PrintJob {
  readonly document: PrintDocument;
  readonly made: number;
}

/** What it sends, a file at a time. */
export interface FileDone {
  readonly printed: Printed;
  readonly items: number;
}

if (parentPort) {
  // codec: print.ts starts this worker with exactly this.
  const { document, made } = workerData as PrintJob;
  const typeset = typesetter(made);
  for (const pages of pagesOf(document)) {
    const printed = typeset(pages);
    const done: FileDone = { printed, items: pages.items };
    parentPort.postMessage(done, [printed.pdf.buffer as ArrayBuffer]); // typeset copies it: never shared
  }
}
