import type { Ballot } from '@commonlot/counting';
import type { Command } from '../shared/act.ts';
import type { BallotBox, BallotPaper } from '../shared/ballot.ts';
import type { BallotId } from '../shared/ids.ts';

export type DecisionCommand =
  | Command<'decision.publish-ballot', { readonly paper: BallotPaper }>
  | Command<'decision.open-ballot', { readonly ballot: BallotId }>
  | Command<'decision.close-ballot', { readonly box: BallotBox }>
  | Command<
      'decision.declare-result',
      { readonly papers: readonly Ballot[]; readonly lots: readonly string[] }
    >;
