import {
  checkpointLine,
  emptyFrontier,
  fromHex,
  frontierRoot,
  grow,
  leafHash,
  signCheckpoint,
  signerFrom,
  utf8,
} from '@commonlot/record';
import type { Instant } from '@commonlot/stages';
import { signingKey } from '../store/assemblies.ts';
import { saveCheckpoint } from '../store/checkpoints.ts';
import type { Store } from '../store/contract.ts';

/** Signs where an assembly's record stands now; does nothing for an empty record. */
export async function signWhereItStands(
  store: Store,
  assembly: string,
  at: Instant,
): Promise<void> {
  let tree = emptyFrontier;
  let head: { seq: number; hash: string } | null = null;
  for await (const { seq, hash, line } of store.entries(assembly)) {
    tree = grow(tree, leafHash(utf8(line)));
    head = { seq, hash };
  }
  if (!head) return;
  const { private_key } = await signingKey(store.db, assembly);
  const secret = fromHex(private_key, 32);
  if (!secret) throw new Error('the signing key is not 32 bytes of hex');
  const signed = signCheckpoint(
    { v: 1, assembly, size: head.seq, head: head.hash, root: frontierRoot(tree), at },
    signerFrom(secret),
  );
  const row = { assembly_id: assembly, ...head, line: checkpointLine(signed) };
  await store.transact(async (tx) => await saveCheckpoint(tx, row));
}
