import type { Round } from '@commonlot/stages';
import { takeNote } from '../../acts/6-deliberation/notes.ts';
import { at, doing, type Life, stateOf, taken } from '../life.ts';
import { closeRound, openRound } from '../rounds.ts';
import { notesOfRound } from '../table-talk.ts';
import { groupNotes } from '../theme-team.ts';

/** The morning: tables talk and write notes, the theme team groups them. */
export async function deliberation(life: Life): Promise<void> {
  const { gathering } = await stateOf(life);
  const talks = gathering.rounds.filter(({ kind }) => kind === 'talk');
  for (const [number, round] of talks.entries()) {
    if (gathering.run[round.round]?.closed) continue;
    await talk(life, round, number, (0.6 * number) / talks.length);
  }
  await groupNotes(life, talks);
}

/** One talk round: 40 minutes, a break of five. */
async function talk(life: Life, round: Round, number: number, from: number): Promise<void> {
  const start = number * (round.minutes + 5);
  await openRound(life, round, at(life, 'morning', start));
  const notes = await notesOfRound(life, round);
  for (const [place, { key, table, lang, text }] of notes.entries()) {
    const when = at(life, 'morning', start + 3 + (place / notes.length) * (round.minutes - 5));
    const host = { role: 'host', id: String(table) } as const;
    const note = { round: round.round, table, lang, text };
    taken(key, await takeNote(doing(life, host, key, when), note));
    if (place % 20 === 0) await life.breathe(from + (0.2 * place) / notes.length);
  }
  await closeRound(life, round, at(life, 'morning', start + round.minutes));
}
