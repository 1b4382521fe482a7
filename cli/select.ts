import { Worker } from 'node:worker_threads';
import { type Command, Option } from 'commander';
import { type Show, showOn } from './progress.ts';
import { Refused } from './refused.ts';
import { hex, limit, names, type SelectOrder, share, whole } from './select-options.ts';
import type { SelectWord } from './select-worker.ts';
import { checkFolder, writeAll } from './write-all.ts';

interface Options extends SelectOrder {
  readonly out: string;
  readonly jsonProgress?: boolean;
}

const METHODS = ['leximin', 'maximin', 'nash', 'goldilocks'];

/** `commonlot select`: the fairest lottery under quotas from two files, and with a seed its panel. */
export function addSelect(program: Command): void {
  program
    .command('select')
    .description('make the fairest lottery for a panel under quotas')
    .requiredOption('--people <file>', 'CSV, one row a person, one column a feature')
    .requiredOption('--quotas <file>', 'CSV with feature,value,min,max[,min_flex,max_flex]')
    .requiredOption('--size <number>', 'seats on the panel', whole)
    .requiredOption('--out <dir>', 'folder for lottery.json, report.html and with --seed the panel')
    .option('--id <column>', 'column of ids; a usual name, or the row number, without it')
    .addOption(new Option('--method <name>', 'what fair means').choices(METHODS).default('leximin'))
    .option('--households <columns>', 'columns that make an address, such as street,town', names)
    .option('--balls <number>', 'numbered balls to draw one of', whole, 1_000)
    .option('--seed <hex>', 'draws the ball and writes panel.csv and remaining.csv', hex)
    .option('--alternates <number>', 'alternates drawn with the panel; needs --seed', whole)
    .option('--stay <share>', 'how likely a member is to stay, for --alternates', share, 0.8)
    .option('--at-most <column=number>', 'at most so many of each group; repeatable', limit)
    .option('--include <file>', 'CSV with id,reason: who sits whatever is drawn')
    .option('--exclude <file>', 'CSV with id,reason: who cannot be drawn')
    .option('--json-progress', 'tell progress and problems as one JSON object a line')
    .action(async ({ out, jsonProgress = false, ...order }: Options) => {
      if (order.balls < 1 || order.balls > 10_000)
        throw new Refused(`The number of balls ${order.balls} is not from 1 to 10000.`);
      checkFolder(out, order.seed !== undefined);
      const show = showOn(process.stderr, jsonProgress);
      const word = await inWorker(order, show);
      show.end();
      if (word.kind === 'refused') {
        for (const sentence of word.sentences) show.say(sentence, 'refused');
        if (word.why !== undefined) show.data('infeasible', word.why);
        process.exitCode = 1;
        return;
      }
      writeAll(out, word.files);
      for (const note of word.notes) show.say(note, 'note');
      for (const sentence of word.sentences) process.stdout.write(`${sentence}\n`);
      process.stdout.write(`${[...word.files.keys()].join(', ')} in ${out}.\n`);
    });
}

type LastWord = Exclude<SelectWord, { readonly kind: 'progress' }>;

/**
 * Computes in a thread of its own, so that Ctrl-C is heard: the first asks the computation to end
 * and say what it knows, the second ends everything at once. Nothing is written before the end.
 */
function inWorker(order: SelectOrder, show: Show): Promise<LastWord> {
  const flag = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./select-thread.mjs', import.meta.url), {
    workerData: { order, flag },
  });
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(1);
    asked = true;
    Atomics.store(new Int32Array(flag), 0, 1);
    show.say('Stopping; Ctrl-C again ends it at once.', 'note');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return new Promise<LastWord>((resolve, reject) => {
    worker.on('message', (word: SelectWord) => {
      if (word.kind === 'progress') show.progress(word.phase, word.left);
      else resolve(word);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the computation ended without an answer')));
  }).finally(() => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  });
}
