import { answer } from './answer.ts';
import type { Question } from './message.ts';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // What fails by surprise is thrown where the page hears it: a promise of a worker is not heard.
  answer(data, (word) => self.postMessage(word)).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
