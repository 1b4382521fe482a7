import type { PlanInput, Seat } from './input.ts';

/** One table of a round where somebody sits. */
export type TableInUse = {
  readonly table: number;
  readonly ids: readonly string[];
  /** What is spoken there, where `speaks` says so. */
  readonly languages: readonly string[];
};

/** Tables by number, in order. */
export type Tables = ReadonlyMap<number, TableInUse>;

export function tablesInUse({ speaks }: PlanInput, seats: readonly Seat[], round: number): Tables {
  const at = Map.groupBy(
    seats.filter((seat) => seat.round === round),
    ({ table }) => table,
  );
  return new Map(
    [...at]
      .sort(([a], [b]) => a - b)
      .map(([table, here]) => [
        table,
        {
          table,
          ids: here.map(({ id }) => id),
          languages: speaks?.tables[String(table)] ?? [],
        },
      ]),
  );
}
