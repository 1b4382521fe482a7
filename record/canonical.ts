/**
 * Canonical JSON: one value, one sequence of bytes (RFC 8785, JSON Canonicalization Scheme), so
 * that a digest can stand for a value. RFC 8785 takes the number and text forms of ECMAScript as
 * they are, which is why `JSON.stringify` writes the leaves here.
 */
import { accept, type Result, refuse } from './result.ts';

/** Why a value has no canonical form; `path` is where, as in `$.data.names[3]`. */
export interface NotCanonical {
  readonly code:
    | 'number-not-finite'
    | 'text-not-unicode'
    | 'value-undefined'
    | 'value-not-json'
    | 'nested-too-deep';
  readonly path: string;
}

/** Levels of lists and objects within one another; a bound so that no input exhausts the stack. */
export const MOST_LEVELS = 200;

/** What `canonical` throws: handing over a value that JSON cannot carry is a programming error. */
export class NotCanonicalError extends Error {
  readonly problem: NotCanonical;

  constructor(problem: NotCanonical) {
    super(`${problem.code} at ${problem.path}`);
    this.name = 'NotCanonicalError';
    this.problem = problem;
  }
}

/**
 * Writes a value in canonical form (RFC 8785 section 3.2).
 * @param value data made of null, booleans, finite numbers, well-formed texts, lists and plain
 *   objects; typed `unknown` because interfaces are not assignable to an index signature.
 * @returns the text, whose UTF-8 bytes are what digests are taken of.
 * @throws NotCanonicalError for NaN, infinities, lone surrogates, undefined, dates, maps, classes.
 */
export function canonical(value: unknown): string {
  return write(value, '$', 0);
}

/** As `canonical`, for values that came from outside: the reason comes back as a refusal. */
export function canonicalOf(value: unknown): Result<string, NotCanonical> {
  try {
    return accept(canonical(value));
  } catch (error) {
    if (error instanceof NotCanonicalError) return refuse(error.problem);
    throw error;
  }
}

function write(value: unknown, path: string, level: number): string {
  if (level > MOST_LEVELS) throw new NotCanonicalError({ code: 'nested-too-deep', path });
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return writeNumber(value, path);
  if (typeof value === 'string') return writeText(value, path);
  if (Array.isArray(value)) return writeList(value, path, level);
  if (typeof value === 'object') return writeObject(value, path, level);
  const code = value === undefined ? 'value-undefined' : 'value-not-json';
  throw new NotCanonicalError({ code, path });
}

// RFC 8785 section 3.2.2.3: ECMAScript's Number-to-String; NaN and infinities are errors.
function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError({ code: 'number-not-finite', path });
  return JSON.stringify(value);
}

// RFC 8785 section 3.2.2.2: two-character escapes where JSON has them, \u00hh for other controls,
// everything else as it is; a lone surrogate is an error. JSON.stringify does the first three.
function writeText(text: string, path: string): string {
  if (!text.isWellFormed()) throw new NotCanonicalError({ code: 'text-not-unicode', path });
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], path: string, level: number): string {
  let text = '[';
  // by index, so that a hole in the list is met as undefined
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) text += ',';
    text += write(list[i], `${path}[${i}]`, level + 1);
  }
  return `${text}]`;
}

function writeObject(object: object, path: string, level: number): string {
  if (!isPlain(object)) throw new NotCanonicalError({ code: 'value-not-json', path });
  // RFC 8785 section 3.2.3: keys sorted by UTF-16 code units, which is what sort() compares.
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  let text = '{';
  for (const [key, value] of entries) {
    if (text.length > 1) text += ',';
    const inside = `${path}.${key}`;
    text += `${writeText(key, inside)}:${write(value, inside, level + 1)}`;
  }
  return `${text}}`;
}

/** A plain object, also one from another realm; not a Date, a Map or an instance of a class. */
function isPlain(object: object): boolean {
  const parent: unknown = Object.getPrototypeOf(object);
  return parent === null || Object.getPrototypeOf(parent) === null;
}
