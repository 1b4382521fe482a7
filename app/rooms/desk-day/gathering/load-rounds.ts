import { expected, openRound, present, wordsIn } from '@commonlot/stages';
import { type Context, languageOf, loadDay } from '../load-day.ts';

type RoundStatus = 'planned' | 'seated' | 'open' | 'closed';

/** The programme with where each round stands. */
export async function loadRounds(context: Context) {
  const { desk, day } = await loadDay(context);
  const { gathering } = desk.state;
  const language = languageOf(context);
  const open = openRound(gathering)?.round ?? null;
  const rounds = gathering.rounds.map(({ round, name, prompt, kind, minutes, seats }) => {
    const run = gathering.run[round];
    const plan = gathering.seating[round];
    const status: RoundStatus = run
      ? run.closed
        ? 'closed'
        : 'open'
      : plan
        ? 'seated'
        : 'planned';
    return {
      round,
      name: wordsIn(name, language),
      prompt: wordsIn(prompt, language),
      kind,
      minutes,
      seats,
      status,
      endsAt: run?.endsAt ?? null,
      tables: plan?.tables ?? 0,
      people: plan?.people ?? 0,
      quality: plan?.quality ?? null,
    };
  });
  return {
    day,
    rounds,
    open,
    arrived: present(gathering).length,
    expected: expected(gathering).length,
    doorsClosed: gathering.doorsClosed,
  };
}

export type RoundRow = Awaited<ReturnType<typeof loadRounds>>['rounds'][number];
