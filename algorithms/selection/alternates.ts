import { type Seed, smallestTickets, ticketer } from '@commonlot/draw';
import type { Column, Solver } from '@commonlot/optimise';
import type { Pool, PoolPerson } from './pool.ts';
import { numberQuotas } from './quotas.ts';

/** The label of alternates' tickets. */
export const ALTERNATES = 'alternates';

/** Somebody who could take a seat. */
export interface Candidate {
  readonly id: string;
  /** Lower-case hex; the smallest goes first. */
  readonly ticket: string;
  /** The chance everybody in the list had before the tickets were known: 1 / how many there are. */
  readonly chance: number;
}

export interface Replacements {
  /** Seats by which the best filled panel misses the quotas; 0 when all of them can be kept. */
  readonly missed: number;
  /** Who can take the next seat so that the panel, once filled, misses no more than that; by ticket. */
  readonly candidates: readonly Candidate[];
}

/** A seat that fell free, in ids. */
export interface Vacancy {
  readonly panel: readonly string[];
  /** Members of the panel whose seats are open; at least one. */
  readonly leavers: readonly string[];
  /** People who may not come in any more: declined or left before. */
  readonly gone?: readonly string[];
}

/**
 * A reserve list drawn with the panel: of those not on it, and not of a member's household, the
 * `count` smallest tickets. When a seat falls free, go down this list to the first who is among the
 * candidates of `replacementCandidates`: the same tickets, so the same person.
 */
export function drawAlternates(
  pool: Pool,
  panel: readonly string[],
  seed: Seed,
  count: number,
): readonly { readonly id: string; readonly ticket: string }[] {
  const ids = available(pool, panel, { panel, leavers: [] }).map(({ id }) => id);
  return smallestTickets(seed, ALTERNATES, ids, count);
}

/**
 * Who can take the next open seat so that, with the other open seats filled as well as can be, the
 * panel keeps every quota and household rule, or misses as few seats as possible. One open seat is
 * counted out; more need a solver.
 * @throws Error for more than one leaver without a solver; for ids not in the pool or the panel
 */
