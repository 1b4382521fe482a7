import {
  type AssemblyEvent,
  type AssemblyState,
  evolve,
  initialAssembly,
  type Recorded,
} from '@commonlot/stages';
import type { Store } from '../store/contract.ts';
import type { SealedEntry } from '../store/sealing.ts';

/** An assembly folded up to one version of its record. */
export interface Folded {
  readonly version: number;
  readonly state: AssemblyState;
}

/** Assemblies kept folded per store; the least recently used goes first. */
const MOST_KEPT = 50;
const kept = new WeakMap<Store, Map<string, Kept>>();

/** What is kept, with the hash of its last entry: a restore may put another history in its place. */
interface Kept extends Folded {
  readonly head: string;
}
const NOTHING: Kept = { version: 0, state: initialAssembly, head: '' };

/** Folds an assembly's record up to its newest entry, reading only what came since last time. */
export async function foldAssembly(store: Store, assembly: string): Promise<Folded> {
  const cache = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, cache);
  const folded =
    (await foldOn(store, assembly, cache.get(assembly) ?? NOTHING)) ??
    (await foldOn(store, assembly, NOTHING)) ??
    NOTHING;
  cache.delete(assembly);
  cache.set(assembly, folded);
  const oldest = cache.keys().next();
  if (cache.size > MOST_KEPT && !oldest.done) cache.delete(oldest.value);
  return folded;
}

/** Folds on from what is kept; null when the record no longer holds the entry it ends with. */
async function foldOn(store: Store, assembly: string, from: Kept): Promise<Kept | null> {
  let folded = from;
  let known = from.version === 0;
  for await (const sealed of store.entries(assembly, Math.max(0, from.version - 1))) {
    if (known) folded = next(folded, sealed);
    else if (sealed.hash === from.head) known = true;
    else return null;
  }
  return known ? folded : null;
}

function next({ state }: Kept, { entry, hash }: SealedEntry): Kept {
  // codec: entries are written by `perform` alone, from what `decide` returned.
  const recorded = entry as unknown as Recorded<AssemblyEvent>;
  return { version: entry.seq, state: evolve(state, recorded), head: hash };
}
