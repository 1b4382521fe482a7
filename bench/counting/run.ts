/**
 * Ballots counted from the text of their file, reading and counting apart: the 346 Scottish wards of
 * 2017 in one run, a million approval ballots, a million ranked ones. `--only=wards` measures rows
 * with that in their name.
 */
import {
  type BallotFile,
  type Contest,
  count,
  formatOf,
  type Rule,
  readBallotFile,
  withoutWithdrawn,
} from '@commonlot/counting';
import { type Row, table } from '../table.ts';
import { approvalCsv, rankedBlt } from './ballots.ts';
import { wardFiles } from './wards.ts';

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const MILLION = 1_000_000;

function read(text: string): BallotFile {
  const file = readBallotFile(formatOf('', text), text);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal[0]));
  return withoutWithdrawn(file.value);
}

function counted(rule: Rule, { box }: BallotFile, seats: number): number {
  const contest: Contest = { options: box.options, seats };
  const done = count(rule, box, contest);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.winners.length;
}

interface Work {
  readonly name: string;
  readonly bar: number | null;
  readonly texts: () => readonly string[] | null;
  readonly rule: Rule;
  readonly seats?: number;
}

let csv: string | null = null;
const approvals = () => [(csv ??= approvalCsv(MILLION, 20))];
const WORKS: readonly Work[] = [
  {
    name: 'all 346 Scottish wards of 2017',
    bar: 2,
    texts: () => {
      const wards = wardFiles();
      return wards === null ? null : [...wards.values()];
    },
    rule: { rule: 'stv-scottish' },
  },
  {
    name: 'a million ranked ballots, 12 options, 5 seats, Scottish STV',
    bar: 10,
    texts: () => [rankedBlt(MILLION, 12, 5)],
    rule: { rule: 'stv-scottish' },
  },
  {
    name: 'a million approval ballots, 20 options',
    bar: 1,
    texts: approvals,
    rule: { rule: 'approval', picks: 20 },
    seats: 10,
  },
  {
    name: 'the same, sequential Phragmén, 10 seats',
    bar: null,
    texts: approvals,
    rule: { rule: 'phragmen' },
    seats: 10,
  },
  {
    name: 'the same, equal shares, 10 seats',
    bar: null,
    texts: approvals,
    rule: { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'phragmen' },
    seats: 10,
  },
];

function rowOf({ name, bar, texts, rule, seats }: Work): Row | null {
  const files = texts();
  if (files === null) return null;
  const began = performance.now();
  const ready = files.map(read);
  const between = performance.now();
  for (const file of ready) counted(rule, file, seats ?? file.seats ?? 1);
  const [reading, counting] = [between - began, performance.now() - between].map((ms) => ms / 1000);
  const met = bar === null ? '' : (counting ?? Number.NaN) <= bar ? 'met' : '**missed**';
  const figure = (seconds = Number.NaN) => seconds.toFixed(2);
  return [name, figure(reading), figure(counting), bar === null ? '—' : `${bar} s`, met];
}

const rows = WORKS.filter(({ name }) => name.includes(only)).flatMap((work) => {
  const row = rowOf(work);
  if (row === null) console.log(`${work.name}: the ballots are not there, left out.`);
  return row === null ? [] : [row];
});
table(['ballots', 'read, s', 'count, s', 'bar for counting', ''], rows);
