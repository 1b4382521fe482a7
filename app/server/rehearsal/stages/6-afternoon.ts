import {
  chosenThemes,
  type ProposalId,
  present,
  type Round,
  type ThemeId,
} from '@commonlot/stages';
import { collectPreferences, setPreference } from '../../acts/6-deliberation/preferences.ts';
import { writeProposal } from '../../acts/6-deliberation/proposals.ts';
import { themesOnTheWall } from '../dots.ts';
import { act, as, at, dice, doing, type Life, stateOf, taken } from '../life.ts';
import { proposalIdAt, themeTables, wordsAt } from '../proposals.ts';
import { closeRound, openRound } from '../rounds.ts';
import { choicesOf } from '../town/interest.ts';
import { residentsBehind } from '../who.ts';
import { seat } from './5-gathering.ts';

/** The afternoon: everybody names their themes, sits down at one, and the tables write proposals. */
export async function afternoon(life: Life): Promise<void> {
  const state = await stateOf(life);
  if (state.deliberation.preferences === null) await preferences(life);
  await life.breathe(0.25);
  await seat(life, 'theme');
  await life.breathe(0.4);
  const rounds = (await stateOf(life)).gathering.rounds.filter(({ kind }) => kind === 'theme');
  for (const [number, round] of rounds.entries()) await writing(life, round, number, rounds.length);
  await handIn(life);
}

async function preferences(life: Life): Promise<void> {
  const { store, assembly, town, seed } = life;
  const state = await stateOf(life);
  const wall = await themesOnTheWall(life, state);
  const chosen = chosenThemes(state.deliberation);
  const options = chosen.map((theme) => wall.get(theme) ?? { themes: [] });
  const behind = await residentsBehind(life);
  for (const [number, person] of present(state.gathering).entries()) {
    if (number % 50 === 0) await life.breathe(0.02);
    if (dice(life, `prefers/${person}`).below(20) === 0) continue;
    const row = behind.get(person) ?? null;
    const ranked = choicesOf(town, row, options, 3, seed, person, 'prefers');
    const themes = ranked.flatMap((place) => chosen[place] ?? []);
    taken('prefers', await setPreference(store, assembly, person, themes));
  }
  const collecting = doing(life, as(life, 'organiser'), 'prefers', at(life, 'preferences', 15));
  taken('prefers', await collectPreferences(collecting));
}

/** One round of writing: every table writes the next version of its proposal. */
async function writing(life: Life, round: Round, number: number, rounds: number): Promise<void> {
  if ((await stateOf(life)).gathering.run[round.round]?.closed) return;
  const start = number * (round.minutes + 5);
  await openRound(life, round, at(life, 'afternoon', start));
  const tables = await themeTables(life, round);
  for (const [place, { table, theme }] of tables.entries()) {
    const when = at(life, 'afternoon', start + 20 + (30 * place) / tables.length);
    await write(life, round, table, theme, when);
    if (place % 10 === 0)
      await life.breathe(0.4 + (0.5 * (number + place / tables.length)) / rounds);
  }
  await closeRound(life, round, at(life, 'afternoon', start + round.minutes));
}

async function write(
  life: Life,
  round: Round,
  table: number,
  theme: ThemeId,
  when: ReturnType<typeof at>,
): Promise<void> {
  const id = proposalIdAt(life, table);
  const before = (await stateOf(life)).deliberation.proposals.get(id);
  if (before?.handedIn) return;
  const version = before?.versions.length ?? 0;
  const stays = before?.theme ?? theme;
  const { lang, title, what, why, who, firstStep } = wordsAt(life, table, stays, version);
  const words = { title, what, why, who, firstStep };
  const key = `proposal/${table}/${version}`;
  // The first version makes the proposal and its id; later ones are of it.
  const proposal: ProposalId | null = before ? id : null;
  const host = { role: 'host', id: String(table) } as const;
  const input = { proposal, basedOn: version, round: round.round, table, lang, words };
  taken(key, await writeProposal(doing(life, host, key, when), { ...input, theme: stays }));
}

/** Every table that wrote something hands it in. */
async function handIn(life: Life): Promise<void> {
  const { proposals } = (await stateOf(life)).deliberation;
  for (const proposal of proposals.keysWhere(({ handedIn }) => !handedIn)) {
    const table = proposals.get(proposal)?.table ?? 0;
    const host = { role: 'host', id: String(table) } as const;
    const when = at(life, 'afternoon', 130 + table / 20);
    const asking = { type: 'deliberation.hand-in-proposal', data: { proposal } } as const;
    await act(life, host, `hand-in/${proposal}`, when, asking);
  }
}
