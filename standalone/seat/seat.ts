import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { type Plan, type PlanInput, plan, type Quality, type Seat } from '@commonlot/seating';
import { writeCsv } from '../csv.ts';
import { digest } from '../digest.ts';
import { readSeed } from '../seed.ts';
import { readSeating, type SeatFiles } from './read-seating.ts';
import { refusalSentence } from './refusal-words.ts';

export interface SeatOptions {
  /** Column of the ids; a usual name, or the row number, without it. */
  readonly id?: string;
  /** Without one it follows from the two files. */
  readonly seed?: Seed;
  /** Names the rules that contradict each other where the search alone would find no plan. */
  readonly solver?: Solver;
}

export interface Seating {
  /** `seating.csv` and `quality.json`, and `helpers.csv` where somebody serves; whole, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** How good the plan is, a sentence each. */
  readonly sentences: readonly string[];
}

/** Plans who sits where from two files, or says everything that stands in the way. */
export function seat(
  files: SeatFiles,
  { id, seed, solver }: SeatOptions,
): Result<Seating, readonly string[]> {
  const read = readSeating(files, id);
  if (!read.ok) return read;
  const options = { seed: seed ?? seedOf(files), ...(solver !== undefined && { solver }) };
  const planned = plan(read.value, options);
  if (!planned.ok) {
    const names = { people: files.people.name, plan: files.plan.name };
    return refuse([refusalSentence(planned.refusal, names)]);
  }
  const { quality, account } = planned.value;
  return accept({
    files: new Map([
      ...sheetsOf(planned.value),
      ['quality.json', `${JSON.stringify({ ...quality, ...account })}\n`],
    ]),
    sentences: qualitySentences(read.value, planned.value),
  });
}

function sheetsOf({ seats, serving }: Plan): (readonly [string, string])[] {
  const sheet = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    writeCsv({ header: [...header], delimiter: ',', mark: false }, rows);
  const place = ({ id, round, table }: Seat) => [id, String(round), String(table)];
  const sat = ['seating.csv', sheet(['id', 'round', 'table'], seats.map(place))] as const;
  if (serving.length === 0) return [sat];
  const rows = serving.map((one) => [...place(one), one.role]);
  return [sat, ['helpers.csv', sheet(['id', 'round', 'table', 'role'], rows)]];
}

/** The same files always give the same plan. */
function seedOf({ people, plan: asked }: SeatFiles): Seed {
  const seed = readSeed(
    digest(new TextEncoder().encode(`${digest(people.bytes)}${digest(asked.bytes)}`)),
  );
  if (!seed.ok) throw new Error('a digest is a seed');
  return seed.value;
}

/** Every browser and Node have one; a pure package is given no platform, so it says what it needs. */
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };

/** What a plan is worth, in words. */
function qualitySentences({ balance = [] }: PlanInput, made: Plan): string[] {
  const { quality, account, unserved } = made;
  return [
    `Everybody meets at least ${several(quality.minNewPeople, 'new person', 'new people')}.`,
    meetingWords(quality),
    ...(balance.length === 0 ? [] : [balanceWords(quality, balance)]),
    ...unservedWords(unserved),
    account.ended === 'perfect'
      ? 'No plan is better: this is proved.'
      : 'A better plan may exist: the search ended after its steps.',
  ];
}

function meetingWords({ distinctPairs, upperBound, repeats, maxMeetings }: Quality): string {
  if (repeats === 0) return 'Nobody meets anybody twice.';
  const again = several(repeats, 'meeting is a repeat', 'meetings are repeats');
  return distinctPairs === upperBound
    ? `${again}: sizes and rules leave no way around that.`
    : `${again}; ${distinctPairs} of at most ${upperBound} pairs meet, nobody more than ${several(maxMeetings, 'time', 'times')}.`;
}

function balanceWords(quality: Quality, balance: readonly string[]): string {
  const { cells, cellsOff, leastCellsOff } = quality;
  const features = balance.join(', ');
  if (cellsOff === 0) return `Every table looks like the hall in ${features}.`;
  const off = `${cellsOff} of ${cells} counts at tables are further from the hall's than whole people make necessary (${features})`;
  if (leastCellsOff === 0) return `${off}.`;
  return cellsOff === leastCellsOff
    ? `${off}: the rules leave no way around that.`
    : `${off}; at least ${leastCellsOff} cannot be helped, because of the rules.`;
}

const MOST_TABLES = 10;

/** Tables without a host or an interpreter, a sentence a round and role. */
function unservedWords(unserved: Plan['unserved']): string[] {
  const groups = Map.groupBy(unserved, ({ round, role }) => `In round ${round} no ${role} is at`);
  return [...groups].map(([words, tables]) => {
    const numbers = tables.slice(0, MOST_TABLES).map(({ table }) => table);
    const more = tables.length > MOST_TABLES ? ` and ${tables.length - MOST_TABLES} more` : '';
    return `${words} ${tables.length === 1 ? 'table' : 'tables'} ${numbers.join(', ')}${more}.`;
  });
}

function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
