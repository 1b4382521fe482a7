import { bytesOf, dropOn, give, keepThePage, offer } from '../shared/give-file.ts';
import { field, part, say } from '../shared/page-parts.ts';
import { seconds } from '../shared/show-files.ts';
import { showMark } from '../shared/show-mark.ts';
import {
  forgetProblems,
  showProblems,
  showRefused,
  thingsToPutRight,
} from '../shared/show-refused.ts';
import { showWork } from '../shared/show-work.ts';
import { workIn } from '../shared/work-in.ts';
import { EXAMPLE } from './example.ts';
import type { Question, Word } from './message.ts';
import { readOrder } from './order.ts';
import { showOutcome } from './show-outcome.ts';
import { choose, startRules } from './show-rule.ts';
import CountWorker from './worker.ts?worker&inline';

/** Does nothing but while there is work. */
let cancel = (): void => undefined;
const idle = cancel;

async function work(ballots: File, options: Question['options']): Promise<void> {
  const shown = showWork('Reading and counting the ballots …');
  try {
    const question: Question = { ballots: await bytesOf(ballots), options };
    const stop = workIn(new CountWorker(), question, {
      word: (word: Word) => {
        cancel = idle;
        stop();
        const took = shown.end();
        if (word.kind === 'done') showOutcome(word.outcome, took);
        else showRefused(thingsToPutRight(word.sentences.length), word.sentences);
      },
      broken: (message) => brokeOff(message, shown.end()),
    });
    cancel = () => {
      cancel = idle;
      stop();
      showRefused('Stopped', [
        `Stopped after ${seconds(shown.end())}: nothing was counted. Everything you filled in is still there.`,
      ]);
    };
  } catch (error) {
    // A file that was moved or changed after it was chosen cannot be read any more.
    brokeOff(error instanceof Error ? error.message : String(error), shown.end());
  }
}

function brokeOff(message: string, took: number): void {
  cancel = idle;
  showRefused('The work broke off', [
    `After ${seconds(took)} it says: ${message}`,
    'Everything you filled in is still there: you can try again. If it happens again, please tell us, without the file.',
  ]);
}

function start(): void {
  showMark();
  startRules();
  offer('ballots-example', EXAMPLE, 'text/plain');
  dropOn('ballots');
  keepThePage();
  field('ballots').addEventListener('change', () =>
    say('ballots-read', field('ballots').files?.[0]?.name ?? ''),
  );
  part('try').addEventListener('click', () => {
    give('ballots', new File([EXAMPLE], 'ballots.blt', { type: 'text/plain' }));
    choose('stv-scottish');
  });
  part('cancel').addEventListener('click', () => cancel());
  const form = part('order');
  if (!(form instanceof HTMLFormElement)) throw new Error('#order is no form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    forgetProblems(form);
    const read = readOrder(new FormData(form));
    if ('ballots' in read) void work(read.ballots, read.options);
    else showProblems(thingsToPutRight(read.length), read);
  });
}

start();
