/** Prints what was measured, with the machine it was measured on. */
import { cpus, totalmem } from 'node:os';

/** One line of a table: what it is, and a figure for each column. */
export type Row = readonly [name: string, ...figures: readonly string[]];

/** The machine in a line. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? '?'}, ${memory} GB`;
}

/**
 * A table in Markdown, ready to be put in a document.
 * @param columns headings, the first one over the names.
 */
export function markdown(columns: readonly string[], rows: readonly Row[]): string {
  const rule = `|${columns.map((_, at) => (at === 0 ? '---|' : '--:|')).join('')}`;
  return [`| ${columns.join(' | ')} |`, rule, ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}

/** Prints the machine and a table. */
export function table(columns: readonly string[], rows: readonly Row[]): void {
  console.log(`${machine()}\n\n${markdown(columns, rows)}`);
}

/**
 * Median time of several runs, the first one (cold) left out.
 * @returns milliseconds
 */
export function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A count and the time it took, as a rate. */
export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count / milliseconds) * 1000).toLocaleString('en')}/s`;
