export interface Difference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** Texts longer than this are shown as taken out and added whole: the table below grows as n·m. */
const MOST_WORDS = 1_500;

/**
 * The longest common subsequence of words (Wagner and Fischer 1974), as runs.
 * Joined, `same` and `removed` give `before`; `same` and `added` give `after`.
 */
export function differences(before: string, after: string): readonly Difference[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (Math.max(a.length, b.length) > MOST_WORDS) {
    return runs([
      ...a.map((words) => piece('removed', words)),
      ...b.map((words) => piece('added', words)),
    ]);
  }
  const length = lengths(a, b);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      found.push(piece('same', left));
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && at(length, i + 1, j) >= at(length, i, j + 1))
    ) {
      found.push(piece('removed', left ?? ''));
      i += 1;
    } else {
      found.push(piece('added', right));
      j += 1;
    }
  }
  return runs(found);
}

function piece(kind: Difference['kind'], words: string): Difference {
  return { kind, words };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/(?<=\s)/u).filter((word) => word !== '');
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Row i, column j: the common length of a from i and b from j. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function runs(pieces: readonly Difference[]): readonly Difference[] {
  const joined: Difference[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    if (last?.kind === next.kind)
      joined[joined.length - 1] = piece(last.kind, last.words + next.words);
    else joined.push(next);
  }
  return joined;
}
