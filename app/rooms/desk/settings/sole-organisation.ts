import type { Store } from '../../../server/store/contract.ts';

/** Whether the instance serves one organisation; only then may its organiser take all of it away. */
export async function soleOrganisation({ db }: Store): Promise<boolean> {
  const rows = await db.selectFrom('organisations').select('id').limit(2).execute();
  return rows.length === 1;
}
