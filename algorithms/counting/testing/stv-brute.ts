import { Fraction } from '@commonlot/exact';

/** A paper: options best first. */
export type Paper = readonly string[];

type Outcomes = Set<string>;

/**
 * Instant runoff by the book and slowly: every paper for itself, every order of equal ones tried.
 * @returns every winner there can be
 */
export function bruteRunoff(
  papers: readonly Paper[],
  options: readonly string[],
  earlier: boolean,
): Outcomes {
  const found: Outcomes = new Set();
  const go = (left: readonly string[], history: readonly Map<string, number>[]): void => {
    const votes = new Map(left.map((option) => [option, 0]));
    for (const paper of papers) {
      const top = paper.find((option) => left.includes(option));
      if (top !== undefined) votes.set(top, (votes.get(top) ?? 0) + 1);
    }
    const all = [...votes.values()].reduce((a, b) => a + b, 0);
    const winner = left.find((option) => 2 * (votes.get(option) ?? 0) > all);
    if (winner !== undefined || left.length === 1) {
      found.add(winner ?? left[0] ?? '');
      return;
    }
    const least = Math.min(...votes.values());
    let tied = left.filter((option) => votes.get(option) === least);
    for (const round of earlier ? history.toReversed() : []) {
      const then = Math.min(...tied.map((option) => round.get(option) ?? 0));
      tied = tied.filter((option) => round.get(option) === then);
    }
    for (const out of tied) go(without(left, out), [...history, votes]);
  };
  go(options, []);
  return found;
}

interface Held {
  readonly paper: Paper;
  readonly by: string | null;
  readonly value: Fraction;
}

interface State {
  readonly held: readonly Held[];
  readonly elected: readonly string[];
  readonly left: readonly string[];
  /** Elected, not yet transferred. */
  readonly pending: readonly string[];
  readonly history: readonly Map<string, Fraction>[];
}

/**
 * The Scottish count by the book and slowly: every paper for itself, fractions cut at five decimals,
 * every order of equal ones tried. @returns every set of winners there can be, sorted, joined by breaks
 */
export function bruteScottish(
  papers: readonly Paper[],
  options: readonly string[],
  seats: number,
): Outcomes {
  const quota = Fraction.of(Math.floor(papers.length / (seats + 1)) + 1);
  const found: Outcomes = new Set();
  const go = (before: State): void => {
    const state = electAt(before, quota);
    const { held, elected, left, pending, history } = state;
    if (elected.length >= seats || elected.length + left.length <= seats) {
      const all = elected.length >= seats ? elected : [...elected, ...left];
      found.add(all.toSorted().join('\n'));
      return;
    }
    const now = history.at(-1) ?? new Map<string, Fraction>();
    const surplus = pending.filter((option) => at(now, option).compare(quota) > 0);
    if (surplus.length > 0)
      for (const option of equals(surplus, history, 1)) go(transferred(state, option, quota));
    else
      for (const option of equals(left, history, -1)) {
        const rest = without(left, option);
        const moved = held.map((each) =>
          each.by === option ? { ...each, by: nextOf(each.paper, option, rest) } : each,
        );
        go({
          ...state,
          held: moved,
          left: rest,
          history: [...history, totals(moved, quota, elected)],
        });
      }
  };
  const held = papers.map((paper) => ({ paper, by: paper[0] ?? null, value: Fraction.of(1) }));
  go({ held, elected: [], left: options, pending: [], history: [totals(held, quota, [])] });
  return found;
}

function electAt(state: State, quota: Fraction): State {
  const now = state.history.at(-1) ?? new Map<string, Fraction>();
  const reached = state.left.filter((option) => at(now, option).compare(quota) >= 0);
  return {
    ...state,
    elected: [...state.elected, ...reached],
    pending: [...state.pending, ...reached],
    left: state.left.filter((option) => !reached.includes(option)),
  };
}

function transferred(state: State, option: string, quota: Fraction): State {
  const { held, elected, left, history } = state;
  const total = at(history.at(-1) ?? new Map<string, Fraction>(), option);
  const surplus = total.sub(quota);
  const moved = held.map((each) => {
    if (each.by !== option) return each;
    const exact = surplus.mul(each.value).div(total);
    const value = Fraction.of(exact.mul(Fraction.of(100_000)).floor(), 100_000n);
    return { ...each, by: nextOf(each.paper, option, left), value };
  });
  const pending = without(state.pending, option);
  const done = elected.filter((each) => !pending.includes(each));
  return { ...state, held: moved, pending, history: [...history, totals(moved, quota, done)] };
}

/** Votes of each option; whoever was elected and passed on the surplus keeps the quota. */
function totals(held: readonly Held[], quota: Fraction, kept: readonly string[]) {
  const sums = new Map<string, Fraction>();
  for (const { by, value } of held) if (by !== null) sums.set(by, at(sums, by).add(value));
  for (const option of kept) if (!sums.has(option)) sums.set(option, quota);
  return sums;
}

/** Those with most (or fewest) votes now; of these, those who had at the last stage they differed. */
function equals(
  among: readonly string[],
  history: readonly Map<string, Fraction>[],
  sign: 1 | -1,
): readonly string[] {
  let left = among;
  for (const stage of history.toReversed()) {
    const best = left.filter((option) =>
      left.every((other) => at(stage, option).compare(at(stage, other)) * sign >= 0),
    );
    left = best;
  }
  return left;
}

function nextOf(paper: Paper, from: string, left: readonly string[]): string | null {
  return paper.slice(paper.indexOf(from) + 1).find((option) => left.includes(option)) ?? null;
}

function at(sums: ReadonlyMap<string, Fraction>, option: string): Fraction {
  return sums.get(option) ?? Fraction.zero;
}

function without(list: readonly string[], one: string): readonly string[] {
  return list.filter((each) => each !== one);
}
