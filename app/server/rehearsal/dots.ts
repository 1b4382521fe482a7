import { type AssemblyState, notesByTheme } from '@commonlot/stages';
import { runBallot } from './ballots.ts';
import { type Life, stateOf } from './life.ts';
import { notesOfRound } from './table-talk.ts';
import type { Option } from './town/interest.ts';
import { DOTS_QUESTION } from './words.ts';

/** What each theme on the wall is truly about: the true themes of the notes it holds. */
export async function themesOnTheWall(
  life: Life,
  { gathering, deliberation }: AssemblyState,
): Promise<ReadonlyMap<string, Option>> {
  const about = new Map<string, number>();
  for (const round of gathering.rounds) {
    if (round.kind !== 'talk' || !gathering.run[round.round]) continue;
    for (const { id, theme } of await notesOfRound(life, round))
      if (theme !== null) about.set(id, theme);
  }
  return new Map(
    [...notesByTheme(deliberation)]
      .filter(([, notes]) => notes.length > 0)
      .map(
        ([theme, notes]) =>
          [theme, { themes: notes.flatMap((note) => about.get(note) ?? []) }] as const,
      ),
  );
}

/** Everybody gives dots to the themes on the wall. */
export async function dotsOnThemes(life: Life): Promise<void> {
  const options = await themesOnTheWall(life, await stateOf(life));
  const contest = { vote: 'dots', moment: 'dots', question: DOTS_QUESTION, minutes: 15 } as const;
  await runBallot(life, { ...contest, options }, 0, 1);
}
