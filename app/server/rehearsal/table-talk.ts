import { type NoteId, type PersonId, type Round, readId } from '@commonlot/stages';
import { tablesOfRound } from '../acts/5-gathering/seats.ts';
import { newIdOf } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import { dice, type Life } from './life.ts';
import { notesOf, type TrueNote } from './town/notes.ts';
import { residentsBehind } from './who.ts';

/** A note as a table writes it in a rehearsal. */
export interface TableNote extends TrueNote {
  readonly key: string;
  /** The id the note gets; it follows from the act. */
  readonly id: NoteId;
  readonly table: number;
}

/** Residents' rows at each table of a round. */
export async function tablesBehind(
  life: Life,
  round: Round,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const behind = await residentsBehind(life);
  const tables = new Map<number, number[]>();
  for (const [person, table] of await tablesOfRound(life.store, life.assembly, round.round)) {
    const id: PersonId | null = readId('person', person);
    const row = id === null ? undefined : behind.get(id);
    const rows = tables.get(table) ?? [];
    if (row !== undefined) rows.push(row);
    tables.set(table, rows);
  }
  return new Map(
    [...tables]
      .sort(([a], [b]) => a - b)
      .map(([table, rows]) => [table, rows.sort((a, b) => a - b)]),
  );
}

/** Everything the tables say in a talk round: two to four notes each, the same whenever asked. */
export async function notesOfRound(life: Life, round: Round): Promise<readonly TableNote[]> {
  const { town, seed } = life;
  const notes: TableNote[] = [];
  for (const [table, people] of await tablesBehind(life, round)) {
    const label = `${round.round}/${table}`;
    const count = 2 + dice(life, `notes/${label}`).below(3);
    for (const [number, note] of notesOf(town, people, count, seed, label).entries()) {
      const key = `note/${label}/${number}`;
      notes.push({ ...note, key, id: noteId(life, key), table });
    }
  }
  return notes;
}

function noteId({ seed }: Life, key: string): NoteId {
  const chance = chanceOf(seed, key);
  // A note's words are salted before it gets its id.
  chance.bytes(32);
  return newIdOf(chance, 'note');
}
