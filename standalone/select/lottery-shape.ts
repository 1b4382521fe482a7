import type { SealedLottery } from './seal.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isWhole: Test = (value) => Number.isSafeInteger(value);
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isBoolean: Test = (value) => typeof value === 'boolean';

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function has(fields: Readonly<Record<string, Test>>): Test {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, test]) => test(Reflect.get(value, name)));
}

const texts = listOf(isText);
const exceptions = listOf(has({ id: isText, reason: isText }));
const prices = has({ seat: isWhole, quotas: listOf(isWhole) });
const pairs = listOf((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount));
const level = has({
  value: isNumber,
  groups: listOf(isCount),
  weights: pairs,
  prices: (value) => value === null || prices(value),
  most: isWhole,
  gap: isNumber,
});
const objective = has({
  value: isNumber,
  bound: isNumber,
  gap: isNumber,
  weights: pairs,
  ceilings: pairs,
  prices: (value) => value === null || prices(value),
  most: isWhole,
});
const lottery = has({
  format: (value) => value === 'commonlot.lottery/1',
  method: isText,
  size: isCount,
  people: texts,
  probabilities: listOf(isNumber),
  panels: listOf(has({ weight: isNumber, members: texts })),
  balls: has({ count: isCount, panels: listOf(texts), largestChange: isNumber }),
  certificate: has({
    kind: isText,
    complete: isBoolean,
    numbered: isBoolean,
    objective: (value) => value === null || objective(value),
    bound: isNumber,
    gap: isNumber,
    miss: isNumber,
    groups: listOf(texts),
    levels: listOf(level),
    shutOut: texts,
    solver: isText,
  }),
  decided: (value) =>
    value === undefined || has({ include: exceptions, exclude: exceptions, barred: texts })(value),
  inputs: has({ people: isText, quotas: isText }),
  seal: isText,
});

/** Whether a JSON value has everything a check of it reads, in the form it reads it. */
export function isLottery(value: unknown): value is SealedLottery {
  return lottery(value);
}
