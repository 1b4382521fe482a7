import type { Solver } from '@commonlot/optimise';
import { coreOf } from './conflict.ts';
import type { Pool } from './pool.ts';
import { type AskedRule, openSwitches, type Switches } from './switches.ts';
import { Halted } from './watch.ts';

/** People who are on no panel for the same reason. */
export interface ShutOut {
  /** Ids, sorted. */
  readonly people: readonly string[];
  /** What all of them have in common: feature to value. */
  readonly common: Readonly<Record<string, string>>;
  /** Rules that leave none of them a seat; without any one of these each of them could have one. */
  readonly rules: readonly AskedRule[];
}

/**
 * Everybody who is on no panel though nobody excluded them, and which rules shut them out; most
 * people first. The pool must have a panel. Empty when everybody can be drawn.
 * @param known ids of who they are (a lottery's `certificate.shutOut`); looked for when left out
 * @param stop asked between solves; true ends the search for reasons, and groups found are told
 */
export function shutOut(
  pool: Pool,
  solver: Solver,
  known: readonly string[] | null = null,
  stop = () => false,
): readonly ShutOut[] {
  const switches = openSwitches(pool, solver, stop);
  const groups: Group[] = [];
  try {
    const units = known === null ? outside(switches) : unitsOf(pool, switches, new Set(known));
    for (const u of units) {
      const same = groups.find(({ core }) => shutsOut(switches, core, u));
      if (same !== undefined) same.units.push(u);
      else groups.push({ core: coreOf(switches, solver, u).places, units: [u] });
    }
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
  } finally {
    switches.close();
  }
  return groups
    .map(({ core, units }) => groupOf(pool, switches, core, units))
    .sort((a, b) => b.people.length - a.people.length);
}

interface Group {
  readonly core: readonly number[];
  readonly units: number[];
}

function unitsOf(pool: Pool, { units }: Switches, ids: ReadonlySet<string>): readonly number[] {
  const isIn = (i: number) => ids.has(pool.people[i]?.id ?? '');
  return units.units.flatMap(({ people }, u) => (people.some(isIn) ? [u] : []));
}

/** Units on no panel: panels worth most to those not yet met, until none meets another. */
function outside({ rules, units, panel, counts }: Switches): readonly number[] {
  const out = rules.findIndex(({ code }) => code === 'exclude');
  const left = new Set([...units.units.keys()].filter((u) => !counts(out, u)));
  const all = new Set(rules.keys());
  while (left.size > 0) {
    const worth = Float64Array.from(units.units, (_, u) => (left.has(u) ? 1 : 0));
    const found = panel(all, null, worth);
    const met = [...left].filter((u) => (found?.[u] ?? 0) > 0);
    if (met.length === 0) break;
    for (const u of met) left.delete(u);
  }
  return [...left];
}

/** Whether these rules, and no part of them, shut a unit out. */
function shutsOut({ panel }: Switches, core: readonly number[], u: number): boolean {
  return (
    panel(new Set(core), u) === null &&
    core.every((r) => panel(new Set(core.filter((other) => other !== r)), u) !== null)
  );
}

function groupOf(
  pool: Pool,
  { units, rules }: Switches,
  core: readonly number[],
  own: readonly number[],
): ShutOut {
  const people = own.flatMap((u) =>
    (units.units[u]?.people ?? []).flatMap((i) => pool.people[i] ?? []),
  );
  const [first] = people;
  const common = pool.features.flatMap(({ name }) => {
    const value = first?.values[name];
    const same = value !== undefined && people.every(({ values }) => values[name] === value);
    return same ? [[name, value] as const] : [];
  });
  return {
    people: people.map(({ id }) => id).sort(),
    common: Object.fromEntries(common),
    rules: core.flatMap((r) => rules[r] ?? []),
  };
}
