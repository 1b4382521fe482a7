/**
 * Our leximin beside maximin of the reference library, every lottery read again by counting, and how
 * time grows. `--quick` leaves out slow runs of the rival and the largest pools of the families,
 * `--only=tight` all cases but those with that in their name, and growth; `--write` also rewrites
 * docs/selection.
 */
import { writeFileSync } from 'node:fs';
import { chart } from '../chart.ts';
import { middle } from '../processes.ts';
import { machine, markdown, type Row } from '../table.ts';
import { CASES, sharedIsHere } from './cases.ts';
import { growthCsv, growthPanels, measureGrowth } from './growth.ts';
import { CACHE, type Measured, measureCase, measureCommand } from './measure.ts';
import { makeRivalPython } from './rival.ts';
import { faultsOf, inSeconds, isMet, READ, readRow, SPEED, speedRow, verdict } from './tell.ts';
import { writeFigures } from './write-figures.ts';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const notes: string[] = [];

const made = await makeRivalPython(CACHE);
if ('missing' in made) notes.push(`Ours alone: ${made.missing}`);
if (!sharedIsHere) notes.push('The published pools are not here and were left out.');
const python = 'python' in made ? made.python : null;

const measured: Measured[] = [];
for (const one of CASES.filter(({ name }) => only === undefined || name.includes(only))) {
  const result = await measureCase(one, python, quick);
  measured.push(result);
  console.error(speedRow(result).join(' | '));
}
const runs = await measureCommand(7);
const first = middle(runs);
const command: Row = [
  'start to first result, `commonlot select`, 150/22',
  `${inSeconds(first)} (${runs.length})`,
  '—',
  '—',
  '—',
  '—',
  '0.5 s',
  verdict(first <= 0.5),
];
const faults = measured.flatMap((one) =>
  faultsOf(one).map((fault) => `${one.measured.name}: ${fault}`),
);
const report = [
  machine(),
  ...notes,
  markdown(SPEED, [...measured.map(speedRow), command]),
  markdown(READ, measured.map(readRow)),
  ...faults.slice(0, 20).map((fault) => `- ${fault}`),
].join('\n\n');
console.log(report);

if (only !== undefined) process.exit(faults.length > 0 ? 1 : 0);
const growth = await measureGrowth(quick);
const csv = growthCsv(growth);
console.log(`\n${csv}`);
if (words.includes('--write')) {
  const docs = new URL('../../docs/selection/', import.meta.url);
  writeFileSync(new URL('growth.csv', docs), csv);
  writeFileSync(
    new URL('growth.svg', docs),
    chart(growthPanels(growth), {
      title: 'Seconds that a leximin lottery takes, as one size grows',
      empty: 'not every level is proved',
    }),
  );
  writeFigures(new URL('README.md', docs), report);
}
// A lottery with a fault fails the run; a bar that is missed is told and does not.
const missed = measured.filter((one) => isMet(one) === false).length;
console.log(`${faults.length} faults, ${missed + (first <= 0.5 ? 0 : 1)} bars missed.`);
if (faults.length > 0) process.exitCode = 1;
