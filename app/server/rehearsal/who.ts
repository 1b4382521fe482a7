import { type PersonId, readId } from '@commonlot/stages';
import { newIdOf } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import { letteredHouseholds, townRow } from './letters.ts';
import type { Life } from './life.ts';
import { type Guest, guestsOf } from './town/guests.ts';
import { peopleOf, residentOf } from './town/look-up.ts';
import { type Fate, fatesOf, repliesTo } from './town/replies.ts';

/** Who of the town is behind each resident's random id; people without a household are left out. */
export async function residentsBehind(life: Life): Promise<ReadonlyMap<PersonId, number>> {
  const rows = await life.store.db
    .selectFrom('people')
    .innerJoin('households', (join) =>
      join
        .onRef('households.id', '=', 'people.household_id')
        .onRef('households.assembly_id', '=', 'people.assembly_id'),
    )
    .select(['people.id', 'people.name', 'households.address'])
    .where('people.assembly_id', '=', life.assembly)
    .where('people.kind', '=', 'resident')
    .orderBy('people.id')
    .execute();
  const found = new Map<PersonId, number>();
  for (const { id, name, address } of rows) {
    const person = readId('person', id);
    const home = townRow(life, address);
    if (person === null || home === null) continue;
    const here = peopleOf(life.town, home);
    // Somebody registered by hand is whom their name says, or else the first of the home.
    const row =
      here.find((one) => residentId(life, home, one) === person) ??
      here.find((one) => residentOf(life.town, one).name === name) ??
      here[0];
    if (row !== undefined) found.set(person, row);
  }
  return found;
}

/** The id a resident gets at the Door in a rehearsal: it follows from the act, as everything does. */
export function residentId({ seed }: Life, home: number, person: number): PersonId {
  return newIdOf(chanceOf(seed, `register/${home}/${person}`), 'person');
}

/** What becomes of each resident: as the seed has it, and who came in by hand comes. */
export async function residentFates(life: Life): Promise<(person: PersonId) => Fate> {
  const { town, profile, seed } = life;
  const homes = (await letteredHouseholds(life)).map(({ row }) => row);
  const registered = repliesTo(town, homes, profile, seed).map(({ person }) => person);
  const fates = fatesOf(town, registered, profile, seed);
  const behind = await residentsBehind(life);
  return (person) => fates.get(behind.get(person) ?? -1) ?? 'comes';
}

/** The guests of the profile with the ids their invitations give them. */
export function guestList(life: Life): readonly (Guest & { readonly id: PersonId })[] {
  return guestsOf(life.profile, life.seed).map((guest, number) => ({
    ...guest,
    id: newIdOf(chanceOf(life.seed, guestKey(number)), 'person'),
  }));
}

export const guestKey = (number: number): string => `guest/${number}`;