export function replacementCandidates(
  pool: Pool,
  vacancy: Vacancy,
  seed: Seed,
  solver?: Solver,
): Replacements {
  const staying = stayingOf(pool, vacancy);
  const people = available(pool, staying, vacancy);
  const { missed, fit } =
    vacancy.leavers.length === 1
      ? oneSeat(pool, staying, people)
      : severalSeats(pool, staying, people, vacancy.leavers.length, solver);
  const ticket = ticketer(seed, ALTERNATES);
  const candidates = fit
    .map(({ id }) => ({ id, ticket: ticket(id), chance: 1 / fit.length }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return { missed, candidates };
}

function stayingOf(pool: Pool, { panel, leavers }: Vacancy): readonly string[] {
  const known = new Set(pool.people.map(({ id }) => id));
  const seated = new Set(panel);
  const stranger = panel.find((id) => !known.has(id)) ?? leavers.find((id) => !seated.has(id));
  if (stranger !== undefined) throw new Error(`${stranger} has no seat`);
  if (leavers.length === 0) throw new Error('nobody leaves');
  const leaving = new Set(leavers);
  return panel.filter((id) => !leaving.has(id));
}

/** Those with no seat now, not gone, and not of the household of somebody who stays. */
function available(pool: Pool, staying: readonly string[], vacancy: Vacancy): PoolPerson[] {
  const barred = (pool.exclude ?? []).map(({ id }) => id);
  const out = new Set([...vacancy.panel, ...(vacancy.gone ?? []), ...barred]);
  const stays = new Set(staying);
  const homes = new Set(pool.people.flatMap((p) => (stays.has(p.id) ? homeOf(p) : [])));
  return pool.people.filter((p) => !out.has(p.id) && !homeOf(p).some((home) => homes.has(home)));
}

function homeOf({ household }: PoolPerson): string[] {
  return household === undefined || household === '' ? [] : [household];
}

type Fit = { readonly missed: number; readonly fit: readonly PoolPerson[] };

function oneSeat(pool: Pool, staying: readonly string[], people: readonly PoolPerson[]): Fit {
  const counts = seatsOf(pool, staying);
  const { quotas } = numberQuotas(pool);
  const own = numbersOf(pool, people);
  const judged = people.map((person, i) => {
    const seats = new Set(own[i]);
    const missed = quotas.reduce((sum, { min, max }, q) => {
      const count = (counts[q] ?? 0) + (seats.has(q) ? 1 : 0);
      return sum + Math.max(0, count - max) + Math.max(0, min - count);
    }, 0);
    return { person, missed };
  });
  const least = judged.reduce((min, { missed }) => Math.min(min, missed), Number.POSITIVE_INFINITY);
  const fit = judged.filter(({ missed }) => missed === least).map(({ person }) => person);
  return { missed: fit.length === 0 ? 0 : least, fit };
}

/**
 * min sum_q (short_q + over_q) over whole x: sum x = seats, at most one a household,
 * min_q - short_q <= stay_q + x(q) <= max_q + over_q. With that least sum held, everybody is looked
 * for who can be in such a filling; each filling found settles all people alike to those in it.
 */
function severalSeats(
  pool: Pool,
  staying: readonly string[],
  people: readonly PoolPerson[],
  seats: number,
  solver: Solver | undefined,
): Fit {
  if (solver === undefined) throw new Error('several open seats need the solver');
  const program = fillProgram(pool, staying, people, seats);
  const open = solver.open(program);
  try {
    const least = open.solve();
    if (least.status === 'infeasible' || least.point === null) return { missed: 0, fit: [] };
    const missed = Math.round(Math.abs(least.objective));
    // The last row holds the sum of misses.
    const bounds = (field: 'lower' | 'upper') =>
      Float64Array.from(program.rows, (row, r) =>
        r === program.rows.length - 1 && field === 'upper' ? missed : row[field],
      );
    open.setRowBounds(bounds('lower'), bounds('upper'));
    const fits = new Set<number>();
    const tried = new Float64Array(program.columns.length);
    tried.fill(1, 0, people.length);
    for (;;) {
      open.setCosts(tried);
      const { point, objective } = open.solve();
      if (point === null || objective < 0.5) break;
      for (const i of people.keys()) {
        if (tried[i] === 1 && (point[i] ?? 0) > 0.5) {
          fits.add(i);
          tried[i] = 0;
        }
      }
    }
    return { missed, fit: people.filter((_, i) => fits.has(i)) };
  } finally {
    open.close();
  }
}

function fillProgram(
  pool: Pool,
  staying: readonly string[],
  people: readonly PoolPerson[],
  seats: number,
) {
  const counts = seatsOf(pool, staying);
  const { quotas } = numberQuotas(pool);
  const homes = [...new Set(people.flatMap(homeOf))];
  const homeRow = new Map(homes.map((home, h) => [home, 1 + 2 * quotas.length + h]));
  const last = 1 + 2 * quotas.length + homes.length;
  const rows = [
    { lower: seats, upper: seats },
    ...quotas.map(({ min }, q) => ({
      lower: min - (counts[q] ?? 0),
      upper: Number.POSITIVE_INFINITY,
    })),
    ...quotas.map(({ max }, q) => ({
      lower: Number.NEGATIVE_INFINITY,
      upper: max - (counts[q] ?? 0),
    })),
    ...homes.map(() => ({ lower: 0, upper: 1 })),
    { lower: 0, upper: Number.POSITIVE_INFINITY },
  ];
  const own = numbersOf(pool, people);
  const sit = people.map((person, i): Column => {
    const q = own[i] ?? [];
    const home = homeOf(person).flatMap((one) => homeRow.get(one) ?? []);
    const used = [0, ...q.map((n) => 1 + n), ...q.map((n) => 1 + quotas.length + n), ...home];
    return { cost: 0, lower: 0, upper: 1, integer: true, rows: used, values: used.map(() => 1) };
  });
  const miss = quotas.flatMap((_, q): Column[] =>
    [
      { row: 1 + q, value: 1 },
      { row: 1 + quotas.length + q, value: -1 },
    ].map(({ row, value }) => ({
      cost: -1,
      lower: 0,
      upper: pool.people.length,
      integer: true,
      rows: [row, last],
      values: [value, 1],
    })),
  );
  return { sense: 'maximise' as const, rows, columns: [...sit, ...miss] };
}

/** The quotas each of some people counts towards. */
function numbersOf(pool: Pool, people: readonly PoolPerson[]): readonly (readonly number[])[] {
  return people.map(numberQuotas(pool).of);
}

function seatsOf(pool: Pool, staying: readonly string[]): number[] {
  const stays = new Set(staying);
  const seats = numberQuotas(pool).quotas.map(() => 0);
  const people = pool.people.filter(({ id }) => stays.has(id));
  for (const numbers of numbersOf(pool, people)) {
    for (const q of numbers) seats[q] = (seats[q] ?? 0) + 1;
  }
  return seats;
}
