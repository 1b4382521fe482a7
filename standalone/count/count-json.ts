import type { Counted } from './count.ts';

/** A count as one line of JSON, the same from the command and the page: see docs/formats/count.md. */
export function countJson({ count, file, result, trace: words }: Counted): string {
  const { rule: figures, seats, winners, tie, ballots, standings, trace } = count;
  const { names } = file;
  return `${JSON.stringify({
    rule: figures.rule,
    winners,
    tie,
    trace,
    seats,
    names,
    ballots,
    standings,
    figures,
    result,
    words,
  })}\n`;
}
