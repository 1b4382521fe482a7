/** The value under a key that came from outside; a name such as `constructor` finds nothing. */
export function lookUp<Value>(
  rows: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(rows, key) ? rows[key] : undefined;
}
