import {
  type BallotPaper,
  openRound,
  type Round,
  readId,
  seated,
  type ThemeId,
} from '@commonlot/stages';
import { planSeating } from '../server/acts/5-gathering/plan-seating.ts';
import { issueCards } from '../server/acts/5-gathering/voting-cards.ts';
import { nameTheme, takeNote } from '../server/acts/6-deliberation/notes.ts';
import { writeProposal } from '../server/acts/6-deliberation/proposals.ts';
import { closeBallot, declareResult, type Vote } from '../server/acts/7-decision/box.ts';
import { castBallot } from '../server/acts/7-decision/cast.ts';
import { newIdOf } from '../server/acts/chance.ts';
import { SAID, type Stand, taken } from '../server/acts/testing/stand.ts';

/** One mixed round and one at theme tables, for twelve people. */
export async function programmeSet(stand: Stand): Promise<readonly Round[]> {
  const round = (kind: Round['kind'], name: string, min: number, max: number): Round => ({
    round: newIdOf(stand.chance, 'round'),
    kind,
    name: { en: name },
    prompt: { en: `${name}: what matters here?` },
    seats: { min, max },
    minutes: 40,
  });
  const rounds = [round('talk', 'Hopes', 3, 4), round('theme', 'Proposals', 4, 6)];
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  return rounds;
}

/** Everybody drawn is here and sits at three tables; the first round goes on. */
export async function roundOpen(stand: Stand): Promise<void> {
  const [talk] = await programmeSet(stand);
  if (!talk) throw new Error('a programme has rounds');
  for (const person of seated((await stand.state()).selection))
    await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  taken(await planSeating(stand.as('organiser'), [talk.round]));
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: talk.round } });
}

/** What the tables wrote down in the round that goes on. */
export async function notesTaken(
  stand: Stand,
  notes: readonly (readonly [table: number, text: string])[],
): Promise<void> {
  const round = openRound((await stand.state()).gathering)?.round;
  if (!round) throw new Error('no round goes on');
  for (const [table, text] of notes)
    taken(await takeNote(stand.as('host'), { round, table, lang: 'en', text }));
}

export const THEMES = ['Trams', 'Trees', 'Tables outside'] as const;

/** Three themes, each of one note. @returns their ids in order */
export async function themesNamed(stand: Stand): Promise<readonly ThemeId[]> {
  await notesTaken(
    stand,
    THEMES.map(
      (title, place) => [place + 1, `More ${title.toLowerCase()} in our streets`] as const,
    ),
  );
  const notes = [...(await stand.state()).deliberation.notes.entries()].map(([note]) => note);
  const themes: ThemeId[] = [];
  for (const [place, title] of THEMES.entries()) {
    const theme = taken(await nameTheme(stand.as('theme-team'), 'en', title, 'Said at a table.'));
    const note = notes[place];
    if (note === undefined) throw new Error('a note a theme');
    const data = { theme, notes: [note], reason: 'It says so.' };
    await stand.act('theme-team', { type: 'deliberation.group-notes', data });
    themes.push(theme);
  }
  return themes;
}

/** Cards of residents that are out. @returns their codes */
export async function cardsOut(stand: Stand, cards: number): Promise<readonly string[]> {
  return taken(await issueCards(stand.as('returning-officer'), 'resident', cards));
}

const RULES = { electorate: 'everyone' } as const;

/** Publishes and opens a ballot of these options. @returns its id */
export async function ballotOpen(
  stand: Stand,
  vote: Vote,
  options: readonly string[],
  rules: Pick<BallotPaper['rules'], 'rule' | 'winners' | 'tieRule'>,
): Promise<BallotPaper['ballot']> {
  const ballot = newIdOf(stand.chance, 'ballot');
  const paper: BallotPaper = { ballot, question: SAID, options, rules: { ...RULES, ...rules } };
  const dots = vote === 'dots';
  const publish = dots ? 'deliberation.publish-dots' : 'decision.publish-ballot';
  await stand.act('returning-officer', { type: publish, data: { paper } });
  const open = dots ? 'deliberation.open-dots' : 'decision.open-ballot';
  await stand.act('returning-officer', { type: open, data: { ballot } });
  return ballot;
}

/** Closes and declares. */
export async function declared(stand: Stand, vote: Vote): Promise<void> {
  taken(await closeBallot(stand.as('returning-officer'), vote));
  taken(await declareResult(stand.as('returning-officer'), vote, []));
}

/** The themes are chosen by dots, and the theme round goes on. */
export async function afternoonOpen(stand: Stand): Promise<void> {
  await roundOpen(stand);
  const themes = await themesNamed(stand);
  const morning = openRound((await stand.state()).gathering);
  if (morning)
    await stand.act('organiser', { type: 'gathering.close-round', data: { round: morning.round } });
  const [card = ''] = await cardsOut(stand, 12);
  const rules = {
    rule: { rule: 'approval', picks: 3 },
    winners: 3,
    tieRule: 'all-tied-go-on',
  } as const;
  const ballot = await ballotOpen(stand, 'dots', themes, rules);
  const dots = Object.fromEntries(themes.map((theme) => [theme, 1]));
  taken(await castBallot(stand.store, stand.assembly, ballot, card, dots, 'phone'));
  await declared(stand, 'dots');
  const afternoon = (await stand.state()).gathering.rounds.at(-1);
  if (!afternoon) throw new Error('a programme has rounds');
  taken(await planSeating(stand.as('organiser'), [afternoon.round]));
  const data = { round: afternoon.round };
  await stand.act('organiser', { type: 'gathering.open-round', data });
}

/** Every theme table has handed in its proposal. @returns their ids */
export async function proposalsHandedIn(stand: Stand): Promise<readonly string[]> {
  await afternoonOpen(stand);
  const { gathering } = await stand.state();
  const round = openRound(gathering)?.round;
  if (!round) throw new Error('no round goes on');
  const proposals: string[] = [];
  for (const [place, theme] of (gathering.seating[round]?.themes ?? []).entries()) {
    const id = readId('theme', theme);
    if (id === null) throw new Error(`no theme: ${theme}`);
    const words = {
      title: `Proposal ${place + 1}`,
      what: 'Do it.',
      why: 'It helps.',
      who: 'The council.',
      firstStep: 'Begin.',
    };
    const input = {
      proposal: null,
      basedOn: 0,
      round,
      table: place + 1,
      theme: id,
      lang: 'en',
      words,
    };
    const proposal = taken(await writeProposal(stand.as('host'), { ...input, lang: 'en' }));
    await stand.act('organiser', { type: 'deliberation.hand-in-proposal', data: { proposal } });
    proposals.push(proposal);
  }
  await stand.act('organiser', { type: 'gathering.close-round', data: { round } });
  return proposals;
}
