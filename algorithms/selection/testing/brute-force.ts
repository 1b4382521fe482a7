import type { Column, Solver } from '@commonlot/optimise';
import type { Pool } from '../pool.ts';

/** Every panel of a small pool, person by person, with no solver. */
export function allPanels(pool: Pool): number[][] {
  const { people, size, include = [], exclude = [] } = pool;
  const panels: number[][] = [];
  const out = new Set(exclude.map(({ id }) => id));
  const forced = include.map(({ id }) => people.findIndex((person) => person.id === id));
  const choose = (panel: number[], next: number) => {
    if (panel.length === size) {
      if (forced.every((i) => panel.includes(i)) && keepsRules(pool, panel))
        panels.push([...panel]);
      return;
    }
    for (let i = next; i < people.length; i += 1) {
      if (!out.has(people[i]?.id ?? '')) choose([...panel, i], i + 1);
    }
  };
  choose([], 0);
  return panels;
}

/** Quotas, households, intersections and limits, one after the other as a person would check them. */
export function keepsRules(
  { people, features, intersections = [], limits = [] }: Pool,
  panel: readonly number[],
): boolean {
  const seated = panel.flatMap((i) => people[i] ?? []);
  const homes = seated.flatMap(({ household = '' }) => (household === '' ? [] : [household]));
  if (new Set(homes).size < homes.length) return false;
  for (const { name, values } of features) {
    for (const { value, min, max } of values) {
      const seats = seated.filter((person) => person.values[name] === value).length;
      if (seats < min || seats > max) return false;
    }
  }
  for (const { values, min, max } of intersections) {
    const both = Object.entries(values);
    const seats = seated.filter((person) => both.every(([f, v]) => person.values[f] === v)).length;
    if (seats < min || seats > max) return false;
  }
  return limits.every(({ name, most }) =>
    seated.every(({ groups }) => {
      const group = groups?.[name] ?? '';
      return group === '' || seated.filter((one) => one.groups?.[name] === group).length <= most;
    }),
  );
}

/**
 * Leximin by its definition over listed panels: the largest smallest chance z among the open people;
 * then every open person by themselves: who cannot get more than z while all others keep theirs is
 * fixed. One linear program a person and level.
 */
export function leximinByDefinition(
  solver: Solver,
  n: number,
  panels: readonly number[][],
): number[] {
  const fixed = new Map<number, number>();
  while (fixed.size < n) {
    const z = maximise(solver, n, panels, (i) => fixed.get(i) ?? null, null);
    const before = fixed.size;
    const stuck: number[] = [];
    for (let i = 0; i < n; i += 1) {
      if (fixed.has(i)) continue;
      const most = maximise(solver, n, panels, (j) => (j === i ? null : (fixed.get(j) ?? z)), i);
      if (most <= z + 1e-6) stuck.push(i);
    }
    for (const i of stuck) fixed.set(i, z);
    if (fixed.size === before) throw new Error('nobody is stuck');
  }
  return Array.from({ length: n }, (_, i) => fixed.get(i) ?? 0);
}

/** max z with chance_i >= floor(i), and chance_i >= z for those without a floor (or for `one` alone). */
function maximise(
  solver: Solver,
  n: number,
  panels: readonly number[][],
  floor: (i: number) => number | null,
  one: number | null,
): number {
  const raised = (i: number) => (one === null ? floor(i) === null : i === one);
  const people = Array.from({ length: n }, (_, i) => i);
  const z: Column = {
    cost: 1,
    lower: 0,
    upper: 1,
    rows: people.filter(raised),
    values: people.filter(raised).map(() => -1),
  };
  const open = solver.open({
    sense: 'maximise',
    rows: [
      ...people.map((i) => ({ lower: raised(i) ? 0 : (floor(i) ?? 0) - 1e-9, upper: 2 })),
      { lower: 1, upper: 1 },
    ],
    columns: [
      z,
      ...panels.map(
        (panel): Column => ({
          cost: 0,
          lower: 0,
          upper: 1,
          rows: [...panel, n],
          values: [...panel.map(() => 1), 1],
        }),
      ),
    ],
  });
  const { status, objective } = open.solve();
  open.close();
  if (status !== 'optimal') throw new Error(`brute force ended ${status}`);
  return objective;
}
