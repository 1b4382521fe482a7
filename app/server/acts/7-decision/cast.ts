import { type InvalidReason, readBallot } from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';
import {
  type BallotPaper,
  type BallotState,
  countingRule,
  marksOf,
  rankGivenTwice,
  rankLeftOut,
} from '@commonlot/stages';
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
  | { readonly code: 'too-many-dots'; readonly dots: number; readonly most: number }
  | { readonly code: 'mark-out-of-range'; readonly least: number; readonly most: number }
  | { readonly code: 'rank-twice'; readonly rank: number }
  /** A rank without an option although a later one is given. */
  | { readonly code: 'rank-left-out'; readonly rank: number };

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
    const found = [...state.decision.ballots, state.deliberation.dots].find(
      (one) => one?.paper.ballot === ballot,
    );
    if (found?.status !== 'open') return refuse({ code: 'ballot-not-open' });
    const problem =
      channel === 'phone' ? choicesProblem(choices, found.paper) : strange(choices, found.paper);
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

/** Why a phone is told to think again. A slip of paper is in the box as it stands. */
export function choicesProblem(
  choices: Choices,
  { options, rules: { rule } }: BallotPaper,
): CastRefusal | null {
  const marks = marksOf(rule, options.length);
  // A count may go on past two at one rank; whoever can still put it right is asked.
  const twice = marks.kind === 'ranks' && !marks.alike ? rankGivenTwice(choices) : null;
  if (twice !== null) return { code: 'rank-twice', rank: twice };
  const reading = readBallot(countingRule(rule, 0), choices, options);
  if (typeof reading !== 'string') return refusalOf(reading);
  if (marks.kind !== 'ranks') return null;
  const rank = rankLeftOut(choices);
  return rank === null ? null : { code: 'rank-left-out', rank };
}

/** Whether the count will find a paper invalid. */
export function choicesOdd(choices: Choices, { options, rules }: BallotPaper): boolean {
  return typeof readBallot(countingRule(rules.rule, 0), choices, options) !== 'string';
}

/** A slip with marks beside what is not on the paper was typed in wrong. */
function strange(choices: Choices, { options }: BallotPaper): CastRefusal | null {
  const known = Object.entries(choices).every(
    ([option, mark]) => options.includes(option) && Number.isSafeInteger(mark),
  );
  return known ? null : { code: 'option-unknown' };
}

function refusalOf(reason: InvalidReason): CastRefusal {
  switch (reason.code) {
    case 'unknown-option':
    case 'not-a-whole-number':
      return { code: 'option-unknown' };
    case 'mark-out-of-range':
      return { code: 'mark-out-of-range', least: reason.min, most: reason.max };
    case 'too-many-picks':
    case 'too-many-dots':
      return reason;
    case 'no-first-preference':
      return { code: 'rank-left-out', rank: 1 };
    case 'rank-twice':
      return reason;
  }
}

function sorted(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}
