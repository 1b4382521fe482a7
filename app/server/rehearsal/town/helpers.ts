import type { Seed } from '@commonlot/draw';
import { stream } from '@commonlot/draw';
import { unit } from './chance.ts';
import { choicesOf, type Option } from './interest.ts';
import type { Profile } from './profiles.ts';
import { sampleOf } from './replies.ts';
import type { Town } from './town.ts';

/** An offer of help with one of the proposals. */
export interface HelpOffer {
  readonly person: number;
  /** Place in the proposals. */
  readonly proposal: number;
  readonly contactConsent: boolean;
  /** Comes to the working group's first meeting. */
  readonly joins: boolean;
}

/**
 * Who offers help after the vote, and with what: exactly the profile's share of those who came.
 * @param people rows of the residents who came
 * @param proposals those that were chosen
 */
export function helpersOf(
  town: Town,
  people: readonly number[],
  proposals: readonly Option[],
  profile: Profile,
  seed: Seed,
): readonly HelpOffer[] {
  const { education, age } = town.people;
  const ready = (person: number): number =>
    (education[person] === 2 ? 0.4 : 0) - ((age[person] ?? 40) >= 80 ? 0.8 : 0);
  const offering = sampleOf(
    people,
    ready,
    Math.round(people.length * profile.helpRate),
    seed,
    'help',
  );
  const list = people.filter((person) => offering.has(person));
  const joining = sampleOf(list, ready, Math.round(list.length * profile.groupRate), seed, 'join');
  return list.map((person) => {
    const [proposal = 0] = choicesOf(town, person, proposals, 1, seed, String(person), 'help-with');
    const joins = joining.has(person);
    const contactConsent = joins || unit(stream(seed, `contact/${person}`)) < 0.8;
    return { person, proposal, contactConsent, joins };
  });
}
