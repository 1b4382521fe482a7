import {
  type AssemblyState,
  type BallotState,
  openRound,
  present,
  seated,
} from '@commonlot/stages';

/** What hangs on the wall now. */
export type Scene =
  | 'round'
  | 'vote-dots'
  | 'vote-ballot'
  | 'counting'
  | 'themes'
  | 'result'
  | 'find-table'
  | 'between'
  | 'drawn'
  | 'welcome';

/** Chooses the scene from where the assembly stands: what people must do now comes first. */
export function sceneOf(state: AssemblyState): Scene {
  return atVote(state) ?? betweenRounds(state) ?? beforeTheDay(state);
}

/** A round or a vote that goes on, and what a vote ended with. */
function atVote({ gathering, deliberation, decision }: AssemblyState): Scene | null {
  if (openRound(gathering)) return 'round';
  if (decision.ballot?.status === 'open') return 'vote-ballot';
  if (deliberation.dots?.status === 'open') return 'vote-dots';
  if (decision.ballot?.status === 'closed') return 'counting';
  return decision.ballot?.status === 'declared' ? 'result' : null;
}

function betweenRounds({ gathering, deliberation }: AssemblyState): Scene | null {
  const next = gathering.rounds.find(({ round }) => !gathering.run[round]);
  if (next && gathering.seating[next.round]) return 'find-table';
  if (!gathering.rounds.some(({ round }) => gathering.run[round])) return null;
  if (next && next.kind !== 'theme') return 'between';
  return afterTalks(deliberation.dots, !next);
}

function beforeTheDay({ gathering, selection }: AssemblyState): Scene {
  const drawn = selection.status === 'drawn' || selection.status === 'completed';
  const early = present(gathering).length === 0 && gathering.rounds.length === 0;
  return drawn && early && seated(selection).length > 0 ? 'drawn' : 'welcome';
}

function afterTalks(dots: BallotState | null, over: boolean): Scene {
  if (over) return 'between';
  if (dots?.status === 'closed') return 'counting';
  return dots?.status === 'declared' ? 'themes' : 'between';
}
