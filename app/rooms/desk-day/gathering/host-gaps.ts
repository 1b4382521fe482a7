import { type AssemblyState, wordsIn } from '@commonlot/stages';
import { writeTables } from '../../../server/acts/5-gathering/rules/table-numbers.ts';
import { tablesOfRound } from '../../../server/acts/5-gathering/seats.ts';
import type { Helper } from '../../../server/acts/5-gathering/team.ts';
import type { PrintLanguage } from '../../../server/adapters/print/documents.ts';
import type { Store } from '../../../server/store/contract.ts';

/** Tables of a round where people sit without a host. */
export interface HostGap {
  readonly round: string;
  readonly count: number;
  /** As people write them: `1–3, 7`. */
  readonly tables: string;
}

/** Where the team's hosts do not reach, in rounds that have not ended; nothing where it has none. */
export async function hostGaps(
  store: Store,
  assembly: string,
  { gathering }: AssemblyState,
  team: readonly Helper[],
  language: PrintLanguage,
): Promise<readonly HostGap[]> {
  const hosts = team.filter(({ role }) => role === 'host').map(({ id }) => id);
  if (hosts.length === 0) return [];
  const serving = new Set(team.map(({ id }) => id));
  const gaps: HostGap[] = [];
  for (const { round, name } of gathering.rounds) {
    if (!gathering.seating[round] || gathering.run[round]?.closed) continue;
    const at = await tablesOfRound(store, assembly, round);
    const hosted = new Set(hosts.map((id) => at.get(id)));
    const used = [...at].filter(([id]) => !serving.has(id)).map(([, table]) => table);
    const tables = [...new Set(used)]
      .filter((table) => !hosted.has(table))
      .toSorted((a, b) => a - b);
    if (tables.length > 0)
      gaps.push({
        ...{ round: wordsIn(name, language), count: tables.length },
        tables: writeTables(tables),
      });
  }
  return gaps;
}
