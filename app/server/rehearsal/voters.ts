import {
  type BallotPaper,
  type CardKind,
  marksOf,
  type PersonId,
  present,
} from '@commonlot/stages';
import { type Choices, castBallot } from '../acts/7-decision/cast.ts';
import { showCode } from '../acts/chance.ts';
import { handedOut } from './cards.ts';
import { dice, type Life, stateOf, taken } from './life.ts';
import { unit } from './town/chance.ts';
import { choicesOf, type Option } from './town/interest.ts';
import { residentsBehind } from './who.ts';

/** Somebody in the hall with a card of the electorate. */
interface Voter {
  readonly person: PersonId;
  /** Row in the town; null for guests and for people the town does not know. */
  readonly row: number | null;
  readonly card: string;
}

async function votersOf(life: Life, paper: BallotPaper): Promise<readonly Voter[]> {
  const { gathering } = await stateOf(life);
  const behind = await residentsBehind(life);
  const here = present(gathering);
  const voters = (kind: CardKind): readonly Voter[] => {
    const people = here.filter((person) => gathering.guests.has(person) === (kind === 'guest'));
    const cards = handedOut(life, kind, people);
    return [...cards].map(([person, card]) => ({ person, card, row: behind.get(person) ?? null }));
  };
  const residents = voters('resident');
  return paper.rules.electorate === 'residents' ? residents : [...residents, ...voters('guest')];
}

/**
 * Everybody votes as their interests have it: 3 in 100 leave their card in their pocket, 1 in 100
 * hands in a blank paper, 1 in 8 votes on paper, and 1 in 50 votes by phone and thinks again.
 * @param options in the order of the paper; @param label tells dots from votes
 */
export async function everybodyVotes(
  life: Life,
  paper: BallotPaper,
  options: readonly Option[],
  label: string,
  progress: (share: number) => Promise<void>,
): Promise<void> {
  const marks = marksOf(paper.rules.rule, paper.options.length);
  const picks = 'most' in marks ? marks.most : paper.options.length;
  const voters = dice(life, `${label}/queue`).shuffle(await votersOf(life, paper));
  for (const [number, { person, row, card }] of voters.entries()) {
    if (number % 20 === 0) await progress(number / voters.length);
    const chance = dice(life, `${label}/${person}`);
    if (unit(chance) < 0.03) continue;
    const blank = unit(chance) < 0.01;
    const channel = unit(chance) < 0.125 ? 'paper' : 'phone';
    const again = channel === 'phone' && unit(chance) < 0.02;
    const count = blank ? 0 : Math.min(picks, 1 + Math.floor(picks * (0.3 + 0.7 * unit(chance))));
    const vote = async (turn: string) => {
      const chosen = choicesOf(life.town, row, options, count, life.seed, person, turn);
      const choices = marked(paper, chosen);
      const { store, assembly } = life;
      const cast = await castBallot(
        store,
        assembly,
        paper.ballot,
        showCode(card),
        choices,
        channel,
      );
      // A card that voted by hand on paper stays as it is.
      if (!cast.ok && cast.refusal.code === 'paper-already-counted') return;
      taken(label, cast);
    };
    if (again) await vote(`${label}/first`);
    await vote(label);
  }
}

function marked(paper: BallotPaper, chosen: readonly number[]): Choices {
  return Object.fromEntries(
    chosen.flatMap((place) => {
      const option = paper.options[place];
      return option === undefined ? [] : [[option, 1] as const];
    }),
  );
}
