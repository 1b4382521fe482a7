import { TOKEN } from '../token.ts';

export interface HallTable {
  readonly number: number;
  /** Each seat's group, as a place in `groups`. */
  readonly seats: readonly number[];
}

export interface PlacedTable {
  readonly number: number;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
  /** Path of its rounded top. */
  readonly outline: string;
  readonly seats: readonly { readonly x: number; readonly y: number; readonly group: number }[];
}

const PAD = 6;
const GAP = { x: 12, y: 10 } as const;
const HEAD = 18;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Places tables row by row, seats two abreast up to four, three abreast above.
 * @param columns tables in a row
 * @param numbers leaves room above each table for its number
 */
export function layOut(
  tables: readonly HallTable[],
  columns: number,
  numbers: boolean,
): { readonly width: number; readonly height: number; readonly tables: readonly PlacedTable[] } {
  const most = Math.max(1, ...tables.map(({ seats }) => seats.length));
  const abreast = most > 4 ? Math.ceil(most / 3) : 2;
  const deep = Math.ceil(most / abreast);
  const wide = abreast * TOKEN.stepX - 3 + 2 * PAD;
  const high = deep * TOKEN.stepY - 3.5 + 2 * PAD;
  const head = numbers ? HEAD : 0;
  const placed = tables.map(({ number, seats }, place): PlacedTable => {
    const left = (place % columns) * (wide + GAP.x);
    const top = Math.floor(place / columns) * (high + head + GAP.y) + head;
    return {
      number,
      x: round(left + wide / 2),
      y: round(top - 4),
      outline: `M${round(left + 5)} ${round(top + 5)}h${round(wide - 10)}v${round(high - 10)}h${round(10 - wide)}z`,
      seats: seats.map((group, seat) => ({
        x: round(left + PAD + (seat % abreast) * TOKEN.stepX),
        y: round(top + PAD + Math.floor(seat / abreast) * TOKEN.stepY),
        group,
      })),
    };
  });
  const inRow = Math.min(columns, Math.max(1, tables.length));
  const rows = Math.max(1, Math.ceil(tables.length / columns));
  return {
    width: round(inRow * (wide + GAP.x) - GAP.x),
    height: round(rows * (high + head + GAP.y) - GAP.y),
    tables: placed,
  };
}
