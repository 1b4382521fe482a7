import type { Bounds, Column, Program, Solver } from '@commonlot/optimise';
import { SolverTrouble } from './levels.ts';
import type { Pool } from './pool.ts';
import { type Bound, boundsOf, type Relaxation, relaxed } from './relax.ts';
import { openSwitches, type Switches } from './switches.ts';

/** What a choice is best at, of all changes of quotas after which a panel exists. */
export type ChoiceReason =
  /** The fewest numbers changed, and of those the fewest seats moved. */
  | { readonly code: 'fewest' }
  /** The fewest seats moved, and of those the fewest numbers changed. */
  | { readonly code: 'least' }
  /** The fewest seats moved while every number about this feature stays. */
  | { readonly code: 'keeps'; readonly feature: string }
  /** The fewest seats moved without changing all the numbers of a choice before this one. */
  | { readonly code: 'other' };

/** A change of quotas after which a panel exists; checked by looking for one. */
export interface Choice {
  readonly reasons: readonly ChoiceReason[];
  readonly changes: readonly Relaxation[];
  /** Seats moved, over all changes. */
  readonly seats: number;
  /** It goes beyond the flex bounds, since within them there are too few choices, or none. */
  readonly beyondFlex: boolean;
}

/** So many choices at least, where there are as many. */
const WANTED = 3;

/** The smallest of the changes that some objective allows. */
interface Wish {
  readonly reason: ChoiceReason;
  readonly first: 'seats' | 'changes';
  readonly beyondFlex: boolean;
}

/**
 * Several smallest changes of quotas after which a panel exists, no two alike. Size, households and
 * who is decided before the draw stay as they are. Flex bounds hold as long as three choices are
 * found within them; a quota without any may move freely. Empty where no change of quotas helps.
 * Each is the optimum of an integer program; then a panel is found in the changed pool.
 * @throws SolverTrouble where that panel is not there
 */
export function choicesOf(pool: Pool, switches: Switches, solver: Solver): readonly Choice[] {
  const bounds = boundsOf(pool, switches);
  const features = pool.features.map(({ name }) => name);
  const choices: Choice[] = [];
  const seek = (wish: Wish) => {
    const changes = smallest(switches, bounds, solver, wish, choices);
    if (changes === null) return false;
    add(choices, changes, wish);
    return true;
  };
  for (const beyondFlex of [false, true]) {
    if (choices.length === 0) {
      if (!seek({ reason: { code: 'least' }, first: 'seats', beyondFlex })) continue;
      seek({ reason: { code: 'fewest' }, first: 'changes', beyondFlex });
      for (const feature of features)
        seek({ reason: { code: 'keeps', feature }, first: 'seats', beyondFlex });
    }
    const other = { reason: { code: 'other' }, first: 'seats', beyondFlex } as const;
    while (choices.length < WANTED && seek(other));
  }
  for (const { changes } of choices) check(relaxed(pool, changes), solver);
  return choices;
}

/**
 * The change of quotas that moves the fewest seats, and of those the fewest numbers: within the flex
 * bounds where that helps, beyond them where not. No change where a panel exists.
 * @returns null when no change of quotas helps
 */
export function leastChange(pool: Pool, solver: Solver): readonly Relaxation[] | null {
  const switches = openSwitches(pool, solver);
  try {
    const bounds = boundsOf(pool, switches);
    const wish = { reason: { code: 'least' }, first: 'seats' } as const;
    const found =
      smallest(switches, bounds, solver, { ...wish, beyondFlex: false }, []) ??
      smallest(switches, bounds, solver, { ...wish, beyondFlex: true }, []);
    if (found !== null) check(relaxed(pool, found), solver);
    return found;
  } finally {
    switches.close();
  }
}

/** Adds a choice, or a reason to one that is as good at it. */
function add(choices: Choice[], changes: readonly Relaxation[], wish: Wish): void {
  const { reason, beyondFlex } = wish;
  const seats = changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  const same = choices.findIndex(
    (one) =>
      one.seats === seats &&
      one.changes.length === changes.length &&
      one.changes.every((change) => reason.code !== 'keeps' || !isAbout(change, reason.feature)),
  );
  const known = choices[same];
  if (known === undefined || reason.code === 'other')
    choices.push({ reasons: [reason], changes, seats, beyondFlex });
  else choices[same] = { ...known, reasons: [...known.reasons, reason] };
}

