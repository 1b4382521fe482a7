import {
  type AssemblyState,
  expected,
  openRound,
  present,
  type RoundId,
  wordsIn,
} from '@commonlot/stages';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';

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
    return {
      round,
      name: wordsIn(name, language),
      prompt: wordsIn(prompt, language),
      kind,
      minutes,
      seats,
      status: statusOf(gathering, round),
      endsAt: run?.endsAt ?? null,
      tables: plan?.tables ?? 0,
      people: plan?.people ?? 0,
      quality: plan?.quality ?? null,
      moved: plan?.moved ?? 0,
      aims: plan?.aims ?? {},
    };
  });
  const groups = commissioned(desk.state)?.template.guestGroups ?? [];
  return {
    day,
    rounds,
    groups: Object.fromEntries(groups.map(({ group, label }) => [group, wordsIn(label, language)])),
    open,
    arrived: present(gathering).length,
    expected: expected(gathering).length,
    doorsClosed: gathering.doorsClosed,
  };
}

function statusOf({ run, seating }: AssemblyState['gathering'], round: RoundId): RoundStatus {
  const begun = run[round];
  if (begun) return begun.closed ? 'closed' : 'open';
  return seating[round] ? 'seated' : 'planned';
}

export type RoundRow = Awaited<ReturnType<typeof loadRounds>>['rounds'][number];
