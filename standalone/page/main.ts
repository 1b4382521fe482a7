import type { InputFile, SelectOptions } from '../index.ts';
import { METHODS } from '../index.ts';
import { FONTS } from '../select/report/fonts.ts';
import { startChoosing } from './choose-files.ts';
import { type Filled, readOrder } from './order.ts';
import { element, part } from './page-parts.ts';
import { run } from './run.ts';
import { showEnd, showFieldProblems } from './show-end.ts';
import { showWork } from './show-work.ts';
import { solverCode } from './solver-code.ts';

const METHOD_WORDS: Readonly<Record<SelectOptions['method'], string>> = {
  leximin: 'Whoever has the smallest chance gets as much as can be, then the next, to the end.',
  maximin: 'The smallest chance is as large as can be. No more is promised.',
  nash: 'The product of all chances is as large as can be: many gain a little where few lose.',
  goldilocks: 'Neither very small nor very large: both ends are kept near an equal share.',
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

function showMark(): void {
  document
    .querySelector('.mark')
    ?.append(
      ...Array.from('0100001000010200').map((kind) =>
        element('i', '', kind === '1' ? 'drawn' : kind === '2' ? 'civic' : ''),
      ),
    );
}

async function bytesOf(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
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
  const shown = showWork();
  try {
    const question = {
      files: await filesOf(filled),
      order: filled.order,
      wasm: await solverCode(),
    };
    const stop = run(question, {
      progress: shown.progress,
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
  // The report's typefaces are in the page already.
  document.head.append(element('style', FONTS));
  showMark();
  showMethods();
  startChoosing();
  const form = part('order');
  if (!(form instanceof HTMLFormElement)) throw new Error('#order is no form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid');
    const read = readOrder(new FormData(form));
    if (read.ok) void work(read.value);
    else showFieldProblems(read.refusal);
  });
  part('cancel').addEventListener('click', () => cancel());
  // A file dropped beside its place must not open in place of the page.
  for (const name of ['dragover', 'drop'])
    document.addEventListener(name, (event) => event.preventDefault());
}

start();
