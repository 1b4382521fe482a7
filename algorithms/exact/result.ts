/**
 * Expected failure as a value: a closed union with data, whose `code` is also its translation key.
 * Surprise throws; see each package's README for its error contract.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as success. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a refusal as expected failure. */
export function refuse<Refusal>(refusal: Refusal): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  return { ok: false, refusal };
}

/**
 * Ends an exhaustive `switch`: does not compile while a case is missing.
 * @throws Error when reached at run time, which means data from outside slipped past its codec.
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
