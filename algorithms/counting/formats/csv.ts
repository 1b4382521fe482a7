import { accept, type Result, refuse } from '@commonlot/exact';
import { BoxBuilder } from '../ballots/box.ts';
import { type BallotFile, type FormatRefusal, MOST_OPTIONS } from './ballot-file.ts';
import { Cells, cellOf } from './cells.ts';
import { Scan } from './scan.ts';

/**
 * Reads one ballot a line: a column for each option, its header the option's id, with the marks in it;
 * an empty cell is no mark, an x is 1. Columns `code` (of the card) and `weight` (ballots alike) may
 * stand anywhere. `,` `;` or tab between cells (RFC 4180). A line without any mark is a blank ballot;
 * an empty line is none, except where there is but one column.
 */
export function readCsvBallots(
  text: string,
  kind: BallotFile['kind'] = 'points',
): Result<BallotFile, FormatRefusal> {
  return new CsvReader(text, kind).file();
}

class CsvReader {
  readonly #scan: Scan;
  readonly #kind: BallotFile['kind'];
  readonly #seen = new Set<string>();
  /** For each column the option's place; -1 for the code, -2 for the weight. */
  #columns: readonly number[] = [];
  #options: readonly string[] = [];

  constructor(text: string, kind: BallotFile['kind']) {
    this.#scan = new Scan(text);
    this.#kind = kind;
  }

  file(): Result<BallotFile, FormatRefusal> {
    const scan = this.#scan;
    if (!scan.filledLine()) {
      scan.wrong({ code: 'file-empty' }, 0);
      return refuse(scan.problems);
    }
    const cells = new Cells(scan, delimiterOf(scan.text.slice(scan.from, scan.to)));
    this.#head(cells);
    if (scan.problems.length > 0) return refuse(scan.problems);
    const builder = new BoxBuilder(this.#options);
    const single = this.#columns.length === 1;
    while (!scan.full && scan.line())
      if (single || scan.blanks() !== -1) {
        scan.at = scan.from;
        cells.begin();
        this.#ballot(cells, builder);
      }
    if (scan.problems.length > 0) return refuse(scan.problems);
    return accept({
      format: 'csv',
      box: builder.box(),
      kind: this.#kind,
      names: {},
      title: '',
      seats: null,
      withdrawn: [],
      budget: null,
    });
  }

  #head(cells: Cells): void {
    const scan = this.#scan;
    const options: string[] = [];
    const columns: number[] = [];
    const seen = new Set<string>();
    for (cells.begin(); cells.next() && !scan.full; ) {
      const at = cells.start;
      const name = cells.text();
      const lower = name.toLowerCase();
      const special = lower === 'code' ? -1 : lower === 'weight' ? -2 : null;
      if (name === '') scan.wrong({ code: 'part-missing', part: 'header' }, at);
      const key = special === null ? name : lower;
      if (seen.size === seen.add(key).size) scan.wrong({ code: 'option-twice', option: name }, at);
      columns.push(special ?? options.length);
      if (special === null) options.push(name);
    }
    if (options.length === 0) scan.wrong({ code: 'no-options' }, scan.from);
    if (options.length > MOST_OPTIONS)
      scan.wrong(
        { code: 'too-many-options', found: options.length, most: MOST_OPTIONS },
        scan.from,
      );
    this.#columns = columns;
    this.#options = options;
  }

  #ballot(cells: Cells, builder: BoxBuilder): void {
    const scan = this.#scan;
    let code: string | undefined;
    let weight = 1;
    while (cells.next()) {
      const column = this.#columns[cells.count - 1];
      if (column === undefined) {
        if (cells.text() === '') continue;
        const { count } = cells;
        scan.wrong(
          { code: 'too-many-cells', cells: count, columns: this.#columns.length },
          cells.start,
        );
        return;
      }
      if (column >= 0) this.#mark(cells, builder, column);
      else if (column === -1) code = this.#code(cells);
      else weight = this.#weight(cells);
    }
    if (code === undefined && this.#columns.includes(-1))
      scan.wrong({ code: 'code-missing' }, scan.from);
    builder.end(weight, code);
  }

  #mark(cells: Cells, builder: BoxBuilder, place: number): void {
    const quick = cells.mark();
    if (quick === -1) return;
    if (quick !== null) {
      builder.mark(place, quick);
      return;
    }
    const found = cells.text();
    if (found === '') return;
    if (/^x$/iu.test(found)) {
      builder.mark(place, 1);
      return;
    }
    if (/^[+-]?\d{1,15}(\.\d{1,15})?$/u.test(found)) {
      builder.mark(place, Number(found));
      return;
    }
    this.#scan.wrong({ code: 'mark-unreadable', found: found.slice(0, 40) }, cells.start);
  }

  #code(cells: Cells): string {
    const code = cells.text();
    if (code === '') this.#scan.wrong({ code: 'code-missing' }, cells.start);
    else if (this.#seen.size === this.#seen.add(code).size)
      this.#scan.wrong({ code: 'code-twice', ballot: code.slice(0, 40) }, cells.start);
    return code;
  }

  #weight(cells: Cells): number {
    const found = cells.text();
    const weight = /^\d{1,15}$/u.test(found) ? Number(found) : 0;
    if (weight < 1)
      this.#scan.wrong({ code: 'weight-faulty', found: found.slice(0, 40) }, cells.start);
    return Math.max(1, weight);
  }
}

function delimiterOf(head: string): string {
  const bare = head.replaceAll(/"[^"]*"/gu, '');
  const count = (one: string) => bare.split(one).length;
  return [';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** Writes one ballot a line, codes and weights where the box has any. Names that are no option get columns. */
export function writeCsvBallots({ box }: BallotFile): string {
  const { options, strangers, starts, places, marks, weights, codes } = box;
  const all = [...options, ...strangers];
  const weighted = weights.some((weight) => weight !== 1);
  const before = [...(codes === null ? [] : ['code']), ...(weighted ? ['weight'] : [])];
  const lines = [[...before, ...all].map((cell) => cellOf(cell, ',')).join(',')];
  for (const [row, weight] of weights.entries()) {
    const cells = all.map(() => '');
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      cells[places[at] ?? 0] = String(marks[at] ?? 0);
    const first = [
      ...(codes === null ? [] : [cellOf(codes[row] ?? '', ',')]),
      ...(weighted ? [String(weight)] : []),
    ];
    lines.push([...first, ...cells].join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}
