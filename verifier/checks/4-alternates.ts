/** Alternates drawn with the panel: announced before, tickets recomputed, chances that add up. */
import { seedFromHex, ticketer } from '@commonlot/draw';
import { digest } from '@commonlot/record';
import type { ActData } from '../acts.ts';
import { missed, valueOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { firstDifference, firstTwice } from '../lists.ts';
import { listOf, oneOf, type Read, shape, share, text } from '../read.ts';
import {
  type AlternateFault,
  type Finding,
  failed,
  notPossible,
  passed,
  type SemanticDetail,
} from '../report.ts';
import { poolAt } from './3-registration.ts';
import { NONE, near } from './4-lottery.ts';

/** `commonlot.alternates/1`, as far as nobody's answers have to be known. */
const document = shape({
  format: oneOf('commonlot.alternates/1'),
  stay: share,
  alternates: listOf(shape({ id: text })),
  chances: listOf(shape({ id: text, chance: share })),
});

type Panel = Happened<ActData<'selection.panel-drawn'>>;
type Drawn = Happened<ActData<'selection.alternates-drawn'>>;
type Plan = NonNullable<ActData<'selection.draw-announced'>['alternates']>;

const id = 'alternates-recomputed';
/** The label of the tickets, as in `@commonlot/selection`. */
const LABEL = 'alternates';

/**
 * Whether the alternates are those that follow. How many of each kind of people there are follows from answers that are not public: an
 * auditor with the pool repeats that part.
 */
export function checkAlternates(evidence: Evidence): Finding {
  const panel = evidence.all('selection.panel-drawn').at(-1);
  const [drawn] = evidence.all('selection.alternates-drawn');
  const plan = panel === undefined ? null : planBefore(evidence, panel.seq);
  const skipped = plan === null ? null : seatsBefore(evidence, drawn?.seq);
  if (skipped !== null) return failed(id, wrong('skipped', ''), skipped);
  if (drawn === undefined) return notDrawn(panel, plan);
  if (panel === undefined || plan === null || drawn.seq < panel.seq)
    return failed(id, { code: 'draw-not-announced', act: 'selection.alternates-drawn' }, drawn.seq);
  return recomputed(evidence, panel, plan, drawn);
}

function notDrawn(panel: Panel | undefined, plan: Plan | null): Finding {
  const wait = (act: string) => notPossible(id, { code: 'not-yet', act });
  if (panel === undefined) return wait('selection.panel-drawn');
  return plan === null ? passed(id, { code: 'no-alternates' }) : wait('selection.alternates-drawn');
}

function recomputed(evidence: Evidence, panel: Panel, plan: Plan, drawn: Drawn): Finding {
  const again = evidence.all('selection.alternates-drawn')[1];
  if (again !== undefined) return failed(id, wrong('twice', ''), again.seq);
  const read = valueOf(evidence, drawn.data.document, document);
  if ('missing' in read) return missed(id, read.missing, drawn.seq);
  const gone = new Set([...panel.data.panel, ...withdrawnBefore(evidence, drawn.seq)]);
  const open = [...poolAt(evidence, drawn.seq)].filter((person) => !gone.has(person));
  const problem =
    ticketProblem(drawn, evidence.hashOf(panel.seq) ?? '') ??
    numberProblem(drawn, plan) ??
    chanceProblem(drawn, read.value, open, plan);
  if (problem !== null) return failed(id, problem, drawn.seq);
  const { alternates, summary } = drawn.data;
  const { candidates } = summary;
  return passed(id, { code: 'alternates-fit', alternates: alternates.length, candidates });
}

/** What was announced with the draw of the panel; null where no alternates were. */
function planBefore(evidence: Evidence, panel: number): Plan | null {
  const announced = evidence.all('selection.draw-announced').filter(({ seq }) => seq < panel);
  return announced.at(-1)?.data.alternates ?? null;
}

function wrong(what: AlternateFault, person: string): SemanticDetail {
  return { code: 'alternates-wrong', what, person };
}

/** The first draw for seats that was made before the alternates; null when there is none. */
function seatsBefore(evidence: Evidence, drawn: number | undefined): number | null {
  const seats = [
    ...evidence.all('selection.seats-filled'),
    ...evidence.all('selection.panel-extended'),
  ].map(({ seq }) => seq);
  const early = seats.filter((seq) => seq < (drawn ?? Number.POSITIVE_INFINITY));
  return early.length === 0 ? null : Math.min(...early);
}

function withdrawnBefore(evidence: Evidence, before: number): readonly string[] {
  const left = evidence.all('registration.person-withdrew').filter(({ seq }) => seq < before);
  return left.map(({ data }) => data.person);
}

/** Tickets follow from the entry of the panel's own draw, and put the alternates in their order. */
function ticketProblem({ data }: Drawn, hash: string): SemanticDetail | null {
  const seed = seedFromHex(digest(`${LABEL}\n${hash}`));
  if (!seed.ok) return wrong('ticket', '');
  const ticketOf = ticketer(seed.value, LABEL);
  const { alternates } = data;
  const odd = alternates.find(({ person, ticket }) => ticket !== ticketOf(person));
  if (odd !== undefined) return wrong('ticket', odd.person);
  const late = alternates.find(({ ticket }, at) => ticket < (alternates[at - 1]?.ticket ?? ''));
  return late === undefined ? null : wrong('order', late.person);
}

function numberProblem({ data }: Drawn, plan: Plan): SemanticDetail | null {
  const people = data.alternates.map(({ person }) => person);
  const twice = firstTwice(people);
  if (twice !== null) return wrong('twice', twice);
  return people.length > plan.count ? wrong('number', '') : null;
}

/** Whether everybody without a seat has a chance, and the chances stand for those who were drawn. */
function chanceProblem(
  { data }: Drawn,
  { stay, alternates, chances }: Read<typeof document>,
  open: readonly string[],
  plan: Plan,
): SemanticDetail | null {
  if (!near(stay, plan.stayPercent / 100)) return wrong('stay', '');
  const people = data.alternates.map(({ person }) => person);
  const other = firstDifference(
    alternates.map(({ id }) => id),
    people,
  );
  if (other !== null) return wrong('document', other);
  const stray = firstDifference(
    chances.map(({ id }) => id),
    open,
  );
  const ids = new Set(chances.map(({ id }) => id));
  if (stray !== null || ids.size !== chances.length) return wrong('people', stray ?? '');
  const chanceOf = new Map(chances.map(({ id, chance }) => [id, chance]));
  const barred = people.find((person) => (chanceOf.get(person) ?? 0) <= NONE);
  if (barred !== undefined) return wrong('chance', barred);
  const drawn = new Set(people);
  const sure = chances.find(({ id, chance }) => near(chance, 1) && !drawn.has(id));
  if (sure !== undefined) return wrong('chance', sure.id);
  const sum = chances.reduce((all, { chance }) => all + chance, 0);
  // So many decimal numbers add up to no more than this away.
  if (Math.abs(sum - people.length) > NONE * Math.max(1, chances.length))
    return wrong('chance', '');
  return data.summary.candidates === chances.length ? null : wrong('number', '');
}
