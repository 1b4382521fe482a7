import type { Selectable } from 'kysely';
import type { Reads, Tx } from './contract.ts';
import type { CheckpointsTable } from './schema/record.ts';

export type StoredCheckpoint = Selectable<CheckpointsTable>;

/**
 * Keeps a signed checkpoint. The same one twice is kept once.
 * @throws Error when it does not stand for an entry of this record: a checkpoint of what is not on
 *   disk must never get out.
 */
export async function saveCheckpoint(tx: Tx, checkpoint: StoredCheckpoint): Promise<void> {
  const entry = await tx
    .selectFrom('entries')
    .select('hash')
    .where('assembly_id', '=', checkpoint.assembly_id)
    .where('seq', '=', checkpoint.seq)
    .executeTakeFirst();
  if (entry?.hash !== checkpoint.hash) {
    throw new Error(`checkpoint ${checkpoint.seq} is not of this record`);
  }
  await tx
    .insertInto('checkpoints')
    .values(checkpoint)
    .onConflict((conflict) => conflict.columns(['assembly_id', 'seq']).doNothing())
    .execute();
}

/** An assembly's checkpoints, oldest first. */
export async function checkpoints(
  db: Reads,
  assembly: string,
): Promise<readonly StoredCheckpoint[]> {
  return await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .orderBy('seq')
    .execute();
}
