import {
  type AssemblyEvent,
  type AssemblyState,
  evolve,
  initialAssembly,
  type Recorded,
} from '@commonlot/stages';
import type { Store } from '../store/contract.ts';

/** An assembly folded up to one version of its record. */
export interface Folded {
  readonly version: number;
  readonly state: AssemblyState;
}

/** Assemblies kept folded per store; the least recently used goes first. */
const MOST_KEPT = 50;
const kept = new WeakMap<Store, Map<string, Folded>>();

/** Folds an assembly's record up to its newest entry, reading only what came since last time. */
export async function foldAssembly(store: Store, assembly: string): Promise<Folded> {
  const cache = kept.get(store) ?? new Map<string, Folded>();
  kept.set(store, cache);
  let { version, state } = cache.get(assembly) ?? { version: 0, state: initialAssembly };
  for await (const { entry } of store.entries(assembly, version)) {
    // codec: entries are written by `perform` alone, from what `decide` returned.
    state = evolve(state, entry as unknown as Recorded<AssemblyEvent>);
    version = entry.seq;
  }
  const folded = { version, state };
  cache.delete(assembly);
  cache.set(assembly, folded);
  const oldest = cache.keys().next();
  if (cache.size > MOST_KEPT && !oldest.done) cache.delete(oldest.value);
  return folded;
}

/** Forgets what is kept folded, after a restore has replaced the record under it. */
export function forgetFolded(store: Store): void {
  kept.delete(store);
}
