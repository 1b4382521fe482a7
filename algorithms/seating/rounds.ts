import type { PlanInput, Round } from './input.ts';

/** Seats of every table of a round: as listed, or as many of one size as the people need. */
export function tablesOf(round: Round, people: number): readonly number[] {
  if ('tables' in round) return round.tables;
  return Array.from({ length: Math.ceil(people / round.size) }, () => round.size);
}

/** For every round, the ids of those who are there. */
export function presentIn(input: PlanInput): readonly ReadonlySet<string>[] {
  const rounds = input.rounds.map(() => new Set(input.people.map((person) => person.id)));
  for (const { id, round } of input.absent ?? []) rounds[round - 1]?.delete(id);
  return rounds;
}

/** Index of the zone of each person and of each table (from 0), by round; 0 for the common one. */
export type Zones = {
  readonly ofPerson: ReadonlyMap<string, number>;
  readonly ofTable: readonly number[];
  readonly count: number;
};

export function zonesOf(round: Round, tables: number): Zones {
  const ofPerson = new Map<string, number>();
  const ofTable = Array.from({ length: tables }, () => 0);
  for (const [index, zone] of (round.zones ?? []).entries()) {
    for (const id of zone.people) ofPerson.set(id, index + 1);
    for (const table of zone.tables) ofTable[table - 1] = index + 1;
  }
  return { ofPerson, ofTable, count: (round.zones ?? []).length + 1 };
}

/** Whether languages and access let a person sit at a table (from 1). Zones are apart from this. */
export function mayUse(
  input: PlanInput,
  person: PlanInput['people'][number],
  table: number,
): { readonly speaks: boolean; readonly access: boolean } {
  const spoken = input.speaks?.tables[String(table)];
  const served = input.access?.tables[String(table)] ?? [];
  return {
    speaks:
      spoken === undefined ||
      person.speaks === undefined ||
      person.speaks.length === 0 ||
      person.speaks.some((language) => spoken.includes(language)),
    access:
      input.access === undefined || (person.needs ?? []).every((need) => served.includes(need)),
  };
}