function check(pool: Pool, solver: Solver): void {
  const switches = openSwitches(pool, solver);
  try {
    if (switches.panel(new Set(switches.rules.keys())) === null)
      throw new SolverTrouble('a change of quotas does not help');
  } finally {
    switches.close();
  }
}

function isAbout({ of }: Pick<Relaxation, 'of'>, feature: string): boolean {
  if (of.kind === 'value') return of.feature === feature;
  return of.kind === 'intersection' && Object.hasOwn(of.values, feature);
}

/**
 * min sum_b (w moved_b + v changed_b), min_q - down_q <= x(q) - up_q.. as one row a quota:
 * min_q <= x(q) + down_q - up_q <= max_q; moved_b <= most_b changed_b; all other rules as they are.
 * A maximum that binds several groups moves for all of them at once.
 */
function smallest(
  switches: Switches,
  bounds: readonly Bound[],
  solver: Solver,
  wish: Wish,
  before: readonly Choice[],
): readonly Relaxation[] | null {
  switches.goOn();
  const { reason } = wish;
  const mosts = bounds.map((bound) =>
    reason.code === 'keeps' && isAbout(bound, reason.feature)
      ? 0
      : wish.beyondFlex
        ? bound.most
        : bound.mostFlex,
  );
  const not = reason.code === 'other' ? before : [];
  const program = elastic(switches, bounds, mosts, wish.first, not);
  const open = solver.open(program);
  try {
    const { status, point } = open.solve();
    if (status === 'infeasible') return null;
    if (status !== 'optimal' || point === null) throw new SolverTrouble(`choices ended ${status}`);
    const moved = point.subarray(switches.seats.length);
    return bounds.flatMap(({ of, bound, from }, b): Relaxation[] => {
      const by = Math.round(moved[2 * b] ?? 0);
      return by > 0 ? [{ of, bound, from, to: bound === 'min' ? from - by : from + by }] : [];
    });
  } finally {
    open.close();
  }
}

function elastic(
  { rows, seats }: Switches,
  bounds: readonly Bound[],
  mosts: readonly number[],
  first: Wish['first'],
  not: readonly Choice[],
): Program {
  const all = mosts.reduce((sum, most) => sum + most, 0);
  // The first aim outweighs all there can be of the second.
  const [seat, change] = first === 'seats' ? [bounds.length + 1, 1] : [1, all + 1];
  const open = new Set(bounds.flatMap(({ rows: own }) => own));
  const size = rows[0]?.upper ?? 0;
  // A row may sink below 0 where its maximum moves for another group's sake.
  const list: Bounds[] = rows.map((row, r) =>
    open.has(r) && row.lower <= 0 ? { ...row, lower: -size } : row,
  );
  const columns = bounds.flatMap(({ bound, rows: own }, b): Column[] => {
    const most = mosts[b] ?? 0;
    const moved = list.push({ lower: Number.NEGATIVE_INFINITY, upper: 0 }) - 1;
    const cuts = not.flatMap(({ changes }, n) =>
      changes.some((one) => isBound(one, bounds[b])) ? [rows.length + bounds.length + n] : [],
    );
    const sign = bound === 'min' ? 1 : -1;
    return [
      {
        ...{ cost: seat, lower: 0, upper: most, integer: true },
        rows: [...own, moved],
        values: [...own.map(() => sign), 1],
      },
      {
        ...{ cost: change, lower: 0, upper: 1, integer: true },
        rows: [moved, ...cuts],
        values: [-most, ...cuts.map(() => 1)],
      },
    ];
  });
  for (const { changes } of not) list.push({ lower: 0, upper: changes.length - 1 });
  return { sense: 'minimise', rows: list, columns: [...seats, ...columns] };
}

function isBound(change: Relaxation, bound: Bound | undefined): boolean {
  return (
    bound !== undefined &&
    change.bound === bound.bound &&
    JSON.stringify(change.of) === JSON.stringify(bound.of)
  );
}
