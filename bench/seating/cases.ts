/** Halls of the measurement, and what is asked of a plan for each. */
import { readFileSync } from 'node:fs';
import { type Seed, seedFromHex } from '../../algorithms/draw/index.ts';
import type { Person, PlanInput } from '../../algorithms/seating/index.ts';
import { brussels } from './brussels.ts';

export interface Case {
  readonly name: string;
  readonly make: () => PlanInput;
  /** Plans, then measures the plan anew after three in ten stayed away. */
  readonly noShows?: boolean;
  /** Most people who may then change tables in a round. */
  readonly moves?: number;
  readonly bar: { readonly seconds: number; readonly megabytes?: number };
  /** Seconds after which it is stopped. */
  readonly patience: number;
}

/** The same plan in every run. */
export function seedOf(text: string): Seed {
  const seed = seedFromHex(Buffer.from(text).toString('hex').padEnd(64, '0'));
  if (!seed.ok) throw new Error('no seed');
  return seed.value;
}

const examples = new URL('../../worked-examples/seating/', import.meta.url);

/** Rows of a file without quotes, the first column the id. */
function people(path: string): Person[] {
  const text = readFileSync(new URL(path, examples), 'utf8').replace(/^\uFEFF/, '');
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const values = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    return { id: cells[0] ?? '', values };
  });
}

const rounds = (...sizes: readonly number[]) =>
  sizes.map((size, r) => ({ name: `round ${r + 1}`, size }));
const FIVE = ['gender', 'age', 'region', 'education', 'language'];
const thousand = (...sizes: readonly number[]) => ({
  people: people('g1000/data/people.csv'),
  rounds: rounds(...sizes),
  balance: FIVE,
});
const groupselect = (file: string, balance: readonly string[]) => ({
  people: people(`groupselect/data/${file}`),
  rounds: rounds(8, 8, 8),
  balance,
});

/** The thousand of the example ten times over. */
function tenThousand(): PlanInput {
  const input = thousand(8, 8, 8, 8, 8);
  const many = Array.from({ length: 10 }, (_, copy) =>
    input.people.map((person) => ({ ...person, id: `${person.id}-${copy}` })),
  );
  return { ...input, people: many.flat() };
}

/** A hall of any size: the thousand of the example over again, tables of eight, pairs apart and together. */
export function hallOf({
  people: many,
  rounds: times,
  rules,
}: {
  readonly people: number;
  readonly rounds: number;
  readonly rules: number;
}): PlanInput {
  const input = thousand(...Array.from({ length: times }, () => 8));
  const copies = Array.from({ length: Math.ceil(many / 1_000) }, (_, copy) =>
    input.people.map((person) => ({ ...person, id: `${person.id}-${copy}` })),
  );
  const here = copies.flat().slice(0, many);
  const pairs = Array.from({ length: rules }, (_, i) => {
    const [a, b] = [here[i], here[many - 1 - i]];
    return [a?.id ?? '', b?.id ?? ''] as const;
  });
  return {
    ...input,
    people: here,
    apart: pairs.filter((_, i) => i % 2 === 0),
    together: pairs.filter((_, i) => i % 2 === 1),
  };
}

export const CASES: readonly Case[] = [
  {
    name: '1,000 people, rounds of 8, 8, 8',
    make: () => thousand(8, 8, 8),
    bar: { seconds: 3 },
    patience: 60,
  },
  {
    name: '1,000 people, rounds of 4, 4, 4, 10, 10',
    make: () => thousand(4, 4, 4, 10, 10),
    bar: { seconds: 8 },
    patience: 60,
  },
  {
    name: '1,000 people, rounds of 4, 10, 10, 8, 8',
    make: () => thousand(4, 10, 10, 8, 8),
    bar: { seconds: 8 },
    patience: 60,
  },
  {
    name: 'GroupSelect’s 110 people, rounds of 8, 8, 8',
    make: () =>
      groupselect('philipps_example_data.csv', [
        'gender',
        'age',
        'education',
        'ethnicity',
        'region',
      ]),
    bar: { seconds: 0.5 },
    patience: 60,
  },
  {
    name: 'GroupSelect’s 100 people, rounds of 8, 8, 8',
    make: () => groupselect('100i_4j_3k_3d_data.csv', ['gender', 'age', 'region', 'nation']),
    bar: { seconds: 0.5 },
    patience: 60,
  },
  {
    name: '704 people at 81 tables, languages, 30 couples apart, 3 rounds',
    make: () => brussels(seedOf('brussels')),
    bar: { seconds: 8 },
    patience: 60,
  },
  {
    name: '1,000 people, 300 do not come, 4, 10, 10, 8, 8',
    make: () => thousand(4, 10, 10, 8, 8),
    noShows: true,
    bar: { seconds: 1 },
    patience: 60,
  },
  {
    name: '1,000 people, 300 do not come, 300 may move, 4, 10, 10, 8, 8',
    make: () => thousand(4, 10, 10, 8, 8),
    noShows: true,
    moves: 300,
    bar: { seconds: 1 },
    patience: 60,
  },
  {
    name: '10,000 people, five rounds of 8',
    make: tenThousand,
    bar: { seconds: 120, megabytes: 1_024 },
    patience: 300,
  },
];
