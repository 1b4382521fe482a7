/**
 * Plans for halls of 100 to 10,000 people, each in a fresh process on one thread, counted again by a
 * reader that shares no code with the engine. GroupSelect, the field's own tool, cannot be installed
 * by name; docs/seating has what it was measured to do. `--only=704` measures cases with that in
 * their name.
 */
import { join } from 'node:path';
import { lastObject, runFor } from '../processes.ts';
import { machine, markdown, type Row } from '../table.ts';
import { CASES, type Case } from './cases.ts';

const COLUMNS = [
  'case',
  'seconds',
  'MB',
  'pairs met',
  'most possible',
  'repeats',
  'cells off',
  'faults',
  'moves per absent person',
  'proved best',
  'bar',
  '',
];

function rowOf({ name, bar }: Case, found: Readonly<Record<string, readonly number[]>>): Row {
  const of = (key: string) => found[key]?.[0] ?? Number.NaN;
  const asked = [`${bar.seconds} s`, ...(bar.megabytes ? [`${bar.megabytes} MB`] : [])].join(', ');
  const met =
    of('seconds') <= bar.seconds &&
    of('megabytes') <= (bar.megabytes ?? Number.POSITIVE_INFINITY) &&
    of('faults') === 0 &&
    of('pairs') === of('bound');
  const number = (key: string) => of(key).toLocaleString('en');
  return [
    name,
    of('seconds').toPrecision(2),
    of('megabytes').toFixed(0),
    number('pairs'),
    number('bound'),
    number('repeats'),
    number('off'),
    number('faults'),
    Number.isNaN(of('moves')) ? '—' : of('moves').toFixed(2),
    of('perfect') === 1 ? 'yes' : 'no',
    asked,
    met ? 'met' : '**missed**',
  ];
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const rows: Row[] = [];
let faults = 0;
for (const [place, one] of CASES.entries()) {
  if (!one.name.includes(only)) continue;
  const words = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'ours.ts')];
  const ended = await runFor(one.patience, process.execPath, [...words, String(place)]);
  if (ended.how === 'done') {
    const found = lastObject(ended.out);
    faults += found['faults']?.[0] ?? 0;
    rows.push(rowOf(one, found));
  } else {
    const why = ended.how === 'over' ? `over ${one.patience} s` : ended.why;
    rows.push([one.name, why, ...COLUMNS.slice(2).map(() => '—')]);
    faults += ended.how === 'failed' ? 1 : 0;
  }
  console.error((rows.at(-1) ?? []).join(' | '));
}
console.log(`${machine()}\n\n${markdown(COLUMNS, rows)}`);
// A plan with a fault fails the run; a bar that is missed is told and does not.
if (faults > 0) process.exitCode = 1;
