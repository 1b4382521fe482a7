import { workIn } from '../shared/work-in.ts';
import type { Check, Look, Word } from './message.ts';
import SeatWorker from './worker.ts?worker&inline';

/** Asks a worker of its own something that takes a moment. */
export function ask(question: Look | Check): Promise<Word> {
  return new Promise((resolve, reject) => {
    const stop = workIn(new SeatWorker(), question, {
      word: (word: Word) => {
        stop();
        resolve(word);
      },
      broken: (message) => reject(new Error(message)),
    });
  });
}
