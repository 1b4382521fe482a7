/**
 * Reads a lottery.json beside the two CSV files it was made from and checks it by counting. It uses
 * no line of the engine, so that a fault in the engine's own check cannot hide a fault in a lottery.
 */
import { readFileSync } from 'node:fs';
import { readCsv } from '../csv.ts';

export interface Reading {
  readonly panels: number;
  readonly balls: number;
  /** Of the chances as written. */
  readonly smallest: number;
  /** Every level is proved, says the certificate, and the method is leximin. */
  readonly leximin: boolean;
  readonly levels: number;
  /** Sentences; empty when everything holds. */
  readonly faults: readonly string[];
}

interface Rule {
  readonly name: string;
  readonly people: ReadonlySet<string>;
  readonly min: number;
  readonly max: number;
}

/** How far a sum of rounded numbers may be off. */
const ROUNDING = 1e-9;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const texts = (value: unknown): string[] => list(value).map(String);

function rulesFrom(people: readonly Record<string, string>[], quotas: string): Rule[] {
  return readCsv(quotas).map(({ feature = '', value = '', min, max }) => ({
    name: `${feature} ${value}`,
    people: new Set(
      people.flatMap((person) => (person[feature] === value ? [person['id'] ?? ''] : [])),
    ),
    min: Number(min),
    max: Number(max),
  }));
}

/** What is wrong with a panel: its size, strangers and people twice, and every quota. */
function panelFaults(
  members: readonly string[],
  size: number,
  known: ReadonlySet<string>,
  rules: readonly Rule[],
): string[] {
  const faults: string[] = [];
  if (members.length !== size || new Set(members).size !== size)
    faults.push(`${members.length} members, ${new Set(members).size} of them different`);
  if (members.some((id) => !known.has(id))) faults.push('somebody who is not in the pool');
  for (const { name, people, min, max } of rules) {
    const seats = members.filter((id) => people.has(id)).length;
    if (!(seats >= min && seats <= max)) faults.push(`${name}: ${seats} is not ${min} to ${max}`);
  }
  return faults;
}

/** Each person's share of panels that weigh so much. */
function shares(panels: readonly { members: readonly string[]; weight: number }[]) {
  const sums = new Map<string, number>();
  for (const { members, weight } of panels) {
    for (const id of members) sums.set(id, (sums.get(id) ?? 0) + weight);
  }
  return sums;
}

function chanceFaults(
  chances: ReadonlyMap<string, number>,
  panels: readonly { members: readonly string[]; weight: number }[],
  balls: readonly (readonly string[])[],
  largestChange: number,
): string[] {
  const faults: string[] = [];
  const total = panels.reduce((sum, { weight }) => sum + weight, 0);
  if (!(Math.abs(total - 1) < ROUNDING)) faults.push(`the weights sum to ${total}`);
  if (panels.some(({ weight }) => !(weight > 0))) faults.push('a weight is not above 0');
  const byPanels = shares(panels);
  const byBalls = shares(balls.map((members) => ({ members, weight: 1 / balls.length })));
  let [off, change] = [0, 0];
  for (const [id, chance] of chances) {
    off = Math.max(off, Math.abs((byPanels.get(id) ?? 0) - chance));
    change = Math.max(change, Math.abs((byBalls.get(id) ?? 0) - chance));
  }
  if (!(off < ROUNDING)) faults.push(`a chance is ${off} off its panels`);
  if (!(change <= largestChange + ROUNDING))
    faults.push(`the balls change a chance by ${change}, more than stated`);
  return faults;
}

/** Checks every panel, every ball and every chance of a lottery. */
export function readLottery(
  lottery: string,
  people: string,
  quotas: string,
  size: number,
): Reading {
  const file = record(JSON.parse(readFileSync(lottery, 'utf8')));
  const rows = readCsv(people);
  const known = new Set(rows.map(({ id = '' }) => id));
  const rules = rulesFrom(rows, quotas);
  const panels = list(file['panels']).map((panel) => {
    const { members, weight } = record(panel);
    return { members: texts(members), weight: number(weight) };
  });
  const drawn = record(file['balls']);
  const balls = list(drawn['panels']).map(texts);
  const values = list(file['probabilities']).map(number);
  const chances = new Map(texts(file['people']).map((id, at) => [id, values[at] ?? Number.NaN]));
  const faults: string[] = [];
  if (file['size'] !== size) faults.push('the size is another');
  if (chances.size !== known.size || [...chances.keys()].some((id) => !known.has(id)))
    faults.push('the people are others');
  if (panels.length === 0 || balls.length === 0) faults.push('no panels');
  for (const [at, { members }] of panels.entries())
    faults.push(...panelFaults(members, size, known, rules).map((one) => `panel ${at}: ${one}`));
  for (const [at, members] of balls.entries())
    faults.push(...panelFaults(members, size, known, rules).map((one) => `ball ${at}: ${one}`));
  faults.push(...chanceFaults(chances, panels, balls, number(drawn['largestChange'])));
  const certificate = record(file['certificate']);
  return {
    panels: panels.length,
    balls: balls.length,
    smallest: [...chances.values()].reduce((least, one) => Math.min(least, one), 1),
    leximin: file['method'] === 'leximin' && certificate['complete'] === true,
    levels: list(certificate['levels']).length,
    faults,
  };
}
