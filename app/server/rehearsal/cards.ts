import type { CardKind, PersonId } from '@commonlot/stages';
import { issueCards } from '../acts/5-gathering/voting-cards.ts';
import { newCode } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import { as, at, dice, doing, type Life, taken } from './life.ts';

/** How many cards of a kind are printed: one for everybody invited. */
function cardsOf({ profile }: Life, kind: CardKind): number {
  if (kind === 'guest') return profile.guests.reduce((sum, { invited }) => sum + invited, 0);
  return profile.panel ?? Math.round(profile.letters * profile.replyRate);
}

/** The returning officer issues the cards; done before, nothing happens. */
export async function issueAllCards(life: Life): Promise<void> {
  for (const kind of ['resident', 'guest'] as const) {
    const key = `cards/${kind}`;
    const issuing = doing(life, as(life, 'returning-officer'), key, at(life, 'cards'));
    taken(key, await issueCards(issuing, kind, cardsOf(life, kind)));
  }
}

/**
 * Which card each person happened to take from the basket. Nobody in the program knows this of real
 * people; here it follows from the seed, and is written down nowhere.
 */
export function handedOut(
  life: Life,
  kind: CardKind,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, string> {
  const chance = chanceOf(life.seed, `cards/${kind}`);
  const codes = new Set<string>();
  while (codes.size < cardsOf(life, kind)) codes.add(newCode(chance, 12));
  const basket = dice(life, `basket/${kind}`).shuffle([...codes]);
  return new Map(
    people.flatMap((person, place) => {
      const code = basket[place];
      return code === undefined ? [] : [[person, code] as const];
    }),
  );
}
