import { roleOf, type TeamRole } from '../../../../server/acts/5-gathering/team.ts';
import type { Store } from '../../../../server/store/contract.ts';

interface SeatedPerson {
  readonly id: string;
  readonly name: string;
  readonly guest: boolean;
}

export interface SeatedTable {
  readonly number: number;
  /** 1 for a guest, 0 for a resident. */
  readonly seats: readonly number[];
  readonly people: readonly SeatedPerson[];
  /** Who serves at it, beside its seats. */
  readonly team: readonly { readonly id: string; readonly name: string; readonly role: TeamRole }[];
}

/** Somebody whose card says another table than they have. */
export interface WrongCard {
  readonly id: string;
  readonly name: string;
  readonly round: string;
  readonly table: number;
  /** Null for somebody without a card. */
  readonly printed: number | null;
}

/** Every seat of the assembly's rounds with the name of the register. */
export async function readSeats({ db }: Pick<Store, 'db'>, assembly: string) {
  return await db
    .selectFrom('seats')
    .innerJoin('people', (join) =>
      join
        .onRef('people.assembly_id', '=', 'seats.assembly_id')
        .onRef('people.id', '=', 'seats.person_id'),
    )
    .select([
      'seats.plan_id',
      'seats.person_id',
      'seats.table_number',
      'seats.printed_table',
      'people.kind',
      'people.name',
      'people.group_name',
    ])
    .where('seats.assembly_id', '=', assembly)
    .orderBy('seats.table_number')
    .orderBy('people.name')
    .execute();
}

export type SeatRow = Awaited<ReturnType<typeof readSeats>>[number];

/** The tables of one round, from 1 to how many were laid. */
export function tablesOf(rows: readonly SeatRow[], round: string, count: number): SeatedTable[] {
  const inRound = Map.groupBy(
    rows.filter(({ plan_id }) => plan_id === round),
    ({ table_number }) => table_number,
  );
  return Array.from({ length: count }, (_, place) => {
    const at = inRound.get(place + 1) ?? [];
    const people = at
      .filter(({ kind }) => kind !== 'volunteer')
      .map(
        ({ person_id, name, kind }): SeatedPerson => ({
          ...{ id: person_id, name: name ?? '–' },
          guest: kind === 'guest',
        }),
      );
    const team = at.flatMap(({ person_id, name, kind, group_name }) => {
      const role = kind === 'volunteer' ? roleOf(group_name) : null;
      return role === null ? [] : [{ id: person_id, name: name ?? '–', role }];
    });
    return { number: place + 1, people, team, seats: people.map(({ guest }) => (guest ? 1 : 0)) };
  });
}

/** Cards that are wrong, round by round. */
export function wrongCards(
  rows: readonly SeatRow[],
  rounds: readonly { readonly round: string; readonly name: string }[],
): readonly WrongCard[] {
  return rounds.flatMap(({ round, name }) =>
    rows
      .filter((row) => row.plan_id === round && row.printed_table !== null)
      .map((row) => ({
        ...{ id: row.person_id, name: row.name ?? '–', round: name, table: row.table_number },
        printed: row.printed_table === 0 ? null : row.printed_table,
      })),
  );
}
