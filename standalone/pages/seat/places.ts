import type { Hall } from './message.ts';
import { nameColumns } from './people-columns.ts';

/** Where everybody sits, by person and round; null where they are absent. */
export interface Places {
  readonly tables: readonly (readonly (number | null)[])[];
  /** Different people whom each person sits with, over all rounds. */
  readonly met: readonly number[];
}

export function placesIn(hall: Hall): Places {
  const tables = hall.people.map((): (number | null)[] => hall.rounds.map(() => null));
  const met = hall.people.map(() => new Set<number>());
  for (const [r, round] of hall.rounds.entries())
    for (const { table, people } of round.tables)
      for (const person of people) {
        const own = tables[person];
        if (own !== undefined) own[r] = table;
        for (const other of people) if (other !== person) met[person]?.add(other);
      }
  return { tables, met: met.map((others) => others.size) };
}

/** People's names by the columns that the visitor says make one, else their ids. */
export function namesBy(hall: Hall, written: string): (person: number) => string {
  const wanted = written.split(',').map((name) => name.trim().toLowerCase());
  const columns = wanted
    .map((name) => hall.header.findIndex((one) => one.trim().toLowerCase() === name))
    .filter((column) => column >= 0);
  return (person) => {
    const one = hall.people[person];
    const cells = columns.map((column) => (one?.cells[column] ?? '').trim());
    return cells.filter((cell) => cell !== '').join(' ') || (one?.id ?? '');
  };
}

export function usualNames(hall: Hall): string {
  return nameColumns(hall.header).join(', ');
}
