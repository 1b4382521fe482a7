import type { Column, Solver } from '@commonlot/optimise';
import { SolverTrouble } from './levels.ts';
import type { AskedRule, Switches } from './switches.ts';

/** Rules that no panel keeps together, though it could keep all but any one of them. */
export interface Conflict {
  readonly rules: readonly AskedRule[];
  /** No smaller set of rules conflicts; where false, only no part of this one does. */
  readonly smallest: boolean;
  /**
   * How far one of them (a place in `rules`) can be met while all others are kept: the most seats for
   * a minimum, the fewest for a maximum, and whichever is nearer for the size. Null where it is about
   * neither.
   */
  readonly reach: { readonly rule: number; readonly seats: number } | null;
  /** Of the people the minimum in `reach` asks for, those under none of the maximums. */
  readonly outside: number | null;
  /** People who count towards two of the minimums or more; null with fewer than two. */
  readonly overlap: number | null;
}

/** A set of rules that cannot be kept, as places in `Switches.rules`, ascending. */
export interface Core {
  readonly places: readonly number[];
  readonly smallest: boolean;
}

/** Rounds of the search for a smallest set; after those an irreducible one has to do. */
const ROUNDS = 60;

/**
 * A smallest set of rules that no panel keeps together, or one that is irreducible (every part can
 * be kept) where the search takes too long. All rules together must be impossible.
 * A set is a conflict exactly when it meets every set of rules whose leaving out helps. So: a
 * smallest set meeting all those known; if it can be kept, what it leaves out is another one.
 * Source: Ignatiev, Previti, Liffiton, Marques-Silva, Smallest MUS Extraction with Minimal Hitting
 * Set Dualization (CP 2015); deletion filter: Chinneck, Dravnieks (1991).
 * @param one the unit that shall have a seat, where that is what is impossible
 */
export function coreOf(switches: Switches, solver: Solver, one: number | null = null): Core {
  const { rules, panel, keptBy } = switches;
  const all = rules.map((_, r) => r);
  const keeps = (on: ReadonlySet<number>) => {
    const found = panel(on, one);
    return found === null ? null : keptBy(found);
  };
  const { core, met } = filter(all, keeps);
  const irreducible = [...core].sort((a, b) => a - b);
  const left = met.map((kept) => all.filter((r) => !kept.has(r)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const hitting = smallestHitting(all.length, left, solver);
    if (hitting.length >= irreducible.length) return { places: irreducible, smallest: true };
    const kept = keeps(new Set(hitting));
    if (kept === null) return { places: hitting, smallest: true };
    const grown = grow(all, kept, keeps);
    left.push(all.filter((r) => !grown.has(r)));
  }
  return { places: irreducible, smallest: false };
}

type Keeps = (on: ReadonlySet<number>) => ReadonlySet<number> | null;

/** Leaves out rule after rule as long as the rest stays impossible; and what was met on the way. */
function filter(all: readonly number[], keeps: Keeps) {
  const core = new Set(all);
  const met: ReadonlySet<number>[] = [];
  for (const r of all) {
    core.delete(r);
    const kept = keeps(core);
    if (kept === null) continue;
    core.add(r);
    met.push(kept);
  }
  return { core, met };
}

/** As many rules as can be kept with those kept already. */
function grow(all: readonly number[], from: ReadonlySet<number>, keeps: Keeps) {
  let grown = from;
  for (const r of all) {
    if (grown.has(r)) continue;
    const more = keeps(new Set([...grown, r]));
    if (more !== null) grown = new Set([...grown, ...more]);
  }
  return grown;
}

function smallestHitting(
  count: number,
  sets: readonly (readonly number[])[],
  solver: Solver,
): readonly number[] {
  if (sets.length === 0) return [];
  const columns = Array.from({ length: count }, (_, r): Column => {
    const rows = sets.flatMap((set, s) => (set.includes(r) ? [s] : []));
    return { cost: 1, lower: 0, upper: 1, integer: true, rows, values: rows.map(() => 1) };
  });
  const rows = sets.map(({ length }) => ({ lower: 1, upper: length }));
  const program = solver.open({ sense: 'minimise', rows, columns });
  try {
    const { status, point } = program.solve();
    if (status !== 'optimal' || point === null) throw new SolverTrouble(`hitting ended ${status}`);
    return [...point.keys()].filter((r) => Math.round(point[r] ?? 0) === 1);
  } finally {
    program.close();
  }
}

/** Why the pool has no panel. All rules together must be impossible. */
export function conflictOf(switches: Switches, solver: Solver): Conflict {
  const { places, smallest } = coreOf(switches, solver);
  const rules = places.flatMap((r) => switches.rules[r] ?? []);
  const reach = reachOf(switches, places, rules);
  const minimums = places.filter((_, i) => rules[i]?.code === 'min');
  const maximums = places.filter((_, i) => rules[i]?.code === 'max');
  const measured = reach === null ? null : rules[reach.rule];
  const at = reach === null ? -1 : (places[reach.rule] ?? -1);
  const among = (rs: readonly number[], u: number) =>
    rs.filter((r) => switches.counts(r, u)).length;
  return {
    rules,
    smallest,
    reach,
    outside:
      measured?.code === 'min' && maximums.length > 0
        ? heads(switches, (u) => switches.counts(at, u) && among(maximums, u) === 0)
        : null,
    overlap: minimums.length > 1 ? heads(switches, (u) => among(minimums, u) > 1) : null,
  };
}

/** People who can be drawn in the units chosen. */
function heads({ units, rules, counts }: Switches, chosen: (u: number) => boolean): number {
  const out = rules.findIndex(({ code }) => code === 'exclude');
  return units.units.reduce(
    (sum, { people }, u) => sum + (chosen(u) && !counts(out, u) ? people.length : 0),
    0,
  );
}

function reachOf(
  switches: Switches,
  places: readonly number[],
  rules: readonly AskedRule[],
): Conflict['reach'] {
  const first = (code: AskedRule['code']) => rules.findIndex((rule) => rule.code === code);
  const rule = [first('min'), first('max'), first('size')].find((i) => i >= 0);
  if (rule === undefined) return null;
  const [place, asked] = [places[rule] ?? -1, rules[rule]];
  const others = new Set(places.filter((r) => r !== place));
  const best = (sign: 1 | -1): number | null => {
    const worth = Float64Array.from(switches.units.units, (_, u) =>
      switches.counts(place, u) ? sign : 0,
    );
    const panel = switches.panel(others, null, worth);
    if (panel === null) return null;
    return panel.reduce((sum, seats, u) => sum + (switches.counts(place, u) ? seats : 0), 0);
  };
  if (asked === undefined || !('seats' in asked)) return null;
  const [most, fewest] = [
    asked.code === 'max' ? null : best(1),
    asked.code === 'min' ? null : best(-1),
  ];
  if (most !== null && most < asked.seats) return { rule, seats: most };
  if (fewest !== null && fewest > asked.seats) return { rule, seats: fewest };
  return null;
}
