import { accept, refuse } from '@commonlot/exact';
import type { DeliberationCommand } from './commands.ts';
import { placeProblem } from './place.ts';
import type { DeliberationDecision } from './refusals.ts';
import type { DeliberationState } from './state.ts';

type Of<Type extends DeliberationCommand['type']> = Extract<DeliberationCommand, { type: Type }>;

/** Decides on proposals: every version stays readable, one that is handed in stands as it is. */
export function decideProposals(
  command: Of<'deliberation.write-proposal' | 'deliberation.hand-in-proposal'>,
  state: DeliberationState,
): DeliberationDecision {
  if (command.type === 'deliberation.write-proposal') return writeProposal(command, state);
  const { proposal } = command.data;
  const found = state.proposals.get(proposal);
  if (!found) return refuse({ code: 'proposal-unknown' });
  if (found.handedIn) return accept([]);
  return accept([{ type: 'deliberation.proposal-handed-in', data: { proposal } }]);
}

function writeProposal(
  command: Of<'deliberation.write-proposal'>,
  state: DeliberationState,
): DeliberationDecision {
  const { proposal, basedOn, round, table, theme, text } = command.data;
  if (state.dots?.status !== 'declared') return refuse({ code: 'themes-not-chosen' });
  if (!state.dots.result.winners.includes(theme)) return refuse({ code: 'theme-not-chosen' });
  const problem = placeProblem(state, round, table);
  if (problem) return refuse(problem);
  const found = state.proposals.get(proposal);
  if (found?.handedIn) return refuse({ code: 'proposal-handed-in' });
  const version = found?.versions.length ?? 0;
  if (basedOn !== version) return refuse({ code: 'proposal-changed-meanwhile', version });
  const data = { proposal, version: version + 1, round, table, theme, text };
  return accept([{ type: 'deliberation.proposal-written', data }]);
}
