import assert from 'node:assert/strict';
import {
  type BallotRules,
  type PersonId,
  type ProposalId,
  type Round,
  type RoundId,
  type ThemeId,
} from '@commonlot/stages';
import { inviteGuests } from '../5-gathering/guests.ts';
import { planSeating } from '../5-gathering/plan-seating.ts';
import { issueCards } from '../5-gathering/voting-cards.ts';
import { nameTheme, takeNote } from '../6-deliberation/notes.ts';
import { type ProposalWords, writeProposal } from '../6-deliberation/proposals.ts';
import { closeBallot, declareResult, type Vote } from '../7-decision/box.ts';
import { castBallot } from '../7-decision/cast.ts';
import { newIdOf } from '../chance.ts';
import { commissioned } from './life.ts';
import { panelDrawn } from './panel.ts';
import { SAID, type Stand, taken } from './stand.ts';

export const EVERYONE: BallotRules = {
  rule: { rule: 'approval', picks: 2 },
  winners: 1,
  electorate: 'everyone',
  tieRule: 'public-lot',
};

/** A hall of people who came, with a morning round that has begun. */
export interface Hall {
  readonly people: readonly PersonId[];
  readonly talk: RoundId;
  readonly theme: RoundId;
}

/** Twelve drawn residents and some guests come, sit down at tables of four, and begin to talk. */
export async function hallOpen(stand: Stand, guests = 4): Promise<Hall> {
  await commissioned(stand);
  const residents = await panelDrawn(stand);
  const list = Array.from({ length: guests }, (_, place) => ({
    name: `Guest ${place}`,
    email: null,
    group: 'employer',
    party: null,
    language: 'en' as const,
    needs: '',
  }));
  taken(await inviteGuests(stand.as('registrar'), list));
  const invited = (await stand.state()).gathering.guests.keysWhere(() => true);
  const people = [...residents, ...invited];
  for (const one of people)
    await stand.act('registrar', { type: 'gathering.check-in', data: { person: one } });
  const [talk, theme] = [newIdOf(stand.chance, 'round'), newIdOf(stand.chance, 'round')];
  const rounds: readonly Round[] = [
    { round: talk, kind: 'talk', name: SAID, prompt: SAID, minutes: 40, seats: { min: 3, max: 4 } },
    {
      round: theme,
      kind: 'theme',
      name: SAID,
      prompt: SAID,
      minutes: 60,
      seats: { min: 4, max: 8 },
    },
  ];
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  taken(await planSeating(stand.as('organiser'), [talk]));
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: talk } });
  return { people, talk, theme };
}

/** Three themes, each with a note of table 1. */
export async function themesNamed(stand: Stand, { talk }: Hall): Promise<readonly ThemeId[]> {
  const themes: ThemeId[] = [];
  for (const text of ['Trees', 'Buses', 'Light']) {
    const taking = { round: talk, table: 1, lang: 'en', text } as const;
    const note = taken(await takeNote(stand.as('host'), taking));
    const theme = taken(await nameTheme(stand.as('theme-team'), 'en', text, 'Said at table 1.'));
    const data = { theme, notes: [note], reason: 'About it.' };
    await stand.act('theme-team', { type: 'deliberation.group-notes', data });
    themes.push(theme);
  }
  return themes;
}

/** Publishes and opens a ballot. @returns its id */
export async function ballotOpen(
  stand: Stand,
  vote: Vote,
  options: readonly string[],
  rules: BallotRules = EVERYONE,
): Promise<string> {
  const ballot = newIdOf(stand.chance, 'ballot');
  const paper = { ballot, question: SAID, options, rules };
  const dots = vote === 'dots';
  const publish = dots ? 'deliberation.publish-dots' : 'decision.publish-ballot';
  await stand.act('returning-officer', { type: publish, data: { paper } });
  const open = dots ? 'deliberation.open-dots' : 'decision.open-ballot';
  await stand.act('returning-officer', { type: open, data: { ballot } });
  return ballot;
}

/** Cards fresh from the printer. */
export async function cardsOf(
  stand: Stand,
  cards: number,
  kind: 'guest' | 'resident' = 'guest',
): Promise<readonly string[]> {
  return taken(await issueCards(stand.as('returning-officer'), kind, cards));
}

/** Puts papers in a ballot, closes it and declares the result. */
export async function voted(
  stand: Stand,
  vote: Vote,
  ballot: string,
  papers: readonly (readonly [card: string, choices: Readonly<Record<string, number>>])[],
): Promise<void> {
  for (const [card, choices] of papers)
    taken(await castBallot(stand.store, stand.assembly, ballot, card, choices, 'phone'));
  taken(await closeBallot(stand.as('returning-officer'), vote));
  taken(await declareResult(stand.as('returning-officer'), vote, []));
}

/** The afternoon: two themes are chosen, and the theme round has begun. @returns the themes */
export async function afternoonOpen(stand: Stand, hall: Hall): Promise<readonly ThemeId[]> {
  const themes = await themesNamed(stand, hall);
  const dots = await ballotOpen(stand, 'dots', themes, {
    ...EVERYONE,
    rule: { rule: 'dots', dots: 2, perOption: 1 },
    winners: 2,
  });
  const [card = ''] = await cardsOf(stand, 1);
  const [one = '', two = ''] = themes;
  await voted(stand, 'dots', dots, [[card, { [one]: 1, [two]: 1 }]]);
  await stand.act('organiser', { type: 'gathering.close-round', data: { round: hall.talk } });
  taken(await planSeating(stand.as('organiser'), [hall.theme]));
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: hall.theme } });
  return themes.slice(0, 2);
}

export const WORDS: ProposalWords = {
  title: 'Trees on Quay Street',
  what: 'Forty trees.',
  why: 'Shade.',
  who: 'The gardeners.',
  firstStep: 'A walk.',
};

/** What table 1 sends for a proposal. */
export function sheet(hall: Hall, theme: ThemeId | undefined, words: ProposalWords = WORDS) {
  assert.ok(theme);
  return { round: hall.theme, table: 1, theme, lang: 'en', words } as const;
}

/** Proposals that were handed in, so many. */
export async function proposalsHandedIn(
  stand: Stand,
  hall: Hall,
  count: number,
): Promise<readonly ProposalId[]> {
  const [theme] = await afternoonOpen(stand, hall);
  const ids: ProposalId[] = [];
  for (let place = 0; place < count; place += 1) {
    const input = sheet(hall, theme, { ...WORDS, title: `Proposal ${place}` });
    const proposal = taken(
      await writeProposal(stand.as('host'), { ...input, proposal: null, basedOn: 0 }),
    );
    await stand.act('host', { type: 'deliberation.hand-in-proposal', data: { proposal } });
    ids.push(proposal);
  }
  return ids;
}
