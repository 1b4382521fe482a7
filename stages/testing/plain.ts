import { Table } from '../shared/table.ts';

/** A state as plain data: two states are equal when their plain data are. */
export function plain(value: unknown): unknown {
  if (value instanceof Table) return rows(value.entries());
  if (value instanceof Map) return rows(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  return value;
}

/** Rows by key, so that the order they came in does not matter. */
function rows(entries: Iterable<readonly [unknown, unknown]>): readonly unknown[] {
  return [...entries]
    .map(([key, one]) => [String(key), plain(one)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Freezes plain data and maps all the way down, so that whoever writes to them throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Table) {
    for (const [, one] of value.entries()) deepFreeze(one);
    return value;
  }
  if (value instanceof Map) {
    for (const one of value.values()) deepFreeze(one);
    const refuse = () => assertUnchanged();
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  }
  Object.freeze(value);
  for (const one of Object.values(value)) deepFreeze(one);
  return value;
}

function assertUnchanged(): never {
  throw new Error('a state was written to');
}
