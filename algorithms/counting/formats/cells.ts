import { isDigit, type Scan } from './scan.ts';

const [QUOTE, ZERO] = [34, 48];

/**
 * Cells of a table, one at a time from the line on which `scan` stands (RFC 4180). A quoted cell may
 * not run over the end of its line.
 */
export class Cells {
  readonly #scan: Scan;
  readonly #delimiter: number;
  readonly #separator: string;
  /** Where the cell that was read last begins. */
  start = 0;
  /** Cells of this line so far. */
  count = 0;
  #open = false;

  constructor(scan: Scan, delimiter: string) {
    this.#scan = scan;
    this.#separator = delimiter;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Starts on the line on which `scan` stands. */
  begin(): this {
    this.#scan.at = this.#scan.from;
    this.count = 0;
    this.#open = true;
    return this;
  }

  /** Whether the line has another cell; `scan` stands on its first character then. */
  next(): boolean {
    if (!this.#open) return false;
    this.count += 1;
    this.start = this.#scan.at;
    return true;
  }

  /** The cell's text; goes on to the next. */
  text(): string {
    const scan = this.#scan;
    const { text, to } = scan;
    if (scan.code === QUOTE) return this.#quoted();
    const end = text.indexOf(this.#separator, scan.at);
    const until = end < 0 || end > to ? to : end;
    const cell = text.slice(scan.at, until).trim();
    this.#to(until);
    return cell;
  }

  /** Passes the cell over. */
  skip(): void {
    const scan = this.#scan;
    if (scan.code === QUOTE) this.#quoted();
    else {
      let at = scan.at;
      while (at < scan.to && scan.text.charCodeAt(at) !== this.#delimiter) at += 1;
      this.#to(at);
    }
  }

  /** Takes the cell if it is empty or one whole number: -1 where empty, null where it is neither. */
  mark(): number | null {
    const scan = this.#scan;
    const code = scan.code;
    if (code === this.#delimiter || code === -1) {
      this.#to(scan.at);
      return -1;
    }
    // Nearly every mark is one digit.
    if (isDigit(code) && scan.at + 1 < scan.to) {
      if (scan.text.charCodeAt(scan.at + 1) === this.#delimiter) {
        scan.at += 2;
        return code - ZERO;
      }
    }
    const value = scan.whole();
    const after = scan.code;
    if (value >= 0 && (after === this.#delimiter || after === -1)) {
      this.#to(scan.at);
      return value;
    }
    scan.at = this.start;
    return null;
  }

  #to(at: number): void {
    this.#open = at < this.#scan.to;
    this.#scan.at = this.#open ? at + 1 : at;
  }

  #quoted(): string {
    const scan = this.#scan;
    const { text, to } = scan;
    let cell = '';
    for (let from = scan.at + 1; ; ) {
      const quote = text.indexOf('"', from);
      if (quote < 0 || quote >= to) {
        scan.wrong({ code: 'quotes-broken' }, this.start);
        this.#to(to);
        return cell;
      }
      cell += text.slice(from, quote);
      from = quote + 2;
      if (text.charCodeAt(quote + 1) === QUOTE && quote + 1 < to) cell += '"';
      else {
        const after = text.charCodeAt(quote + 1);
        if (quote + 1 < to && after !== this.#delimiter)
          scan.wrong({ code: 'quotes-broken' }, this.start);
        this.#to(quote + 1);
        return cell;
      }
    }
  }

  /** All cells of the line. */
  all(): string[] {
    const cells: string[] = [];
    for (this.begin(); this.next(); ) cells.push(this.text());
    return cells;
  }
}

/** A cell as it is written: between quotation marks where it must be. */
export function cellOf(text: string, delimiter: string): string {
  const line = text.replaceAll(/[\r\n]+/gu, ' ');
  const quote = line.includes(delimiter) || /^\s|\s$|"/u.test(line);
  return quote ? `"${line.replaceAll('"', '""')}"` : line;
}
