/** Walks the record from the first entry and says which entry does not hold, and why. */

import { utf8 } from './bytes.ts';
import { digest } from './digest.ts';
import { type Entry, type LineProblem, parseLine, ZEROS } from './entry.ts';
import { emptyFrontier, type Frontier, frontierRoot, grow, leafHash } from './frontier.ts';
import { accept, type Result, refuse } from './result.ts';

/** `seq` names the entry that does not hold, counted from 1. */
export type ChainProblem =
  | (LineProblem & { readonly seq: number })
  /** Another entry stands where `seq` belongs: one was dropped, doubled or moved. */
  | { readonly code: 'entry-out-of-place'; readonly seq: number; readonly found: number }
  /** The bytes of entry `seq` are not those the next entry, or the expected head, vouches for. */
  | { readonly code: 'entry-changed'; readonly seq: number }
  | { readonly code: 'other-assembly'; readonly seq: number; readonly found: string }
  /** The record ends before entry `seq`. */
  | { readonly code: 'record-truncated'; readonly seq: number; readonly size: number }
  /** The record goes on after the size that was vouched for. */
  | { readonly code: 'record-longer'; readonly seq: number; readonly size: number };

/** Where a record stands. */
export interface ChainState {
  /** Empty text while there is no entry. */
  readonly assembly: string;
  readonly size: number;
  /** Hash of the last entry; zeros while there is none. */
  readonly head: string;
  /** The Merkle tree over the lines, ready to grow. */
  readonly tree: Frontier;
}

/** What is known about a record from elsewhere: a manifest, a checkpoint, a newspaper. */
export interface Expected {
  readonly size: number;
  readonly head: string;
}

export interface ChainSummary {
  readonly assembly: string;
  readonly size: number;
  readonly head: string;
  /** RFC 6962 root over the lines, hex. */
  readonly root: string;
}

export const EMPTY_CHAIN: ChainState = { assembly: '', size: 0, head: ZEROS, tree: emptyFrontier };

/**
 * Checks a whole record: each line canonical, each entry in its place, each vouching for the one
 * before it. Memory does not grow with the record.
 * @param lines lines without line ends, first entry first.
 * @param expected size and head known from elsewhere; without it nobody can tell whether the last
 *   entry was changed or entries were cut off the end.
 * @param visit is shown each entry that holds, with its hash and the state after it.
 * @returns where the record stands; refuses with the first entry that does not hold.
 */
export function verifyChain(
  lines: Iterable<string>,
  expected: Expected | null = null,
  visit: (entry: Entry, state: ChainState) => void = () => {},
): Result<ChainSummary, ChainProblem> {
  let state = EMPTY_CHAIN;
  for (const [line, next] of withNext(lines)) {
    const step = extend(state, line, next, expected);
    if (!step.ok) return step;
    state = step.value.state;
    visit(step.value.entry, state);
  }
  const { assembly, size, head, tree } = state;
  if (expected !== null && size < expected.size)
    return refuse({ code: 'record-truncated', seq: size + 1, size: expected.size });
  if (expected !== null && size > expected.size)
    return refuse({ code: 'record-longer', seq: expected.size + 1, size: expected.size });
  if (expected !== null && head !== expected.head)
    return refuse({ code: 'entry-changed', seq: size });
  return accept({ assembly, size, head, root: frontierRoot(tree) });
}

function extend(
  state: ChainState,
  line: string,
  next: string | null,
  expected: Expected | null,
): Result<{ readonly state: ChainState; readonly entry: Entry }, ChainProblem> {
  const seq = state.size + 1;
  const read = parseLine(line);
  if (!read.ok) return refuse({ ...read.refusal, seq });
  const entry = read.value;
  if (entry.seq !== seq) return refuse({ code: 'entry-out-of-place', seq, found: entry.seq });
  const head = digest(line);
  if (entry.prev !== state.head) {
    // Either the entry before was changed, or `prev` of this one: ask whoever vouches for this one.
    const vouched = next === null ? expected?.head : prevOf(next);
    const intact = seq > 1 && vouched === head;
    return refuse({ code: 'entry-changed', seq: intact ? seq - 1 : seq });
  }
  if (seq > 1 && entry.assembly !== state.assembly)
    return refuse({ code: 'other-assembly', seq, found: entry.assembly });
  const tree = grow(state.tree, leafHash(utf8(line)));
  return accept({ entry, state: { assembly: entry.assembly, size: seq, head, tree } });
}

function prevOf(line: string): string | null {
  const read = parseLine(line);
  return read.ok ? read.value.prev : null;
}

/** Each item with the one after it, null after the last. */
function* withNext(lines: Iterable<string>): Generator<[string, string | null]> {
  let held: string | null = null;
  for (const line of lines) {
    if (held !== null) yield [held, line];
    held = line;
  }
  if (held !== null) yield [held, null];
}
