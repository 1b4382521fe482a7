import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Seed, seedFromHex } from '@commonlot/draw';
import type { Person, PlanInput } from '../input.ts';
import { type Plan, type PlanOptions, plan } from '../plan.ts';

/** A seed from a small number. */
export function seedOf(n: number): Seed {
  const seed = seedFromHex(n.toString(16).padStart(64, '0'));
  assert.ok(seed.ok);
  return seed.value;
}

/** n people a0, a1, … whose features take turns. */
export function people(n: number, features: Readonly<Record<string, number>> = {}): Person[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `a${i}`,
    values: Object.fromEntries(
      Object.entries(features).map(([feature, kinds]) => [feature, String((i * 7) % kinds)]),
    ),
  }));
}

/** A file of plain rows (no quotes, as in the examples), first column the id. */
export function readPeople(url: URL): Person[] {
  const [head = '', ...rows] = readFileSync(url, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => {
    const fields = row.split(',');
    return {
      id: fields[0] ?? '',
      values: Object.fromEntries(names.map((name, i) => [name, fields[i] ?? ''])),
    };
  });
}

/** The plan, or a failed test. */
export function planned(input: PlanInput, options: Partial<PlanOptions> = {}): Plan {
  const result = plan(input, { seed: seedOf(1), steps: 20_000, ...options });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
