import type { RoundId } from '@commonlot/stages';
import type { Store, Tx } from '../../store/contract.ts';
import { insertMany } from '../../store/insert-many.ts';

export interface Sat {
  readonly person: string;
  readonly round: RoundId;
  readonly table: number;
}

interface Keeping {
  readonly differences: Store['differences'];
  readonly assembly: string;
  readonly rounds: readonly RoundId[];
  /** True where a plan was changed: who sits elsewhere now has a card that says otherwise. */
  readonly changed: boolean;
}

/** Puts the new seats of these rounds in the place of the old. */
export async function keepSeats(
  tx: Tx,
  { differences, assembly, rounds, changed }: Keeping,
  sat: readonly Sat[],
): Promise<void> {
  const printed = changed ? await cardsOf(tx, assembly, rounds) : null;
  await tx
    .deleteFrom('seats')
    .where('assembly_id', '=', assembly)
    .where('plan_id', 'in', [...rounds])
    .execute();
  const rows = sat.map(({ person, round, table }) => {
    const card = printed === null ? table : (printed.get(`${round} ${person}`) ?? 0);
    return {
      assembly_id: assembly,
      plan_id: round,
      round: rounds.indexOf(round) + 1,
      table_number: table,
      person_id: person,
      printed_table: card === table ? null : card,
    };
  });
  await insertMany(tx, differences, 'seats', rows);
}

/** The table on everybody's card, by round and person. */
async function cardsOf(
  tx: Tx,
  assembly: string,
  rounds: readonly RoundId[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('seats')
    .select(['plan_id', 'person_id', 'table_number', 'printed_table'])
    .where('assembly_id', '=', assembly)
    .where('plan_id', 'in', [...rounds])
    .execute();
  return new Map(
    rows.map(({ plan_id, person_id, table_number, printed_table }) => [
      `${plan_id} ${person_id}`,
      printed_table ?? table_number,
    ]),
  );
}
