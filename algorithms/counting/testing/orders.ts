import assert from 'node:assert/strict';
import { type Box, BoxBuilder } from '../ballots/box.ts';
import { type Count, count } from '../count.ts';
import type { Rule } from '../rule.ts';

/** A ranking as groups of equal ones, best first. */
export type Order = readonly (readonly string[])[];

/** `A > B = C * 3`, or `^ 3`: three ballots; without options given, those that are named. */
export function boxOfLines(lines: readonly string[], options?: readonly string[]): Box {
  const rows = lines.map(readLine);
  const named = new Set(rows.flatMap(({ order }) => order.flat()));
  return boxOfOrders(rows, options ?? [...named].sort());
}

export interface Row {
  readonly order: Order;
  readonly weight: number;
}

export function boxOfOrders(rows: readonly Row[], options: readonly string[]): Box {
  const builder = new BoxBuilder(options);
  for (const { order, weight } of rows) {
    order.forEach((equal, at) => {
      for (const option of equal) builder.mark(builder.placeOf(option), at + 1);
    });
    builder.end(weight);
  }
  return builder.box();
}

function readLine(line: string): Row {
  const [text = '', weight = '1'] = line.split(/[*^]/);
  const order = text.split('>').map((group) => group.split('=').map((name) => name.trim()));
  return { order, weight: Number(weight) };
}

export function counted(rule: Rule, box: Box, seats = 1): Count {
  const result = count(rule, box, { options: box.options, seats });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The standings as groups of equal ones, names in alphabetical order within a group. */
export function orderOf({ standings }: Count): Order {
  const groups = Map.groupBy(standings, ({ place }) => place);
  return [...groups.values()].map((group) => group.map(({ option }) => option).sort());
}

/** Who wins one seat for certain or by lots. */
export function potential({ winners, tie }: Count): readonly string[] {
  return [...winners, ...(tie?.between ?? [])].sort();
}
