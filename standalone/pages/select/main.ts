import type { SelectOptions } from '../../index.ts';
import { METHODS } from '../../index.ts';
import { bytesOf, keepThePage } from '../shared/give-file.ts';
import { element, part } from '../shared/page-parts.ts';
import { showMark } from '../shared/show-mark.ts';
import { forgetProblems } from '../shared/show-refused.ts';
import { showWork } from '../shared/show-work.ts';
import { startChoosing } from './choose-files.ts';
import type { Phase } from './message.ts';
import { type Filled, readOrder } from './order.ts';
import { run } from './run.ts';
import { showEnd, showFieldProblems } from './show-end.ts';
import { solverCode } from './solver-code.ts';

const METHOD_WORDS: Readonly<Record<SelectOptions['method'], string>> = {
  leximin: 'Whoever has the smallest chance gets as much as can be, then the next, to the end.',
  maximin: 'The smallest chance is as large as can be. No more is promised.',
  nash: 'The product of all chances is as large as can be: many gain a little where few lose.',
  goldilocks: 'Neither very small nor very large: both ends are kept near an equal share.',
};

const WORDS: Readonly<Record<Phase, string>> = {
  reading: 'Reading the files and waking the solver …',
  solving: 'Looking for the fairest lottery and proving it …',
  writing: 'Writing the result …',
};

function showMethods(): void {
  part('method').replaceChildren(
    ...METHODS.map((method, i) => {
      const choice = document.createElement('input');
      Object.assign(choice, { type: 'radio', name: 'method', value: method, checked: i === 0 });
      const words = element('span');
      words.append(element('b', method), ` ${METHOD_WORDS[method]}`);
      const label = element('label', '', 'choice');
      label.append(choice, words);
      return label;
    }),
  );
}

async function filesOf({ people, quotas, include, exclude }: Filled) {
  return {
    people: await bytesOf(people),
    quotas: await bytesOf(quotas),
    ...(include !== null && { include: await bytesOf(include) }),
    ...(exclude !== null && { exclude: await bytesOf(exclude) }),
  };
}

/** Does nothing but while there is work. */
let cancel = (): void => undefined;
const idle = cancel;

async function work(filled: Filled): Promise<void> {
  const shown = showWork(WORDS.reading);
  try {
    const question = {
      files: await filesOf(filled),
      order: filled.order,
      wasm: await solverCode(),
    };
    const stop = run(question, {
      progress: (phase, left) => shown.progress(WORDS[phase], phase === 'reading' ? null : left),
      end: (end) => {
        cancel = idle;
        showEnd(end, shown.end());
      },
    });
    cancel = () => {
      shown.stopping();
      stop();
    };
  } catch (error) {
    cancel = idle;
    // A file that was moved or changed after it was chosen cannot be read any more.
    const message = error instanceof Error ? error.message : String(error);
    showEnd({ kind: 'broken', message }, shown.end());
  }
}

function start(): void {
  showMark();
  showMethods();
  startChoosing();
  const form = part('order');
  if (!(form instanceof HTMLFormElement)) throw new Error('#order is no form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    forgetProblems(form);
    const read = readOrder(new FormData(form));
    if (read.ok) void work(read.value);
    else showFieldProblems(read.refusal);
  });
  part('cancel').addEventListener('click', () => cancel());
  keepThePage();
}

start();
