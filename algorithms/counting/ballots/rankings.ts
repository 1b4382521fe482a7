import type { InvalidReason } from './ballot.ts';
import type { Box } from './box.ts';
import { MergedRankings, type Rankings } from './merged-rankings.ts';
import type { Reading } from './sort-box.ts';

/** What marks mean on a ranked paper: mark n is rank n, from 1; 0 is no rank. */
export interface PaperRule {
  /** Ranks that may be left out in a row before the paper ends there; null: as many as one likes. */
  readonly skipped: number | null;
  /** Two options at one rank: the paper ends there, that rank is passed over, or they stand equal. */
  readonly equal: 'end' | 'next' | 'keep';
}

export type { Rankings } from './merged-rankings.ts';

/** No rank beyond this is believed; one above the number of options may still end a paper. */
const LAST_RANK = 1_000_000;

/**
 * Reads ranked papers. Invalid: a mark that is no rank and, where `single` asks for it, no single
 * option first. @param single the best rank that ends no paper has to hold one option alone
 */
export function rankReader(
  box: Box,
  { skipped }: PaperRule,
  single: boolean,
): (row: number) => Reading {
  const { starts, marks } = box;
  return (row) => {
    let best = 0;
    let there = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const mark = marks[at] ?? 0;
      if (!isRank(mark)) return faulty(box, at);
      if (mark === 0) continue;
      if (best === 0 || mark < best) {
        best = mark;
        there = 1;
      } else if (mark === best) there += 1;
    }
    if (best === 0) return 'blank';
    if (!single) return 'valid';
    const reached = skipped === null || best <= skipped + 1;
    return reached && there === 1 ? 'valid' : { code: 'no-first-preference' };
  };
}

function isRank(mark: number): boolean {
  return Number.isSafeInteger(mark) && mark >= 0 && mark <= LAST_RANK;
}

function faulty({ options, places, marks }: Box, at: number): InvalidReason {
  const option = options[places[at] ?? 0] ?? '';
  const mark = marks[at] ?? 0;
  return Number.isSafeInteger(mark)
    ? { code: 'mark-out-of-range', option, mark, min: 0, max: LAST_RANK }
    : { code: 'not-a-whole-number', option, mark };
}

const read = new WeakMap<Box, Map<string, Rankings>>();

/**
 * The rankings on valid rows, alike ones merged. An option ranked twice stands at its better rank.
 * O(marks) for papers written in order of rank; a box is read once for each paper rule, so that the
 * many runs of a count that tries out a tie do not merge it anew.
 */
export function rankingsOf(box: Box, rule: PaperRule): Rankings {
  const key = `${rule.skipped} ${rule.equal}`;
  const before = read.get(box) ?? new Map<string, Rankings>();
  read.set(box, before);
  const rankings = before.get(key) ?? merge(box, rule);
  before.set(key, rankings);
  return rankings;
}

function merge(box: Box, rule: PaperRule): Rankings {
  const paper = new Paper(box, rule);
  const merged = new MergedRankings(box.weights.length, box.places.length);
  for (let row = 0; row < box.weights.length; row += 1)
    merged.add(paper.places, paper.tiers, paper.read(row), box.weights[row] ?? 0);
  return merged.rankings(box.options);
}

/** One paper at a time, in order of rank. */
class Paper {
  readonly places: Uint32Array;
  readonly tiers: Uint32Array;
  readonly #box: Box;
  readonly #rule: PaperRule;
  readonly #ranks: Float64Array;
  /** The last row an option was met on, counted from 1. */
  readonly #met: Uint32Array;

  constructor(box: Box, rule: PaperRule) {
    this.#box = box;
    this.#rule = rule;
    const most = longest(box);
    this.places = new Uint32Array(most);
    this.tiers = new Uint32Array(most);
    this.#ranks = new Float64Array(most);
    this.#met = new Uint32Array(box.options.length);
  }

  /** Puts a row's ranking into `places` and `tiers`. @returns how many options it holds */
  read(row: number): number {
    const marked = this.#sort(row);
    const { skipped, equal } = this.#rule;
    let kept = 0;
    let tier = 0;
    let last = 0;
    for (let at = 0; at < marked; ) {
      const rank = this.#ranks[at] ?? 0;
      if (skipped !== null && rank - last > skipped + 1) break;
      last = rank;
      let end = at + 1;
      while (end < marked && this.#ranks[end] === rank) end += 1;
      if (end - at > 1 && equal === 'end') break;
      const from = at;
      at = end;
      if (end - from > 1 && equal === 'next') continue;
      const before = kept;
      kept = this.#keep(from, end, kept, row + 1);
      if (kept === before) continue;
      tier += 1;
      for (let to = before; to < kept; to += 1) this.tiers[to] = tier;
    }
    return kept;
  }

  /** Moves one rank's options up, without those met on a better rank. */
  #keep(from: number, end: number, kept: number, stamp: number): number {
    let to = kept;
    for (let at = from; at < end; at += 1) {
      const place = this.places[at] ?? 0;
      if (this.#met[place] === stamp) continue;
      this.#met[place] = stamp;
      this.places[to] = place;
      to += 1;
    }
    return to;
  }

  /** The row's marks in order of rank, equal ones as on the ballot paper: an insertion sort. */
  #sort(row: number): number {
    const { starts, places, marks } = this.#box;
    let filled = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const rank = marks[at] ?? 0;
      if (rank === 0) continue;
      const place = places[at] ?? 0;
      let to = filled;
      for (; to > 0; to -= 1) {
        const before = this.#ranks[to - 1] ?? 0;
        const there = this.places[to - 1] ?? 0;
        if (before < rank || (before === rank && there <= place)) break;
        this.#ranks[to] = before;
        this.places[to] = there;
      }
      this.#ranks[to] = rank;
      this.places[to] = place;
      filled += 1;
    }
    return filled;
  }
}

function longest({ starts }: Box): number {
  let most = 0;
  for (let row = 1; row < starts.length; row += 1)
    most = Math.max(most, (starts[row] ?? 0) - (starts[row - 1] ?? 0));
  return most;
}
