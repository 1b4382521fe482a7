/**
 * One entry of the record: an act, who did it in which role, when, and the digest of the entry
 * before it. Its line is its canonical JSON; its hash is the SHA-256 of that line.
 */
import { canonical, canonicalOf } from './canonical.ts';
import { digest, isDigest } from './digest.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import { accept, type Result, refuse } from './result.ts';

/** Who acts: a role and a random id, never a name. */
export interface By {
  readonly role: string;
  readonly id: string;
}

export interface Entry {
  readonly v: 1;
  readonly assembly: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Hash of the entry before, 64 hex; zeros for the first. */
  readonly prev: string;
  /** UTC, ISO 8601 with milliseconds. What the recorder's clock said; order is `seq`. */
  readonly at: string;
  readonly by: By;
  readonly type: string;
  readonly data: Json;
}

/** An entry before it has its place. `data` must be what JSON can carry, else sealing throws. */
export interface Draft {
  readonly assembly: string;
  readonly at: string;
  readonly by: By;
  readonly type: string;
  readonly data: unknown;
}

/** What the next entry hangs on. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** A sealed entry is the link the next one hangs on. */
export interface Sealed extends Link {
  readonly entry: Entry;
  /** Canonical JSON, without a line end. */
  readonly line: string;
}

/** What the first entry hangs on. */
export const ZEROS = '0'.repeat(64);

export type LineProblem =
  | { readonly code: 'line-not-json'; readonly reason: string }
  | { readonly code: 'line-not-canonical' }
  | { readonly code: 'entry-malformed'; readonly field: string };

/**
 * Gives a draft its place in the record.
 * @param previous the entry before it, null for the first.
 * @throws Error when the draft is malformed or JSON cannot carry its data: drafts are made by code.
 */
export function seal(draft: Draft, previous: Link | null): Sealed {
  const seq = (previous?.seq ?? 0) + 1;
  const { assembly, at, by, type, data } = draft;
  const prev = previous?.hash ?? ZEROS;
  const line = canonical({
    v: 1,
    assembly,
    seq,
    prev,
    at,
    by: { role: by.role, id: by.id },
    type,
    data,
  });
  // Read back, so that what is in memory is what was written and shares nothing with the draft.
  const read = parseLine(line);
  if (!read.ok) throw new Error(`malformed draft of ${type}: ${canonical(read.refusal)}`);
  return { entry: read.value, line, hash: digest(line), seq };
}

/**
 * Reads one line of the record.
 * Refuses `line-not-json`, `line-not-canonical` (spaces, key order, double keys, number forms) and
 * `entry-malformed` with the field.
 */
export function parseLine(line: string): Result<Entry, LineProblem> {
  const parsed = parseJson(line);
  if (!parsed.ok) return refuse({ code: 'line-not-json', reason: parsed.refusal.reason });
  const again = canonicalOf(parsed.value);
  if (!again.ok || again.value !== line) return refuse({ code: 'line-not-canonical' });
  return readEntry(parsed.value);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const FIELDS = ['assembly', 'at', 'by', 'data', 'prev', 'seq', 'type', 'v'];

/** A moment in UTC with milliseconds that the calendar has. */
export function isInstant(text: Json | undefined): text is string {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

function readEntry(value: Json): Result<Entry, LineProblem> {
  const wrong = (field: string) => refuse({ code: 'entry-malformed' as const, field });
  if (!isJsonObject(value)) return wrong('entry');
  const extra = Object.keys(value).find((key) => !FIELDS.includes(key));
  if (extra !== undefined) return wrong(extra);
  const { v, assembly, seq, prev, at, by, type, data } = value;
  if (v !== 1) return wrong('v');
  if (!isWord(assembly)) return wrong('assembly');
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return wrong('seq');
  if (!isDigest(prev)) return wrong('prev');
  if (!isInstant(at)) return wrong('at');
  const actor = readBy(by);
  if (actor === null) return wrong('by');
  if (!isWord(type)) return wrong('type');
  if (data === undefined) return wrong('data');
  return accept({ v, assembly, seq, prev, at, by: actor, type, data });
}

function readBy(by: Json | undefined): By | null {
  if (!isJsonObject(by) || Object.keys(by).length !== 2) return null;
  return isWord(by['role']) && isWord(by['id']) ? { role: by['role'], id: by['id'] } : null;
}

function isWord(value: Json | undefined): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= 200;
}
