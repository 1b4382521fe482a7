/** Draws for seats that fell free or were added: whose they were, and whom the ball gave them to. */
import { ballFromSeed, seedFromHex } from '@commonlot/draw';
import { digest } from '@commonlot/record';
import type { ActData } from '../acts.ts';
import { missed, valueOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { firstDifference } from '../lists.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';
import { poolAt } from './3-registration.ts';
import { type Lottery, lottery, lotteryProblem, NONE, near, panelOf } from './4-lottery.ts';

type SeatDraw = Happened<ActData<'selection.seats-filled'> & { readonly size?: number }>;

/** Who sits and whose seats are free, before a draw. */
interface Seats {
  readonly panel: Set<string>;
  /** Declined or withdrew, and nobody has their seat yet. */
  readonly free: Set<string>;
  /** Had a seat once and has none now: nobody gets a second one. */
  readonly gone: Set<string>;
  /** Drawn as alternates with the panel, whatever became of them. */
  readonly alternates: ReadonlySet<string>;
}

/** Whether every draw for seats came to the ball, the people and the chances that it states. */
export function checkSeats(evidence: Evidence): Finding {
  const id = 'seats-recomputed';
  const drawn = evidence.all('selection.panel-drawn').at(-1);
  if (drawn === undefined)
    return notPossible(id, { code: 'not-yet', act: 'selection.panel-drawn' });
  const seats: Seats = {
    panel: new Set(drawn.data.panel),
    free: new Set(),
    gone: new Set(),
    alternates: new Set(
      evidence
        .all('selection.alternates-drawn')
        .flatMap(({ data }) => data.alternates.map(({ person }) => person)),
    ),
  };
  const hash = evidence.hashOf(drawn.seq) ?? '';
  const draws: readonly SeatDraw[] = [
    ...evidence.all('selection.seats-filled'),
    ...evidence.all('selection.panel-extended'),
  ].sort((a, b) => a.seq - b.seq);
  let filled = 0;
  for (const [at, act] of draws.filter(({ seq }) => seq > drawn.seq).entries()) {
    leave(evidence, seats, act.seq);
    const wrong = orderProblem(act, seats, at + 1) ?? ballProblem(act, hash);
    if (wrong !== null) return failed(id, wrong, act.seq);
    const read = valueOf(evidence, act.data.lottery, lottery);
    if ('missing' in read) return missed(id, read.missing, act.seq);
    const off = seatsProblem(act, read.value, seats, poolAt(evidence, act.seq));
    if (off !== null) return failed(id, off, act.seq);
    for (const person of act.data.leavers) seats.free.delete(person);
    for (const person of act.data.incoming) seats.panel.add(person);
    filled += act.data.incoming.length;
  }
  return passed(id, { code: 'seats-fit', seats: filled });
}

/** Takes the seats of those who declined or withdrew before an entry. */
function leave(evidence: Evidence, { panel, free, gone }: Seats, before: number): void {
  const left = [
    ...evidence.all('selection.member-declined'),
    ...evidence.all('registration.person-withdrew'),
  ].filter(({ seq }) => seq < before);
  for (const { data } of left) {
    if (!panel.delete(data.person)) continue;
    free.add(data.person);
    gone.add(data.person);
  }
}

/** Whether it is the draw it says it is, for seats that are free, for people who never had one. */
function orderProblem(
  { data }: SeatDraw,
  { panel, free, gone, alternates }: Seats,
  draw: number,
): SemanticDetail | null {
  const { leavers, incoming } = data;
  if (data.draw !== draw) return { code: 'seat-draw-out-of-order', stated: data.draw, draw };
  const stays = leavers.find((person) => !free.has(person));
  if (stays !== undefined)
    return { code: 'replacement-wrong', what: 'not-declined', person: stays };
  const passedOver = incoming.find((person) => data.among && !alternates.has(person));
  if (passedOver !== undefined)
    return { code: 'replacement-wrong', what: 'not-an-alternate', person: passedOver };
  const twice = incoming.find((person) => panel.has(person) || gone.has(person));
  if (twice !== undefined)
    return { code: 'replacement-wrong', what: 'already-on-panel', person: twice };
  const most = data.size === undefined ? panel.size + free.size : data.size;
  const got = panel.size + incoming.length;
  if (got > most || incoming.length !== data.summary.seats)
    return { code: 'lottery-wrong', what: 'size', place: '' };
  return null;
}

/** The ball follows from the entry of the panel's own draw and the number of this draw. */
function ballProblem({ data }: SeatDraw, hash: string): SemanticDetail | null {
  const seed = seedFromHex(digest(`seats\n${hash}`));
  const { balls } = data.summary;
  if (!seed.ok || balls === 0) return { code: 'lottery-wrong', what: 'balls', place: '' };
  const recomputed = ballFromSeed(seed.value, `seats-${data.draw}`, balls);
  return recomputed === data.ball ? null : { code: 'ball-differs', stated: data.ball, recomputed };
}

/** Whether the lottery is one, those who stay are on every ball, and the ball names who came in. */
function seatsProblem(
  { data }: SeatDraw,
  found: Lottery,
  seats: Seats,
  pool: ReadonlySet<string>,
): SemanticDetail | null {
  const { ball, incoming, summary } = data;
  const size = seats.panel.size + incoming.length;
  const { balls, largestChange } = summary;
  const wrong =
    lotteryProblem(found, { size, balls, largestChange }, pool) ??
    chanceProblem(data, found, seats);
  if (wrong !== null) return wrong;
  const expected = panelOf(found, ball);
  const person = firstDifference(expected, [...seats.panel, ...incoming]);
  return person === null && expected.length === size
    ? null
    : { code: 'panel-differs', ball, person: person ?? '' };
}

function chanceProblem(
  { summary, among }: SeatDraw['data'],
  { people, probabilities }: Lottery,
  { panel, gone, alternates }: Seats,
): SemanticDetail | null {
  const out = (id: string) => gone.has(id) || (among !== null && !alternates.has(id));
  const chances = people.map((id, at) => ({ id, chance: probabilities[at] ?? 0 }));
  const off = chances.find(({ id, chance }) =>
    panel.has(id) ? !near(chance, 1) : out(id) && !near(chance, 0),
  );
  if (off !== undefined) return { code: 'lottery-wrong', what: 'probability', place: off.id };
  const open = chances.filter(({ id }) => !panel.has(id) && !out(id));
  const fits = open.map(({ chance }) => chance).filter((chance) => chance > NONE);
  const same =
    open.length === summary.candidates &&
    open.length - fits.length === summary.shutOut &&
    near(
      fits.reduce((a, b) => Math.min(a, b), 1),
      summary.leastChance,
    ) &&
    near(
      fits.reduce((a, b) => Math.max(a, b), 0),
      summary.mostChance,
    );
  return same ? null : { code: 'lottery-wrong', what: 'summary', place: '' };
}
