import type { Result } from '@commonlot/exact';
import type { BallotRefusal } from '../shared/ballot-box.ts';
import type { CommonRefusal } from '../shared/refusal.ts';
import type { DecisionEvent } from './events.ts';
import type { SequenceRefusal } from './sequence.ts';

/** Why an act of this stage can be refused. */
export type DecisionRefusal = CommonRefusal | BallotRefusal | SequenceRefusal;

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type DecisionDecision = Result<readonly DecisionEvent[], DecisionRefusal>;
