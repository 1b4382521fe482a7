/**
 * Ballots read from the text of their file and counted, each in a fresh process on one thread, beside
 * every library that counts them too and can be installed by name. `--only=wards` measures rows with
 * that in their name, `--quick` leaves a million out; `--write` also rewrites docs/counting.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart } from '../chart.ts';
import { makePython } from '../python.ts';
import { writeFigures } from '../selection/write-figures.ts';
import { machine, markdown, type Row } from '../table.ts';
import { growthCsv, growthPanels, type Point } from './growth.ts';
import { agreeing, type Told, told } from './told.ts';
import { WORKS, type Work } from './works.ts';

const PACKAGES = [
  'abcvoting==2.19.2',
  'gmpy2==2.3.2',
  'pabutools==1.2.3',
  'pyrankvote==2.0.6',
  'votekit==3.5.0',
];
/** Seconds for one count by a peer. */
const PATIENCE = 120;
const COLUMNS = [
  'counted',
  'ballots',
  'by',
  'read, s',
  'count, s',
  'times ours',
  'MB',
  'same winners',
  'bar',
  '',
];
const OURS = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'ours.ts')];
const PEERS = join(import.meta.dirname, 'peers.py');

const sizeOf = ({ ballots }: Work) => ballots?.toLocaleString('en') ?? '';
const figure = (seconds: number) => seconds.toPrecision(2);

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const quick = process.argv.includes('--quick');

const made = await makePython(join(import.meta.dirname, '.cache'), PACKAGES);
if ('missing' in made) console.log(`${made.missing} Shown without the other libraries.\n`);
const folder = mkdtempSync(join(tmpdir(), 'counting-'));
const points: Point[] = [];
const rows: Row[] = [];
try {
  const wanted = WORKS.filter(
    ({ name, ballots }) => name.includes(only) && (!quick || (ballots ?? 0) < 1e6),
  );
  for (const work of wanted) {
    for (const row of await rowsOf(work)) {
      rows.push(row);
      console.error(row.join(' | '));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const figures = `${machine()}\n\n${markdown(COLUMNS, rows)}`;
console.log(figures);
if (process.argv.includes('--write')) write();

async function rowsOf(work: Work): Promise<readonly Row[]> {
  const files = work.files(folder);
  if (files === null) {
    console.log(`${work.name}: the ballots are not there, left out.`);
    return [];
  }
  const ours = await told(PATIENCE, process.execPath, [
    ...OURS,
    JSON.stringify(work.rule),
    String(work.seats),
    ...files,
  ]);
  if (typeof ours === 'string') throw new Error(`${work.name}: ${ours}`);
  const all = [ourRow(work, ours)];
  if ('missing' in made) return all;
  for (const peer of work.peers) {
    const found = await told(PATIENCE, made.python, [PEERS, peer, String(work.seats), ...files]);
    all.push(peerRow(work, peer, ours, found));
  }
  return all;
}

function ourRow(work: Work, found: Told): Row {
  const { making, counting, megabytes } = found;
  keep(work, 'ours', found);
  const met = work.bar === null ? '' : making + counting <= work.bar ? 'met' : '**missed**';
  const bar = work.bar === null ? '' : `${work.bar} s`;
  return [
    work.name,
    sizeOf(work),
    '**ours**',
    figure(making),
    figure(counting),
    '',
    megabytes.toFixed(0),
    '',
    bar,
    met,
  ];
}

function peerRow(work: Work, peer: string, ours: Told, found: Told | string): Row {
  if (typeof found === 'string')
    return [work.name, sizeOf(work), peer, '', found, '', '', '', '', ''];
  keep(work, peer, found);
  const { making, counting, megabytes, winners } = found;
  const same = `${agreeing(ours, found)} of ${winners.length}`;
  const times = figure((making + counting) / (ours.making + ours.counting));
  return [
    work.name,
    sizeOf(work),
    peer,
    figure(making),
    figure(counting),
    times,
    megabytes.toFixed(0),
    same,
    '',
    '',
  ];
}

function keep({ name, ballots }: Work, by: string, { making, counting, megabytes }: Told): void {
  if (ballots !== null) points.push({ name, ballots, by, making, counting, megabytes });
}

function write(): void {
  const docs = new URL('../../docs/counting/', import.meta.url);
  writeFigures(new URL('README.md', docs), figures);
  const title = 'Seconds that reading and counting take, as ballots become more';
  writeFileSync(new URL('growth.csv', docs), growthCsv(points));
  writeFileSync(new URL('growth.svg', docs), chart(growthPanels(points), { title, empty: '' }));
}
