import type { Box } from './ballots/box.ts';
import type { Contest } from './method.ts';
import type { CountRefusal } from './refusal.ts';
import { methodOf, type Rule } from './rule.ts';

/** The first thing that keeps a count from being made; null when it can be made. */
export function faultyInput(rule: Rule, box: Box, contest: Contest): CountRefusal | null {
  const method = methodOf(rule);
  const field = method.faulty(rule);
  if (field !== null) return { code: 'rule-faulty', field };
  return (
    faultyContest(contest) ??
    faultyBox(box, contest) ??
    method.unfit?.(rule, contest, box) ??
    faultyLots(contest)
  );
}

function faultyContest({ options, seats }: Contest): CountRefusal | null {
  if (options.length === 0) return { code: 'no-options' };
  if (!Number.isSafeInteger(seats) || seats < 1) return { code: 'seats-faulty', seats };
  const option = firstTwice(options);
  if (option !== undefined) return { code: 'option-twice', option };
  return seats > options.length
    ? { code: 'seats-above-options', seats, options: options.length }
    : null;
}

function faultyBox(box: Box, { options }: Contest): CountRefusal | null {
  if (box.options.length !== options.length) return { code: 'options-differ' };
  if (box.options.some((option, at) => option !== options[at])) return { code: 'options-differ' };
  const row = box.weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 1);
  if (row >= 0) return { code: 'weight-faulty', row: row + 1, weight: box.weights[row] ?? 0 };
  const ballot = box.codes === null ? undefined : firstTwice(box.codes);
  return ballot === undefined ? null : { code: 'code-twice', ballot };
}

function faultyLots({ options, lots = [] }: Contest): CountRefusal | null {
  const known = new Set(options);
  const unknown = lots.find((lot) => !known.has(lot));
  if (unknown !== undefined) return { code: 'lot-unknown', option: unknown };
  const again = firstTwice(lots);
  return again === undefined ? null : { code: 'lot-twice', option: again };
}

function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}
