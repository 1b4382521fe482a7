import type { FileProblem } from './problem.ts';
import type { CellKind } from './spec.ts';

/**
 * Characters that cannot be seen but change what is shown or run: C0 controls except tab and line
 * ends, DEL, and the bidirectional overrides and isolates of Unicode UAX #9 section 2.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** First characters that make a spreadsheet run a cell: OWASP, CSV Injection. */
const RUNS = /^[=+\-@\t\r]/;
/** The same where a minus or plus may begin an honest text: only what calls, links or points. */
const SURELY_RUNS = /^\s*(?:=\s*\S|@\s*\w+[(!]|[+-].*\w(?:\(|!\w|\|\s*'))/;

/** Checks one cell that is not empty; null when nothing is wrong. `raw` has its blanks still. */
export function cellProblem(
  raw: string,
  kind: CellKind,
  row: number,
  column: string,
): FileProblem | null {
  const hidden = HIDDEN.exec(raw);
  if (hidden) {
    const codePoint = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { code: 'hidden-character', row, column, data: { codePoint } };
  }
  const runs = kind.is === 'id' || kind.is === 'name' ? RUNS : SURELY_RUNS;
  if (kind.is !== 'whole' && runs.test(raw))
    return { code: 'formula', row, column, data: { start: raw.trim().slice(0, 12) } };
  return kind.is === 'whole' ? wholeProblem(raw.trim(), kind, row, column) : null;
}

function wholeProblem(
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
  row: number,
  column: string,
): FileProblem | null {
  if (!/^-?\d{1,15}$/.test(value))
    return { code: 'not-a-whole-number', row, column, data: { value: value.slice(0, 30) } };
  if (Number(value) < min || Number(value) > max)
    return { code: 'out-of-range', row, column, data: { value, min, max } };
  return null;
}
