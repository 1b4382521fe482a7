import type { Problem, ProblemRound } from './problem.ts';

/**
 * People the hard rules of a round cannot tell apart, or people who stay together: `people.length /
 * size` things of `size` people each, by index.
 */
export type Unit = {
  readonly people: readonly number[];
  readonly size: number;
  /** 1 for each table open to all of them. */
  readonly allowed: Uint8Array;
  /** People of each limit in one thing of the unit. */
  readonly limited: readonly number[];
};

export type Units = {
  readonly units: readonly Unit[];
  /** For each unit those it is kept apart from. */
  readonly apart: readonly (readonly number[])[];
};

/** Everybody present in a round, as few units as the rules allow. */
export function unitsOf(problem: Problem, round: ProblemRound): Units {
  const here = new Set(round.present);
  const foes = (p: number) => (problem.apart[p] ?? []).filter((q) => here.has(q));
  const keyed = Map.groupBy(round.present, (p) => {
    const group = [p, ...(problem.mates[p] ?? []).filter((m) => here.has(m))];
    if (group.length > 1) return `together ${Math.min(...group)}`;
    if (foes(p).length > 0) return `alone ${p}`;
    return `${round.doors[p] ?? 0} ${problem.limited.map(({ is }) => is[p]).join('')}`;
  });
  const units = [...keyed].map(([key, people]): Unit => {
    const whole = key.startsWith('together');
    const sample = whole ? people : people.slice(0, 1);
    return {
      people,
      size: sample.length,
      allowed: Uint8Array.from(round.seats, (_, t) =>
        sample.every((p) => round.allowed[round.doors[p] ?? 0]?.[t] === 1) ? 1 : 0,
      ),
      limited: problem.limited.map(({ is }) => sample.reduce((sum, p) => sum + (is[p] ?? 0), 0)),
    };
  });
  const unitOf = new Map(units.flatMap(({ people }, u) => people.map((p) => [p, u] as const)));
  const apart = units.map(({ people }) => {
    const others = people.flatMap(foes).flatMap((q) => unitOf.get(q) ?? []);
    return [...new Set(others)].sort((a, b) => a - b);
  });
  return { units, apart };
}
