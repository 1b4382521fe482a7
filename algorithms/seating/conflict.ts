import type { Solver } from '@commonlot/optimise';
import { cliquesOf } from './cliques.ts';
import { groupsOf } from './groups.ts';
import type { PlanInput } from './input.ts';
import type { HardRule } from './refusal.ts';
import { presentIn } from './rounds.ts';
import { settle } from './settle.ts';

/** Beyond so many rules, or questions to the solver, the rules are too many to be told apart. */
const MOST_RULES = 500;
const MOST_ASKED = 400;

/**
 * A smallest set of hard rules of a round that contradict each other: no seating keeps them all, and
 * one keeps all but any one of them (Junker's QuickXplain, AAAI 2004). Table sizes, zones and "no
 * table without a resident" always hold.
 * @param round from 1; all its rules together must be impossible
 * @returns null when not even the tables can be filled, or the solver cannot tell in good time
 */
export function conflict(
  input: PlanInput,
  round: number,
  solver: Solver,
): readonly HardRule[] | null {
  const told = { times: 0, unclear: false };
  const possible = (kept: readonly Single[]) => {
    told.times += 1;
    if (told.times > MOST_ASKED) told.unclear = true;
    if (told.unclear) return true;
    const settled = settle(withRules(input, round, kept), 1, solver);
    if (settled === 'unknown') told.unclear = true;
    return settled !== 'impossible';
  };
  const all = rulesOf(input, round);
  if (all.length > MOST_RULES || !possible([])) return null;
  const rules = explain([], [], all, possible);
  return told.unclear ? null : inGroups(rules);
}

/** Pairs put together: who is all apart from each other, who is all together. */
function inGroups(rules: readonly Single[]): readonly HardRule[] {
  const pairs = (name: 'apart' | 'together') =>
    rules.flatMap((one) => (one.rule === name ? [one.ids] : []));
  const ids = [...new Set(pairs('apart').flat())];
  const foes = ids.map((id) =>
    ids.flatMap((other, i) =>
      pairs('apart').some((pair) => id !== other && pair.includes(id) && pair.includes(other))
        ? [i]
        : [],
    ),
  );
  return [
    ...rules.filter(({ rule }) => rule !== 'apart' && rule !== 'together'),
    ...groupsOf(pairs('together')).map((group) => ({ rule: 'together' as const, ids: group })),
    ...cliquesOf(foes).map((clique) => ({
      rule: 'apart' as const,
      ids: clique.map((i) => ids[i] ?? ''),
    })),
  ];
}

/** A hard rule as it was asked for, pair by pair. */
type Single =
  | Exclude<HardRule, { readonly rule: 'apart' | 'together' }>
  | { readonly rule: 'apart' | 'together'; readonly ids: readonly [string, string] };

/** The smallest part of `rules` that cannot hold beside `kept`; `added` is what `kept` just gained. */
function explain(
  kept: readonly Single[],
  added: readonly Single[],
  rules: readonly Single[],
  possible: (kept: readonly Single[]) => boolean,
): readonly Single[] {
  if (added.length > 0 && !possible(kept)) return [];
  if (rules.length <= 1) return rules;
  const half = Math.ceil(rules.length / 2);
  const [first, second] = [rules.slice(0, half), rules.slice(half)];
  const inSecond = explain([...kept, ...first], first, second, possible);
  const inFirst = explain([...kept, ...inSecond], inSecond, first, possible);
  return [...inFirst, ...inSecond];
}

/** Every hard rule of a round that somebody asked for, one by one. */
function rulesOf(input: PlanInput, round: number): readonly Single[] {
  const { apart = [], together = [], fixed = [], atMost = [], atLeast = [] } = input;
  const here = presentIn(input)[round - 1] ?? new Set<string>();
  const both = (pair: readonly [string, string]) => pair.every((id) => here.has(id));
  return [
    ...(input.speaks ? [{ rule: 'speaks' } as const] : []),
    ...(input.access ? [{ rule: 'access' } as const] : []),
    ...atMost.map((limit) => ({ rule: 'at-most' as const, ...limit })),
    ...atLeast.map((limit) => ({ rule: 'at-least' as const, ...limit })),
    ...(input.neverAlone ?? []).map((group) => ({ rule: 'alone' as const, group })),
    ...fixed
      .filter((seat) => seat.round === round && here.has(seat.id))
      .map(({ id, table }) => ({ rule: 'fixed' as const, id, table })),
    ...together.filter(both).map((ids) => ({ rule: 'together' as const, ids })),
    ...apart.filter(both).map((ids) => ({ rule: 'apart' as const, ids })),
  ];
}

/** The request about one round alone, with some of its rules. */
function withRules(input: PlanInput, round: number, rules: readonly Single[]): PlanInput {
  const here = presentIn(input)[round - 1] ?? new Set<string>();
  const only = <Rule extends Single['rule']>(name: Rule) =>
    rules.filter((one): one is Extract<Single, { rule: Rule }> => one.rule === name);
  const request = input.rounds[round - 1];
  return {
    people: input.people.filter(({ id }) => here.has(id)),
    rounds: request === undefined ? [] : [request],
    apart: only('apart').map(({ ids }) => ids),
    together: only('together').map(({ ids }) => ids),
    fixed: only('fixed').map(({ id, table }) => ({ id, table, round: 1 })),
    atMost: only('at-most'),
    atLeast: only('at-least'),
    neverAlone: only('alone').map(({ group }) => group),
    ...(only('speaks').length > 0 && input.speaks && { speaks: input.speaks }),
    ...(only('access').length > 0 && input.access && { access: input.access }),
  };
}
