import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { type Plan, type PlanInput, plan, type Quality } from '@commonlot/seating';
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
}

export interface Seating {
  /** `seating.csv` and `quality.json`, whole, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** How good the plan is, a sentence each. */
  readonly sentences: readonly string[];
}

/** Plans who sits where from two files, or says everything that stands in the way. */
export function seat(
  files: SeatFiles,
  { id, seed }: SeatOptions,
): Result<Seating, readonly string[]> {
  const read = readSeating(files, id);
  if (!read.ok) return read;
  const planned = plan(read.value, { seed: seed ?? seedOf(files) });
  if (!planned.ok) {
    const names = { people: files.people.name, plan: files.plan.name };
    return refuse([refusalSentence(planned.refusal, names)]);
  }
  const { seats, quality, account } = planned.value;
  const rows = seats.map((one) => [one.id, String(one.round), String(one.table)]);
  const sheet = { header: ['id', 'round', 'table'], delimiter: ',', mark: false };
  return accept({
    files: new Map([
      ['seating.csv', writeCsv(sheet, rows)],
      ['quality.json', `${JSON.stringify({ ...quality, ...account })}\n`],
    ]),
    sentences: qualitySentences(read.value, planned.value),
  });
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
function qualitySentences({ balance = [] }: PlanInput, { quality, account }: Plan): string[] {
  return [
    `Everybody meets at least ${several(quality.minNewPeople, 'new person', 'new people')}.`,
    meetingWords(quality),
    ...(balance.length === 0 ? [] : [balanceWords(quality, balance)]),
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

function balanceWords({ cells, cellsOff }: Quality, balance: readonly string[]): string {
  const features = balance.join(', ');
  return cellsOff === 0
    ? `Every table looks like the hall in ${features}.`
    : `${cellsOff} of ${cells} counts at tables are further from the hall's than whole people make necessary (${features}).`;
}

function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
