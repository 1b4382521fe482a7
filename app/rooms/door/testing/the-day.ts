import {
  type BallotPaper,
  g1000,
  type PersonId,
  type ProposalId,
  type Round,
} from '@commonlot/stages';
import { inviteGuest } from '../../../server/acts/5-gathering/guests.ts';
import { planSeating } from '../../../server/acts/5-gathering/plan-seating.ts';
import { issueCards } from '../../../server/acts/5-gathering/voting-cards.ts';
import { nameTheme, takeNote } from '../../../server/acts/6-deliberation/notes.ts';
import { collectPreferences } from '../../../server/acts/6-deliberation/preferences.ts';
import { writeProposal } from '../../../server/acts/6-deliberation/proposals.ts';
import { closeBallot, declareResult } from '../../../server/acts/7-decision/box.ts';
import { newIdOf, showCode } from '../../../server/acts/chance.ts';
import { perform } from '../../../server/acts/perform.ts';
import { SAID, taken } from '../../../server/acts/testing/stand.ts';
import { instantAfter } from '../../../server/rehearsal/life.ts';
import type { Door } from './at-the-door.ts';
import type { Resident } from './drawn.ts';

const THEMES = ['Water and parks', 'Homes to pay'] as const;
const PROPOSALS = ['Plant a thousand trees', 'Build on the old harbour'] as const;

/** Codes of voting cards as they are printed. */
export interface Cards {
  readonly resident: readonly string[];
  readonly guest: readonly string[];
}

/** Everybody says yes, a guest is invited, the programme is set and the cards are out. */
export async function prepareDay(door: Door, residents: readonly Resident[]) {
  const drawn = residents.filter((one) => one.drawn);
  for (const { id: person } of drawn)
    await door.act('registrar', { type: 'selection.confirm-member', data: { person } });
  await door.act('organiser', { type: 'selection.complete-panel', data: {} });
  const wish = { name: 'Gus Guest', email: null, group: 'employer', party: null } as const;
  const asked = { ...wish, language: 'en', needs: '' } as const;
  const guest = taken(await inviteGuest(door.as('registrar'), asked)).person;
  const [talk, , , theme] = g1000.rounds;
  if (!talk || !theme) throw new Error('the template has talks and themes');
  const rounds = [talk, theme].map(
    (round): Round => ({ ...round, round: newIdOf(door.chance, 'round') }),
  );
  await door.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  const resident = taken(await issueCards(door.as('returning-officer'), 'resident', 6));
  const guests = taken(await issueCards(door.as('returning-officer'), 'guest', 1));
  return { guest, cards: { resident: resident.map(showCode), guest: guests.map(showCode) } };
}

/** People arrive, sit down and talk; the notes are grouped into two themes and the dots are open. */
export async function talkInTheMorning(door: Door, people: readonly PersonId[]): Promise<void> {
  for (const person of people)
    await door.act('registrar', { type: 'gathering.check-in', data: { person } });
  const round = await openRound(door, 'talk');
  for (const title of THEMES) {
    const text = `We want ${title.toLowerCase()}`;
    const note = taken(await takeNote(atTable(door), { round, table: 1, lang: 'en', text }));
    const theme = taken(await nameTheme(door.as('theme-team'), 'en', title, 'Many say so'));
    const data = { theme, notes: [note], reason: 'Alike' };
    await door.act('theme-team', { type: 'deliberation.group-notes', data });
  }
  await door.act('organiser', { type: 'gathering.close-round', data: { round } });
  const themes = (await door.state()).deliberation.themes.keysWhere(() => true);
  // Two dots on one theme, so that the numbers are asked.
  const paper = paperOf(door, themes, {
    ...g1000.themeBallot,
    rule: { rule: 'dots', dots: 3, perOption: 2 },
    winners: 2,
  });
  await door.act('returning-officer', { type: 'deliberation.publish-dots', data: { paper } });
  const data = { ballot: paper.ballot };
  await door.act('returning-officer', { type: 'deliberation.open-dots', data });
}

/** The dots are counted: both themes go on. */
export async function chooseThemes(door: Door): Promise<void> {
  taken(await closeBallot(door.as('returning-officer'), 'dots'));
  taken(await declareResult(door.as('returning-officer'), 'dots', []));
}

/** Preferences are collected, two proposals are written, and the ballot on them is open. */
export async function writeInTheAfternoon(door: Door): Promise<void> {
  taken(await collectPreferences(door.as('organiser')));
  const round = await openRound(door, 'theme');
  const theme = (await door.state()).deliberation.themes.keysWhere(() => true)[0];
  if (!theme) throw new Error('a theme was chosen');
  const written: ProposalId[] = [];
  for (const title of PROPOSALS) {
    const words = {
      title,
      what: `${title}: that is what we want.`,
      why: 'It is good for everybody.',
      who: 'The works office',
      firstStep: 'Walk there together',
    };
    const input = {
      proposal: null,
      basedOn: 0,
      round,
      table: 1,
      theme,
      lang: 'en',
      words,
    } as const;
    written.push(taken(await writeProposal(atTable(door), input)));
  }
  for (const proposal of written) {
    const asking = { type: 'deliberation.hand-in-proposal', data: { proposal } } as const;
    taken(await perform(atTable(door), asking));
  }
  await door.act('organiser', { type: 'gathering.close-round', data: { round } });
  const rules = {
    ...g1000.proposalBallot,
    rule: { rule: 'approval', picks: 1 },
    winners: 1,
    electorate: 'residents',
  } as const;
  const paper = paperOf(door, written, rules);
  await door.act('returning-officer', { type: 'decision.publish-ballot', data: { paper } });
  const data = { ballot: paper.ballot };
  await door.act('returning-officer', { type: 'decision.open-ballot', data });
}

/** The result is out, goes to the council, and a working group meets about it. */
export async function formGroup(door: Door): Promise<void> {
  taken(await closeBallot(door.as('returning-officer'), 'ballot'));
  taken(await declareResult(door.as('returning-officer'), 'ballot', []));
  await door.act('organiser', { type: 'response.send-recommendations', data: {} });
  const [first] = (await door.state()).response.recommendations;
  if (!first) throw new Error('a proposal was chosen');
  const group = newIdOf(door.chance, 'group');
  const { recommendation } = first;
  await door.act('organiser', { type: 'follow-up.form-group', data: { group, recommendation } });
  const meeting = { group, at: instantAfter(door.now(), 10_000), place: 'Town hall' };
  await door.act('organiser', { type: 'follow-up.call-meeting', data: meeting });
}

async function openRound(door: Door, kind: Round['kind']) {
  const found = (await door.state()).gathering.rounds.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} in the programme`);
  const { round } = found;
  taken(
    await planSeating({ ...door.as('organiser'), by: { role: 'system', id: 'test' } }, [round]),
  );
  await door.act('organiser', { type: 'gathering.open-round', data: { round } });
  return round;
}

function atTable(door: Door) {
  return { ...door.as('host'), by: { role: 'host', id: '1' } } as const;
}

function paperOf(
  { chance }: Door,
  options: readonly string[],
  rules: BallotPaper['rules'],
): BallotPaper {
  return { ballot: newIdOf(chance, 'ballot'), question: SAID, options, rules };
}
