import type { BundleFiles } from './bundle.ts';
import { type ChainState, EMPTY_CHAIN, verifyChain } from './chain.ts';
import { type BundleCheck, failed, notPossible, ok } from './check.ts';
import { referencesIn, type Visibility } from './document.ts';
import type { Entry } from './entry.ts';
import { readLines } from './lines.ts';
import { type Manifest, RECORD } from './manifest.ts';

/** What an entry says about a document. */
export interface Mention {
  readonly visibility: Visibility;
  /** The first entry that names it so. */
  readonly seq: number;
}

export interface RecordRead {
  readonly check: BundleCheck;
  /** Entries before the first that does not hold. */
  readonly entries: readonly Entry[];
  /** The state after each of them, first entry first. */
  readonly states: readonly ChainState[];
  /** Documents they name; sealed where any entry says so. */
  readonly mentions: ReadonlyMap<string, Mention>;
}

/** Walks the record as far as it holds, and says where it stops holding. */
export function readRecord(files: BundleFiles, manifest: Manifest | null): RecordRead {
  const bytes = files.get(RECORD);
  const entries: Entry[] = [];
  const states: ChainState[] = [];
  const mentions = new Map<string, Mention>();
  if (bytes === undefined) {
    const check = notPossible('chain-holds', { code: 'no-record' });
    return { check, entries, states, mentions };
  }
  const file = readLines(bytes);
  // Where the file itself is damaged, what was to follow is reported as that, not as missing.
  const expected = file.problem === null ? manifest : null;
  const chain = verifyChain(file.lines, expected, (entry, state) => {
    entries.push(entry);
    states.push(state);
    for (const { sha256, visibility } of referencesIn(entry.data)) {
      const known = mentions.get(sha256);
      if (known === undefined || (known.visibility === 'public' && visibility === 'sealed'))
        mentions.set(sha256, { visibility, seq: entry.seq });
    }
  });
  const state = states.at(-1) ?? EMPTY_CHAIN;
  const check = !chain.ok
    ? failed('chain-holds', chain.refusal, chain.refusal.seq)
    : (damage(file.problem) ?? foreign(state, manifest) ?? fine(state));
  return { check, entries, states, mentions };
}

function damage(problem: ReturnType<typeof readLines>['problem']): BundleCheck | null {
  if (problem === null) return null;
  const code = problem.code === 'last-line-cut' ? 'record-cut' : problem.code;
  return failed('chain-holds', { code, seq: problem.line }, problem.line);
}

function foreign(state: ChainState, manifest: Manifest | null): BundleCheck | null {
  if (manifest === null || state.size === 0 || manifest.assembly === state.assembly) return null;
  return failed('chain-holds', { code: 'assembly-differs', found: state.assembly });
}

function fine(state: ChainState): BundleCheck {
  return ok('chain-holds', { code: 'chain-fine', entries: state.size, head: state.head });
}
