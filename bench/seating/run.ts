/**
 * Plans for halls of 100 to 10,000 people, each in a fresh process on one thread, counted again by a
 * reader that shares no code with the engine. GroupSelect, the field's own tool, cannot be installed
 * by name; docs/seating has what it was measured to do. `--only=704` measures cases with that in
 * their name, `--only=growth` how time grows; `--write` also rewrites docs/seating/growth.svg and .csv.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chart } from '../chart.ts';
import { lastObject, runFor } from '../processes.ts';
import { machine, markdown, type Row } from '../table.ts';
import { CASES, type Case } from './cases.ts';
import { FAMILY, growthCsv, growthPanels, type Point } from './growth.ts';

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

const OURS = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'ours.ts')];

/** Seconds for one plan of a family that grows. */
const PATIENCE = 120;

async function measureGrowth(): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const [place, { grows, sizes }] of FAMILY.entries()) {
    const ended = await runFor(PATIENCE, process.execPath, [...OURS, 'growth', String(place)]);
    if (ended.how === 'failed') throw new Error(ended.why);
    const found = ended.how === 'done' ? lastObject(ended.out) : {};
    const of = (key: string) => found[key]?.[0] ?? null;
    if ((of('faults') ?? 0) > 0) throw new Error(`${grows} ${sizes[grows]}: a plan with a fault`);
    const [seconds, megabytes] = [of('seconds'), of('megabytes')];
    points.push({ grows, sizes, seconds, megabytes, proved: of('perfect') === 1 });
    console.error(`growth ${grows} ${sizes[grows]}: ${seconds ?? 'over'} s`);
  }
  return points;
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const rows: Row[] = [];
let faults = 0;
for (const [place, one] of CASES.entries()) {
  if (!one.name.includes(only)) continue;
  const ended = await runFor(one.patience, process.execPath, [...OURS, String(place)]);
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
if (rows.length > 0) console.log(`${machine()}\n\n${markdown(COLUMNS, rows)}`);
if ('growth'.includes(only)) {
  const points = await measureGrowth();
  console.log(growthCsv(points));
  if (process.argv.includes('--write')) {
    const docs = new URL('../../docs/seating/', import.meta.url);
    const title = 'Seconds that a plan of the tables takes, as one size grows';
    const drawn = chart(growthPanels(points), { title, empty: 'not proved to be the best' });
    writeFileSync(new URL('growth.csv', docs), growthCsv(points));
    writeFileSync(new URL('growth.svg', docs), drawn);
  }
}
// A plan with a fault fails the run; a bar that is missed is told and does not.
if (faults > 0) process.exitCode = 1;
