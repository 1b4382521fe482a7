/** One row of a table whose first line names the columns. */
export type Row = Readonly<Record<string, string>>;

/** A table as it came: cells by place, so that two columns of one name are both there. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1, and blank rows count too. */
  readonly row: number;
  /** Missing at the end: blank. */
  readonly cells: readonly string[];
}

/** One thing wrong in a table. `row` counts as a spreadsheet does: the header is row 1. */
export type TableProblem =
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'cell-empty'; readonly row: number; readonly column: string }
  | {
      readonly code: 'not-a-count';
      readonly row: number;
      readonly column: string;
      readonly text: string;
    }
  | {
      readonly code: 'min-above-max';
      readonly row: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'flex-narrower'; readonly row: number; readonly column: string }
  | { readonly code: 'flex-alone'; readonly column: string }
  | {
      readonly code: 'quota-twice';
      readonly row: number;
      readonly feature: string;
      readonly value: string;
    }
  | {
      readonly code: 'intersection-value';
      readonly row: number;
      readonly feature: string;
      readonly value: string;
    }
  | { readonly code: 'no-rows' }
  | { readonly code: 'id-twice'; readonly row: number; readonly first: number; readonly id: string }
  | {
      readonly code: 'value-without-quota';
      readonly row: number;
      readonly column: string;
      readonly value: string;
    };

/** Rows that name their own cells as a sheet; the first row tells the columns. */
export function sheetOf(rows: readonly Row[]): Sheet {
  const header = Object.keys(rows[0] ?? {});
  return {
    header,
    rows: rows.map((row, i) => ({
      row: i + 2,
      cells: header.map((name) => (Object.hasOwn(row, name) ? (row[name] ?? '') : '')),
    })),
  };
}

/** Text as it is compared: without regard to case and the blanks around it. */
export function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Reads a sheet by the names of its columns and gathers what is wrong with it. */
export class Table {
  readonly problems: TableProblem[] = [];
  readonly #header: readonly string[];
  /** Folded header to its place. */
  readonly #places = new Map<string, number>();

  constructor({ header }: Sheet) {
    this.#header = header;
    for (const [place, name] of header.entries()) {
      const folded = fold(name);
      if (folded === '') continue;
      if (this.#places.has(folded)) this.problems.push({ code: 'column-twice', column: name });
      else this.#places.set(folded, place);
    }
  }

  /** The place of the first of these columns there is; a problem and null when there is none. */
  column(names: readonly string[]): number | null {
    const found = this.first(names);
    if (found === null) this.problems.push({ code: 'column-missing', column: names[0] ?? '' });
    return found;
  }

  first(names: readonly string[]): number | null {
    const name = names.find((one) => this.#places.has(fold(one)));
    return name === undefined ? null : (this.#places.get(fold(name)) ?? null);
  }

  /** A column's name as the header writes it. */
  named(place: number): string {
    return (this.#header[place] ?? '').trim();
  }

  blank({ cells }: SheetRow, place: number): string {
    return (cells[place] ?? '').trim();
  }

  text(row: SheetRow, place: number): string {
    const text = this.blank(row, place);
    if (text === '')
      this.problems.push({ code: 'cell-empty', row: row.row, column: this.named(place) });
    return text;
  }

  /** Null for what is no count, which is then a problem. */
  count(row: SheetRow, place: number): number | null {
    const text = this.text(row, place);
    if (/^\d{1,9}$/.test(text)) return Number(text);
    if (text !== '')
      this.problems.push({
        code: 'not-a-count',
        row: row.row,
        column: this.named(place),
        text,
      });
    return null;
  }
}
