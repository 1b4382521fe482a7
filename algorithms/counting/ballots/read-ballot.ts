import { methodOf, type Rule } from '../rule.ts';
import type { Ballot } from './ballot.ts';
import { boxOf } from './box.ts';
import { type Reading, sortBox } from './sort-box.ts';

/** What one ballot's marks are worth under a rule, before it is in any box. */
export function readBallot(
  rule: Rule,
  choices: Ballot['choices'],
  options: readonly string[],
): Reading {
  const box = boxOf([{ code: '', choices }], options);
  const { blank, rejected } = sortBox(box, methodOf(rule).reader(rule, box));
  return rejected[0]?.reason ?? (blank > 0 ? 'blank' : 'valid');
}
