// @ts-check
/** Runs the suites one after the other with node:test and adds up what they report. Needs Node 24. */
import { run } from 'node:test';
import { inRoot, root, say, seconds } from './root.mjs';
import { suites } from './suites.mjs';
import { Tally } from './tally.mjs';

/** A file that takes longer than this hangs. */
const longestFile = 15 * 60_000;
const heartbeat = 30_000;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

/**
 * @param {import('./suites.mjs').Suite} suite
 * @returns {Promise<Tally>}
 */
async function runSuite(suite) {
  const tally = new Tally();
  const stream = run({
    cwd: root,
    files: suite.files.map((path) => inRoot(path)),
    // Two journeys fill two cores. The rest waits for browsers and disks a third of the time: one file
    // more than two cores can hold. Times are told, never judged: bench/ measures them alone.
    concurrency: suite.name === 'journeys' ? 2 : 3,
    timeout: longestFile,
    signal: stop.signal,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const sign = setInterval(() => say(`  … ${[...tally.running].join(', ')}`), heartbeat);
  for await (const event of stream) tally.hear(event);
  clearInterval(sign);
  return tally;
}

const total = new Tally();
for (const suite of suites(process.argv.slice(2))) {
  const began = Date.now();
  const tally = await runSuite(suite);
  const sign = tally.failed > 0 ? '✖' : '✔';
  say(`${sign} ${suite.name.padEnd(22)} ${tally.sentence()} (${seconds(began)})`);
  total.add(tally);
}
const setUpFailed = process.env['COMMONLOT_SET_UP_FAILED'];
if (setUpFailed) total.fail(`set-up · ${setUpFailed}`);
if (total.failures.length > 0) say(`\nWhat failed:\n${total.failures.join('\n')}`);
if (total.skips.size > 0) say(`\nWhat was skipped, and why:\n${[...total.skips].join('\n')}`);
if (total.ran === 0) say('\nNo test ran: is the part of a path you gave right?');
say(`\n${total.sentence()}`);
process.exitCode = total.failed > 0 || total.ran === 0 ? 1 : 0;
