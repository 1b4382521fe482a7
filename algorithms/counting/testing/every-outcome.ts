import assert from 'node:assert/strict';
import type { Box } from '../ballots/box.ts';
import { sortBox } from '../ballots/sort-box.ts';
import type { Contest } from '../method.ts';
import { methodOf, type Rule } from '../rule.ts';
import { allOutcomes } from '../ties/settle.ts';

/** Every set of winners that lots could lead to, each sorted and joined by commas, in order. */
export function everyOutcome(rule: Rule, box: Box, contest: Contest, runs = 20_000): string[] {
  const method = methodOf(rule);
  const piles = sortBox(box, method.reader(rule, box));
  const all = allOutcomes((say) => method.count(rule, piles.valid, contest, say, piles), runs);
  assert.ok(all !== null, 'too many runs');
  return [...all].map((set) => set.split('\n').join(',')).sort();
}
