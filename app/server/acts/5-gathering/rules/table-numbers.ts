/** Most tables a round can have. */
export const MOST_TABLES = 5_000;

/** Table numbers as people write them, `1-30, 33`: sorted, each once. Null where one is none, or none is there. */
export function readTables(text: string): readonly number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  // “1 – 30” is one part, with or without its spaces.
  const joined = parts.join(' ').replaceAll(/ ?[-–—] ?/g, '-');
  const found = new Set<number>();
  for (const part of joined.split(' ')) {
    const [, first = '', last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to < from || to > MOST_TABLES) return null;
    for (let table = from; table <= to; table += 1) found.add(table);
  }
  return [...found].sort((a, b) => a - b);
}

/** Sorted table numbers with their runs joined: `1-30, 33`. */
export function writeTables(tables: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    if (run && run[1] === table - 1) run[1] = table;
    else runs.push([table, table]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
