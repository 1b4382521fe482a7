import { accept, type Result, refuse } from '@commonlot/exact';
import type { BallotState } from '@commonlot/stages';
import { lockHead } from '../../store/append.ts';
import type { Store, Tx } from '../../store/contract.ts';
import { cardHash } from '../5-gathering/voting-cards.ts';
import { foldAssembly } from '../assembly-state.ts';
import { readCode } from '../chance.ts';
import { receiptOf } from './receipt.ts';

export type CastRefusal =
  | { readonly code: 'ballot-not-open' }
  | { readonly code: 'card-unknown' }
  | { readonly code: 'card-void' }
  | { readonly code: 'card-not-in-electorate' }
  | { readonly code: 'paper-already-counted' }
  | { readonly code: 'option-unknown' }
  | { readonly code: 'too-many-picks'; readonly picks: number; readonly most: number }
  | { readonly code: 'too-many-on-one-option'; readonly most: number };

export type BallotChannel = 'phone' | 'paper';
export type Choices = Readonly<Record<string, number>>;

export interface Cast {
  readonly receipt: string;
  /** Whether an earlier paper of the same card was replaced: until closing, the last one counts. */
  readonly replaced: boolean;
}

/**
 * Casts a ballot paper. The row has no voter, no time and no order (DESIGN section 9). A slip of
 * paper in the box replaces the same card's phone vote; a phone cannot replace a slip.
 * @param choices option to marks; an empty one is a blank paper, which counts as turnout.
 */
export async function castBallot(
  store: Store,
  assembly: string,
  ballot: string,
  typed: string,
  choices: Choices,
  channel: BallotChannel,
): Promise<Result<Cast, CastRefusal>> {
  for (;;) {
    const { version, state } = await foldAssembly(store, assembly);
    const found = [state.decision.ballot, state.deliberation.dots].find(
      (one) => one?.paper.ballot === ballot,
    );
    if (found?.status !== 'open') return refuse({ code: 'ballot-not-open' });
    const problem = choicesProblem(choices, found);
    if (problem) return refuse(problem);
    const card = readCode(typed);
    const cast = await store.transact(async (tx) => {
      // Under the record's lock: a paper is in the box before it closes, or it is refused.
      const head = await lockHead(tx, store.differences, assembly);
      if (head.version !== version) return null;
      const held = await cardProblem(tx, assembly, card, found);
      if (held) return refuse(held);
      return await putInBox(tx, assembly, ballot, receiptOf(card, ballot), choices, channel);
    });
    if (cast) return cast;
  }
}

async function putInBox(
  tx: Tx,
  assembly: string,
  ballot: string,
  receipt: string,
  choices: Choices,
  channel: BallotChannel,
): Promise<Result<Cast, CastRefusal>> {
  const before = await tx
    .selectFrom('ballots')
    .select('channel')
    .where('assembly_id', '=', assembly)
    .where('ballot_id', '=', ballot)
    .where('receipt', '=', receipt)
    .executeTakeFirst();
  if (before?.channel === 'paper' && channel === 'phone')
    return refuse({ code: 'paper-already-counted' });
  const row = { choices: JSON.stringify(sorted(choices)), channel };
  await tx
    .insertInto('ballots')
    .values({ assembly_id: assembly, ballot_id: ballot, receipt, ...row })
    .onConflict((conflict) =>
      conflict.columns(['assembly_id', 'ballot_id', 'receipt']).doUpdateSet(row),
    )
    .execute();
  return accept({ receipt, replaced: before !== undefined });
}

async function cardProblem(
  tx: Tx,
  assembly: string,
  card: string,
  { paper }: BallotState,
): Promise<CastRefusal | null> {
  const row = await tx
    .selectFrom('cards')
    .select(['kind', 'voided_at'])
    .where('assembly_id', '=', assembly)
    .where('code_hash', '=', cardHash(assembly, card))
    .executeTakeFirst();
  if (!row) return { code: 'card-unknown' };
  if (row.voided_at !== null) return { code: 'card-void' };
  const shut = paper.rules.electorate === 'residents' && row.kind !== 'resident';
  return shut ? { code: 'card-not-in-electorate' } : null;
}

function choicesProblem(choices: Choices, { paper }: BallotState): CastRefusal | null {
  const { picks, perOption } = paper.rules;
  let marks = 0;
  for (const [option, dots] of Object.entries(choices)) {
    if (!paper.options.includes(option) || !Number.isInteger(dots) || dots < 1)
      return { code: 'option-unknown' };
    if (dots > perOption) return { code: 'too-many-on-one-option', most: perOption };
    marks += dots;
  }
  return marks > picks ? { code: 'too-many-picks', picks: marks, most: picks } : null;
}

function sorted(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}
