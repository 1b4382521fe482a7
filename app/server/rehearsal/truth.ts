import { type PersonId, readId } from '@commonlot/stages';
import { letteredHouseholds } from './letters.ts';
import type { Life } from './life.ts';
import { fatesOf, repliesTo } from './town/replies.ts';
import { type TownFeature, tallyOf } from './town/tally.ts';
import { guestList } from './who.ts';

/** What is known of a rehearsal because the seed says so, to hold the desk's figures against. */
export interface Truth {
  readonly letters: number;
  readonly registered: number;
  readonly declines: number;
  /** Of those registered. Where there is a panel, who of them is asked decides how many come. */
  readonly comes: number;
  readonly guestsInvited: number;
  readonly guestsCome: number;
  readonly byChannel: Readonly<Record<'web' | 'phone' | 'paper', number>>;
  /** People of the town and of those registered by feature and value. */
  readonly town: Readonly<Partial<Record<TownFeature, ReadonlyMap<string, number>>>>;
  readonly pool: Readonly<Partial<Record<TownFeature, ReadonlyMap<string, number>>>>;
  /** Rows of the people who register, in the town. */
  readonly people: readonly number[];
  readonly guests: readonly PersonId[];
}

const FEATURES = ['ageBand', 'gender', 'education', 'heritage', 'growth', 'area'] as const;

/** The truth as the seed and the letters that were drawn have it. */
export async function truthOf(life: Life): Promise<Truth> {
  const { town, profile, seed } = life;
  const homes = (await letteredHouseholds(life)).map(({ row }) => row);
  const replies = homes.length === 0 ? [] : repliesTo(town, homes, profile, seed);
  const people = replies.map(({ person }) => person);
  const fates = [...fatesOf(town, people, profile, seed).values()];
  const guests = guestList(life);
  const through = (channel: string) => replies.filter((one) => one.channel === channel).length;
  return {
    letters: homes.length,
    registered: replies.length,
    declines: fates.filter((fate) => fate === 'declines').length,
    comes: fates.filter((fate) => fate === 'comes').length,
    guestsInvited: guests.length,
    guestsCome: guests.filter(({ comes }) => comes).length,
    byChannel: { web: through('web'), phone: through('phone'), paper: through('paper') },
    town: Object.fromEntries(FEATURES.map((feature) => [feature, tallyOf(town, feature)])),
    pool: Object.fromEntries(FEATURES.map((feature) => [feature, tallyOf(town, feature, people)])),
    people,
    guests: guests.flatMap(({ id }) => readId('person', id) ?? []),
  };
}
