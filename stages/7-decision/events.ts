import type { Fact } from '../shared/act.ts';
import type { BallotBox, BallotPaper, BallotResult } from '../shared/ballot.ts';
import type { BallotId } from '../shared/ids.ts';

export type DecisionEvent =
  | Fact<'decision.ballot-published', { readonly paper: BallotPaper }>
  | Fact<'decision.ballot-opened', { readonly ballot: BallotId }>
  | Fact<'decision.ballot-closed', { readonly box: BallotBox }>
  | Fact<'decision.result-declared', { readonly result: BallotResult }>;
