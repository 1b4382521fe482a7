import type { Ballot } from '../ballots/ballot.ts';
import { type Box, BoxBuilder } from '../ballots/box.ts';

/** A ballot file of the BLT form as these tests need it: no comments within lines. */
export interface Blt {
  readonly box: Box;
  readonly seats: number;
  readonly title: string;
  /** Option ids in the order of a `[tie ...]` line, else of the paper. */
  readonly tieOrder: readonly string[];
}

/** Options withdrawn (`-n`) are dropped from the papers, and the ranks close up. */
export function readBlt(text: string): Blt {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const [options = 0, seats = 0] = (lines[0] ?? '').split(' ').map(Number);
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === '0');
  const names = lines.slice(end + 1).map((line) => line.trim().replaceAll(/^"|"$/gu, ''));
  const ids = names.slice(0, options);
  const withdrawn = new Set<number>();
  let tieOrder = ids.map((_, at) => at + 1);
  const papers: (readonly number[])[] = [];
  for (const line of lines.slice(1, end)) {
    if (line.startsWith('-')) for (const n of line.split(' ')) withdrawn.add(-Number(n));
    else if (line.startsWith('[tie')) tieOrder = (line.match(/\d+/gu) ?? []).map(Number);
    else if (!line.startsWith('[')) papers.push(line.trim().split(/\s+/u).map(Number));
  }
  const left = ids.filter((_, at) => !withdrawn.has(at + 1));
  const builder = new BoxBuilder(left);
  const placeOf = ids.map((id) => left.indexOf(id));
  for (const [weight = 1, ...ranked] of papers) {
    let rank = 0;
    for (const n of ranked) {
      const place = placeOf[n - 1] ?? -1;
      if (n > 0 && place >= 0) builder.mark(place, (rank += 1));
    }
    builder.end(weight);
  }
  const named = tieOrder.map((n) => ids[n - 1] ?? '').filter((id) => left.includes(id));
  return { box: builder.box(), seats, title: names[options] ?? '', tieOrder: named };
}

/** Ballots from rankings like "3 a>b=c": papers, then options best first. */
export function papers(...rankings: readonly string[]): Ballot[] {
  return rankings.flatMap((line) => {
    const [weight = '1', ranking = ''] = line.split(' ');
    const choices: Record<string, number> = {};
    for (const [at, tier] of ranking.split('>').entries())
      for (const option of tier.split('=')) if (option !== '') choices[option] = at + 1;
    return Array.from({ length: Number(weight) }, (_, at) => ({ code: `${line} #${at}`, choices }));
  });
}
