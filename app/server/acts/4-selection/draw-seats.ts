import { type Result, refuse } from '@commonlot/exact';
import { canonical, utf8 } from '@commonlot/record';
import { publish } from '@commonlot/selection';
import type { SeatDraw } from '@commonlot/stages';
import type { Tx } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attach } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform, repeatOf } from '../perform.ts';
import { grownQuotas } from './grown-quotas.ts';
import { findSeats, type ThreadRefusal } from './in-thread.ts';
import { personOf } from './person-of.ts';
import { type FoundSeats, seatLottery } from './seat-lottery.ts';
import { seatSummary } from './seat-summary.ts';
import { untilStill } from './until-still.ts';

export type SeatRefusal = ActRefusal | ThreadRefusal;

/** How seats are drawn for. */
export interface Drawing {
  /** Computes the lottery; by default in a thread, with nobody looking on. */
  readonly find?: typeof findSeats;
  /** What else is kept in the draw's own transaction. */
  readonly along?: (tx: Tx) => Promise<void>;
}

/**
 * Draws for every free seat at once: the fairest lottery over the alternates, or over everybody left
 * in the pool, with the members who stay on every ball. Where too few people are left, as many come in
 * as there are; where the quotas cannot be kept with those who stay, they move by the fewest seats and
 * the record says so.
 */
export async function fillSeats(
  doing: Doing,
  drawing: Drawing = {},
): Promise<Result<Done, SeatRefusal>> {
  return await untilStill(async () => await drawSeats(doing, 0, drawing));
}

/** Draws for new seats, and for those that are free, under the quotas of the larger panel. */
export async function extendPanel(
  doing: Doing,
  more: number,
  drawing: Drawing = {},
): Promise<Result<Done, SeatRefusal>> {
  const problem = seatsProblem(more);
  if (problem) return refuse(problem);
  return await untilStill(async () => await drawSeats(doing, more, drawing));
}

/** What is wrong with a number of new seats; null when it can be drawn for. */
export function seatsProblem(more: number) {
  if (Number.isInteger(more) && more >= 1 && more <= 1_000) return null;
  return { code: 'number-out-of-range', field: 'seats', least: 1, most: 1_000 } as const;
}

const SEATS = [
  'registration.person-withdrew',
  'selection.member-declined',
  'selection.seats-filled',
  'selection.panel-extended',
] as const;

async function drawSeats(
  doing: Doing,
  more: number,
  { find = findSeats, along }: Drawing,
): Promise<Result<Done, SeatRefusal>> {
  const { store, assembly } = doing;
  const type = more > 0 ? 'selection.extend-panel' : 'selection.fill-seats';
  const before = await repeatOf(doing, type, { more });
  if (before) return before;
  const { version, state } = await foldAssembly(store, assembly);
  const { quotas, size, status } = state.selection;
  if (size === null || (status !== 'drawn' && status !== 'completed'))
    return refuse({ code: 'panel-not-drawn' });
  const found = await seatLottery(store, assembly, state.selection, more, find);
  if (!found.ok) return found;
  const { data, documents } = written(found.value);
  const also = { documents, fingerprint: { more }, seen: { version, types: SEATS } };
  const kept = { ...also, ...(along && { register: along }) };
  if (more === 0) return await perform(doing, { type: 'selection.fill-seats', data }, kept);
  const grown = { ...data, size: size + more, quotas: grownQuotas(quotas, size, more) };
  return await perform(doing, { type: 'selection.extend-panel', data: grown }, kept);
}

/** The draw as the record has it, with its two documents: what everybody may read, and the proof. */
function written({ among, ...found }: FoundSeats) {
  const { open, proof } = publish(found.lottery);
  const lottery = attach('seats.json', 'application/json', 'public', utf8(canonical(open)));
  const sealed = attach('seats-proof.json', 'application/json', 'sealed', utf8(canonical(proof)));
  const data: SeatDraw = {
    ...(among && { among }),
    incoming: found.incoming.map(personOf),
    lottery: lottery.ref,
    proof: sealed.ref,
    summary: seatSummary(found),
    ball: found.ball,
    moved: found.gaveWay,
  };
  return { data, documents: [lottery.document, sealed.document] };
}
