import type { Ballot } from '@commonlot/counting';
import { type Result, refuse } from '@commonlot/exact';
import type { AssemblyState, BallotId, BallotState } from '@commonlot/stages';
import { forgetOrder } from '../../store/ballot-order.ts';
import type { Reads, Store } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attachLines } from '../documents.ts';
import { type ActRefusal, type Asking, type Doing, type Done, perform } from '../perform.ts';

/** Which of the day's two ballots. */
export type Vote = 'dots' | 'ballot';

/** Every paper cast in a ballot, sorted by receipt. Only after closing may anybody see them. */
async function papersOf(db: Reads, assembly: string, ballot: BallotId) {
  const rows = await db
    .selectFrom('ballots')
    .select(['receipt', 'choices', 'channel'])
    .where('assembly_id', '=', assembly)
    .where('ballot_id', '=', ballot)
    .orderBy('receipt')
    .execute();
  return rows.map(({ receipt, choices, channel }) => {
    const parsed: unknown = JSON.parse(choices);
    const marks = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    const read = marks.filter((pair): pair is [string, number] => typeof pair[1] === 'number');
    return { code: receipt, choices: Object.fromEntries(read), channel };
  });
}

/** How many papers are in the box: all the desk may know while a ballot is open. */
export async function countCast(store: Store, assembly: string, ballot: string): Promise<number> {
  const row = await store.db
    .selectFrom('ballots')
    .select(({ fn }) => fn.countAll<number | string>().as('papers'))
    .where('assembly_id', '=', assembly)
    .where('ballot_id', '=', ballot)
    .executeTakeFirstOrThrow();
  return Number(row.papers);
}

/**
 * Closes a ballot: seals the box and publishes its papers, sorted by receipt. The box is read under
 * the record's lock, where no paper can come in, so that voters who go on cannot keep it open.
 */
export async function closeBallot(doing: Doing, vote: Vote): Promise<Result<Done, ActRefusal>> {
  const { store, assembly } = doing;
  const { state } = await foldAssembly(store, assembly);
  const found = stateOf(state, vote);
  if (!found) return refuse({ code: 'ballot-unknown' });
  const { ballot } = found.paper;
  const empty = closing(state, vote, found, []);
  return await perform(doing, empty.asking, {
    documents: empty.documents,
    fingerprint: { ballot },
    underLock: async (tx, now) => closing(now, vote, found, await papersOf(tx, assembly, ballot)),
    register: async (tx) => await forgetOrder(tx, store.differences, assembly, ballot),
  });
}

/** What closing on these papers puts on the record. */
function closing(
  { gathering }: AssemblyState,
  vote: Vote,
  { paper: { ballot, rules } }: BallotState,
  papers: Awaited<ReturnType<typeof papersOf>>,
) {
  const list = attachLines(
    `${vote}-papers.jsonl`,
    'public',
    papers.map(({ code, choices }) => ({ choices, code })),
  );
  const { resident, guest } = gathering.cards;
  const cards = rules.electorate === 'residents' ? [resident] : [resident, guest];
  const box = {
    ballot,
    papers: list.ref,
    cast: papers.length,
    blank: papers.filter(({ choices }) => Object.keys(choices).length === 0).length,
    onPaper: papers.filter(({ channel }) => channel === 'paper').length,
    cardsIssued: cards.reduce((sum, { issued, voided }) => sum + issued - voided, 0),
  };
  const type = vote === 'dots' ? 'deliberation.close-dots' : 'decision.close-ballot';
  const asking: Asking = { type, data: { box } };
  return { asking, documents: [list.document] };
}

/** Declares a result, counted by the rules that were published. */
export async function declareResult(
  doing: Doing,
  vote: Vote,
  lots: readonly string[],
): Promise<Result<Done, ActRefusal>> {
  const { store, assembly } = doing;
  const { state } = await foldAssembly(store, assembly);
  const found = stateOf(state, vote);
  if (!found) return refuse({ code: 'ballot-unknown' });
  const rows = await papersOf(store.db, assembly, found.paper.ballot);
  const papers: readonly Ballot[] = rows.map(({ code, choices }) => ({ code, choices }));
  const type = vote === 'dots' ? 'deliberation.choose-themes' : 'decision.declare-result';
  const fingerprint = { ballot: found.paper.ballot, lots: [...lots] };
  return await perform(doing, { type, data: { papers, lots } }, { fingerprint });
}

function stateOf(
  state: Awaited<ReturnType<typeof foldAssembly>>['state'],
  vote: Vote,
): BallotState | null {
  return vote === 'dots' ? state.deliberation.dots : state.decision.ballot;
}
