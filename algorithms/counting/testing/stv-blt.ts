import type { Ballot } from '../ballots/ballot.ts';
import { type Box, BoxBuilder } from '../ballots/box.ts';

/** A ballot file of the BLT form as these tests need it: no comments within lines. */
export interface Blt {
  readonly box: Box;
  readonly seats: number;
  /** Option ids in the order of a `[tie ...]` line, else of the paper. */
  readonly tieOrder: readonly string[];
}

/** Options withdrawn (`-n`) are dropped from the papers, and the ranks close up. */
export function readBlt(text: string): Blt {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const [options = 0, seats = 0] = (lines[0] ?? '').split(' ').map(Number);
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === '0');
  const ids = lines.slice(end + 1, end + 1 + options).map((line) => line.trim().slice(1, -1));
  const body = lines.slice(1, end);
  const numbers = (mark: RegExp) =>
    body.filter((line) => mark.test(line)).flatMap((line) => line.match(/\d+/gu) ?? []);
  const withdrawn = new Set(numbers(/^-/u).map(Number));
  const tie = numbers(/^\[tie/u).map(Number);
  const left = ids.filter((_, at) => !withdrawn.has(at + 1));
  const builder = new BoxBuilder(left);
  for (const line of body.filter((each) => /^\d/u.test(each))) {
    const [weight = 1, ...ranked] = line.trim().split(/\s+/u).map(Number);
    const kept = ranked.filter((n) => n > 0 && !withdrawn.has(n));
    for (const [at, n] of kept.entries()) builder.mark(builder.placeOf(ids[n - 1] ?? ''), at + 1);
    builder.end(weight);
  }
  const order = tie.length > 0 ? tie.map((n) => ids[n - 1] ?? '') : left;
  return { box: builder.box(), seats, tieOrder: order.filter((id) => left.includes(id)) };
}

/** Ballots from rankings like "3 a>b=c": papers, then options best first. */
export function papers(...rankings: readonly string[]): Ballot[] {
  return rankings.flatMap((line, row) => {
    const [weight = '1', ranking = ''] = line.split(' ');
    const tiers = ranking.split('>').map((tier) => tier.split('='));
    const ranked = tiers.flatMap((tier, at) => tier.map((option) => [option, at + 1] as const));
    const choices = Object.fromEntries(ranked.filter(([option]) => option !== ''));
    return Array.from({ length: Number(weight) }, (_, at) => ({ code: `${row} ${at}`, choices }));
  });
}
