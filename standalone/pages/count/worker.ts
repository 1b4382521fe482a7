import { answer } from './answer.ts';
import type { Question } from './message.ts';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage(answer(data));
});
