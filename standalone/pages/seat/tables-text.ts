import { numberOr } from './lines.ts';

/** More tables than any hall: what asks for more was mistyped and stays as it was written. */
const MOST_TABLES = 20_000;
/** From so many alike on, tables are counted. */
const RUN = 4;

/** `10 x 8, 4, 4`: ten tables of eight and two of four. */
export function tablesFrom(text: string): readonly (number | string)[] {
  return text
    .replaceAll(/(\d+)\s*[x×*]\s*(\d+)/gi, '$1x$2')
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .flatMap((one): readonly (number | string)[] => {
      const [, count = '', seats = ''] = /^(\d{1,5})x(\d{1,9})$/.exec(one) ?? [];
      if (count === '' || Number(count) > MOST_TABLES) return [numberOr(one)];
      return Array.from({ length: Number(count) }, () => Number(seats));
    });
}

export function tablesText(tables: readonly unknown[]): string {
  const runs: { readonly seats: unknown; count: number }[] = [];
  for (const seats of tables) {
    const last = runs.at(-1);
    if (last !== undefined && last.seats === seats) last.count += 1;
    else runs.push({ seats, count: 1 });
  }
  return runs
    .flatMap(({ seats, count }) => {
      const written = typeof seats === 'number' ? String(seats) : JSON.stringify(seats);
      return count < RUN ? Array.from({ length: count }, () => written) : [`${count} x ${written}`];
    })
    .join(', ');
}
