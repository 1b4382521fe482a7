import { sql } from 'kysely';
import type { Tx } from './contract.ts';
import type { Differences } from './differences.ts';

/**
 * Forgets the order in which a ballot's papers came in. SQLite keeps them in key order from the
 * start; PostgreSQL keeps rows where there was room and stamps each with its transaction, so the
 * rows are written anew, sorted, in this one. To be called when the ballot closes.
 */
export async function forgetOrder(
  tx: Tx,
  differences: Differences,
  assembly: string,
  ballot: string,
): Promise<void> {
  if (differences.kind === 'sqlite') return;
  await sql`
    with taken as (
      delete from ballots where assembly_id = ${assembly} and ballot_id = ${ballot} returning *)
    insert into ballots select * from taken order by receipt`.execute(tx);
}
