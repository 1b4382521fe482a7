import type { AssemblyEvent } from '@commonlot/stages';
import type { Store } from '../store/contract.ts';

/** Hash of the last entry of a type: public, fixed, and known to nobody before it was made. */
export async function entryHash(
  store: Store,
  assembly: string,
  type: AssemblyEvent['type'],
): Promise<string | null> {
  let hash: string | null = null;
  for await (const sealed of store.entries(assembly))
    if (sealed.entry.type === type) hash = sealed.hash;
  return hash;
}
