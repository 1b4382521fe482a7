/** The cases of the comparison and what each has to reach. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf, readCsv } from '../csv.ts';
import { conference } from './pools/conference.ts';
import { likeSfE } from './pools/like-sf-e.ts';
import type { MadePool } from './pools/skewed.ts';

/** All that are given have to hold. */
export interface Bar {
  /** At most this part of the faster backend's time. */
  readonly part?: number;
  /** At most so many seconds. */
  readonly seconds?: number;
  /** At most so much memory. */
  readonly megabytes?: number;
}

export interface Case {
  /** Also the folder its files are written into. */
  readonly name: string;
  readonly pool: () => MadePool;
  readonly bar: Bar;
  /** Smallest leximin chance that others have published or computed; null where nobody has. */
  readonly smallest: number | null;
  /** Seconds the rival gets with each backend. */
  readonly patience: number;
  /** `--quick` leaves the rival out. */
  readonly slow: boolean;
}

const shared = new URL('../../../shared/data/selection/', import.meta.url);
const shipped = new URL('../../worked-examples/selection/', import.meta.url);
export const sharedIsHere = existsSync(shared);

/** A pool of two files, its features those of the quotas. */
function poolIn(folder: URL, people: string, quotas: string, size: number): MadePool {
  const rows = readCsv(new URL(quotas, folder)).map((row) => ({
    feature: row['category'] ?? row['feature'] ?? '',
    value: (row['category'] === undefined ? row['value'] : (row['name'] ?? row['feature'])) ?? '',
    min: Number(row['min']),
    max: Number(row['max']),
  }));
  const features = [...new Set(rows.map(({ feature }) => feature))];
  const rowsOfPeople = readCsv(new URL(people, folder));
  return {
    size,
    features,
    people: rowsOfPeople.map((row) => features.map((feature) => row[feature] ?? '')),
    quotas: rows,
  };
}

const generated = (name: string, size: number, smallest: number, slow: boolean): Case => ({
  name: `generated ${name.replaceAll('_', ' ')}`,
  pool: () => poolIn(new URL(`generated/gen_${name}/`, shared), 'people.csv', 'features.csv', size),
  bar: { part: 1 / 20 },
  smallest,
  patience: 600,
  slow,
});

/** Of pools that everybody has. */
const open: readonly Case[] = [
  {
    name: 'OpenDLP 150',
    pool: () => poolIn(new URL('opendlp-150/', shipped), 'candidates.csv', 'features.csv', 22),
    bar: {},
    smallest: 1 / 11,
    patience: 120,
    slow: false,
  },
  {
    name: 'OpenDLP monitoring 100',
    pool: () =>
      poolIn(new URL('opendlp-monitoring-100/', shipped), 'respondents.csv', 'categories.csv', 30),
    bar: {},
    smallest: 27 / 91,
    patience: 120,
    slow: false,
  },
];

/** Of pools that may be read but not shipped. */
const published: readonly Case[] = [
  generated('300_45', 45, 0.15, false),
  generated('300_45_tight', 45, 2 / 15, false),
  generated('500_75', 75, 0.15, true),
  generated('750_112', 112, 112 / 750, true),
  {
    name: 'Nature 2021 example large',
    pool: () =>
      poolIn(
        new URL('nature2021/example_large_200/', shared),
        'respondents.csv',
        'categories.csv',
        200,
      ),
    bar: { seconds: 0.2 },
    smallest: 0.1,
    patience: 300,
    slow: true,
  },
  {
    name: 'newDemocracy 300',
    pool: () =>
      poolIn(
        new URL('newdemocracy-300/', shared),
        'example-people.csv',
        'example-categories.csv',
        20,
      ),
    bar: { part: 1 / 5, seconds: 20 },
    smallest: 0.0625,
    patience: 600,
    slow: true,
  },
];

const made: readonly Case[] = [
  {
    name: 'like sf(e)',
    pool: likeSfE,
    bar: { seconds: 60 },
    smallest: null,
    patience: 300,
    slow: true,
  },
  {
    name: 'party conference',
    pool: conference,
    bar: { seconds: 120, megabytes: 2048 },
    smallest: null,
    patience: 120,
    slow: true,
  },
];

export const CASES: readonly Case[] = [...open, ...(sharedIsHere ? published : []), ...made];

/** Writes people.csv and quotas.csv, the same for everybody who is measured. */
export function writePool(folder: string, { features, people, quotas }: MadePool): void {
  mkdirSync(folder, { recursive: true });
  const rows = people.map((values, at) => [`p${at}`, ...values]);
  writeFileSync(join(folder, 'people.csv'), csvOf(['id', ...features], rows));
  const lines = quotas.map(({ feature, value, min, max }) => [
    feature,
    value,
    String(min),
    String(max),
  ]);
  writeFileSync(join(folder, 'quotas.csv'), csvOf(['feature', 'value', 'min', 'max'], lines));
}
