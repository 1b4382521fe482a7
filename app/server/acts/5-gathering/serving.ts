import type { Serving } from '@commonlot/seating';
import type { Tx } from '../../store/contract.ts';
import type { Sat } from './keep-seats.ts';
import { readTeam, type TeamRole } from './team.ts';

/** How many serve in each task in the rounds planned: nobody of the team is in the record. */
export function servingIn(serving: readonly Serving[], before: number) {
  const now = serving.filter(({ round }) => round > before);
  if (now.length === 0) return {};
  const count = (wanted: TeamRole) =>
    new Set(now.filter(({ role }) => role === wanted).map(({ id }) => id)).size;
  const [host, interpreter, observer] = [count('host'), count('interpreter'), count('observer')];
  return { serving: { host, interpreter, observer } };
}

/** Without those who left the team meanwhile: they have no row that a seat could name. */
export async function stillServing(
  tx: Tx,
  assembly: string,
  served: readonly Sat[],
): Promise<readonly Sat[]> {
  const team = new Set((await readTeam(tx, assembly)).map(({ id }) => id));
  return served.filter(({ person }) => team.has(person));
}
