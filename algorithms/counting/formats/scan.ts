import type { FormatFault, FormatProblem } from './ballot-file.ts';

const MOST_PROBLEMS = 20;
const [NEWLINE, RETURN, SPACE, TAB] = [10, 13, 32, 9];
const [ZERO, NINE] = [48, 57];
const MARK = 0xfeff;

/**
 * Walks a text line by line and character by character, with no object a line. `at` is where it
 * stands; the line goes from `from` up to, not with, `to`, without the end of line.
 */
export class Scan {
  readonly text: string;
  readonly problems: FormatProblem[] = [];
  at = 0;
  from = 0;
  to = 0;
  #next: number;

  constructor(text: string) {
    this.text = text;
    this.#next = text.charCodeAt(0) === MARK ? 1 : 0;
  }

  /** Goes to the next line; false at the end. */
  line(): boolean {
    if (this.#next >= this.text.length) {
      this.from = this.at = this.to = this.text.length;
      return false;
    }
    this.from = this.at = this.#next;
    const end = this.text.indexOf('\n', this.from);
    this.#next = end < 0 ? this.text.length : end + 1;
    this.to = end < 0 ? this.text.length : end;
    while (this.to > this.from && this.text.charCodeAt(this.to - 1) === RETURN) this.to -= 1;
    return true;
  }

  /** Goes to the next line that has something on it; it stands on that. */
  filledLine(): boolean {
    while (this.line()) {
      this.blanks();
      if (this.at < this.to) return true;
    }
    return false;
  }

  /** Character at which it stands; -1 at the end of the line. */
  get code(): number {
    return this.at < this.to ? this.text.charCodeAt(this.at) : -1;
  }

  /** Passes blanks over; the character at which it stands then, -1 at the end of the line. */
  blanks(): number {
    while (this.at < this.to && isBlank(this.text.charCodeAt(this.at))) this.at += 1;
    return this.code;
  }

  /** A whole number from 0; -1 where there is none. Larger than any that counts: no whole number. */
  whole(): number {
    const from = this.at;
    let value = 0;
    for (; this.at < this.to; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code < ZERO || code > NINE) break;
      value = value * 10 + code - ZERO;
    }
    if (this.at > from && value <= Number.MAX_SAFE_INTEGER) return value;
    this.at = from;
    return -1;
  }

  /** What stands here up to a blank, for telling. */
  word(): string {
    let end = this.at;
    while (end < this.to && !isBlank(this.text.charCodeAt(end))) end += 1;
    return shortened(this.text.slice(this.at, end));
  }

  /** The line from where it stands, without blanks around it. */
  rest(): string {
    return this.text.slice(this.at, this.to).trim();
  }

  get full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** Notes what is wrong at a place of the text. */
  wrong(fault: FormatFault, at = this.at): void {
    if (this.full) return;
    const until = Math.min(at, this.text.length);
    let line = 1;
    let start = this.text.charCodeAt(0) === MARK ? 1 : 0;
    for (let end = this.text.indexOf('\n'); end >= 0 && end < until; line += 1) {
      start = end + 1;
      end = this.text.indexOf('\n', start);
    }
    this.problems.push({ ...fault, line, column: Math.max(1, until - start + 1) });
  }
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === RETURN || code === NEWLINE;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Found text, short enough for a sentence. */
export function shortened(text: string): string {
  const all = Array.from(text.slice(0, 200));
  return all.length > 40 ? `${all.slice(0, 40).join('')}…` : text;
}
