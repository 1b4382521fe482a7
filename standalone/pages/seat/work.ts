import type { InputFile } from '../../index.ts';
import { part } from '../shared/page-parts.ts';
import { seconds } from '../shared/show-files.ts';
import { showProblems, showRefused, thingsToPutRight } from '../shared/show-refused.ts';
import { showWork } from '../shared/show-work.ts';
import { type Ended, workIn } from '../shared/work-in.ts';
import type { Order, Question, Word } from './message.ts';
import { placed } from './problem-place.ts';
import { showOutcome } from './show-outcome.ts';
import SeatWorker from './worker.ts?worker&inline';

type Told = Exclude<Word, { readonly kind: 'looked' }>;
type End = Told | Ended;

/** Does nothing but while there is work. */
let cancel = (): void => undefined;
const idle = cancel;

export function startWorking(): void {
  part('cancel').addEventListener('click', () => cancel());
}

/** Plans in a worker of its own, which Cancel ends at once. */
export function work(order: Order): void {
  const shown = showWork('Looking for the best seating …');
  const end = (how: End) => {
    cancel = idle;
    showEnd(how, order.files, shown.end());
  };
  const stop = workIn(new SeatWorker(), { kind: 'seat', ...order } satisfies Question, {
    word: (word: Told) => {
      stop();
      end(word);
    },
    broken: (message) => end({ kind: 'broken', message }),
  });
  cancel = () => {
    stop();
    end({ kind: 'cut', left: 1 });
  };
}

function showEnd(end: End, { people, plan }: Order['files'], took: number): void {
  switch (end.kind) {
    case 'done':
      showOutcome(end.outcome, { name: plan.name, text: textOf(plan) }, took);
      break;
    case 'refused':
      showProblems(
        thingsToPutRight(end.sentences.length),
        end.sentences.map((one) => placed(one, { people: people.name, plan: plan.name })),
      );
      break;
    case 'cut':
      showRefused('Stopped', [
        `Stopped after ${seconds(took)}: nothing was made. Everything you filled in is still there.`,
      ]);
      break;
    case 'broken':
      showRefused('The work broke off', [
        `It says: ${end.message}`,
        'Everything you filled in is still there: you can try again. If it happens again, please tell us, without the files.',
      ]);
  }
}

/** The file to the byte, with its mark if it has one. */
function textOf({ bytes }: InputFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
