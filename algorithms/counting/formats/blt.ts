import { accept, type Result, refuse } from '@commonlot/exact';
import { BoxBuilder } from '../ballots/box.ts';
import {
  type BallotFile,
  type FormatRefusal,
  MOST_OPTIONS,
  type Unwritable,
} from './ballot-file.ts';
import { rankedRows } from './ranked-rows.ts';
import { isDigit, Scan } from './scan.ts';

const [HASH, MINUS, EQUALS, BRACKET, QUOTE] = [35, 45, 61, 91, 34];

/**
 * Reads BLT: options and seats; withdrawn options as `-n`; papers `weight n n … 0` with `=` between
 * equal ranks and `-` for a rank left out; a lone 0; the names and the title. Ids are "1" to "n". A
 * lone `#` begins a comment; `[tie …]` states the order in which ties are settled.
 * Source: Hill, Wichmann and Woodall, Algorithm 123 (The Computer Journal 30, 1987), appendix; OpaVote,
 * BLT file format, for `=` and `-`.
 */
export function readBlt(text: string): Result<BallotFile, FormatRefusal> {
  return new BltReader(text).file();
}

class BltReader {
  readonly #scan: Scan;
  #options = 0;
  #seats = 0;
  readonly #withdrawn: string[] = [];
  #tieOrder: string[] | null = null;

  constructor(text: string) {
    this.#scan = new Scan(text);
  }

  file(): Result<BallotFile, FormatRefusal> {
    const scan = this.#scan;
    if (!this.#head()) return refuse(scan.problems);
    const ids = Array.from({ length: this.#options }, (_, at) => String(at + 1));
    const builder = new BoxBuilder(ids);
    if (!this.#papers(builder) && !scan.full) scan.wrong({ code: 'cut-short', missing: 'end' });
    const texts = scan.problems.length === 0 ? this.#texts() : [];
    if (texts.length < this.#options && scan.problems.length === 0)
      scan.wrong({ code: 'names-missing', names: texts.length, options: this.#options });
    if (scan.problems.length > 0) return refuse(scan.problems);
    return accept({
      format: 'blt',
      box: builder.box(),
      kind: 'ranks',
      names: Object.fromEntries(ids.map((id, at) => [id, texts[at] ?? id])),
      title: texts[this.#options] ?? '',
      seats: this.#seats,
      withdrawn: this.#withdrawn,
      budget: null,
      ...(this.#tieOrder === null ? {} : { tieOrder: this.#tieOrder }),
    });
  }

  #head(): boolean {
    const scan = this.#scan;
    if (!this.#line()) {
      scan.wrong({ code: 'file-empty' }, 0);
      return false;
    }
    const start = scan.at;
    this.#options = scan.whole();
    scan.blanks();
    const seatsAt = scan.at;
    this.#seats = scan.whole();
    scan.blanks();
    if (this.#options < 0 || this.#seats < 0 || !this.#atEnd()) {
      scan.wrong({ code: 'head-faulty' }, start);
      return false;
    }
    const [options, seats] = [this.#options, this.#seats];
    if (options === 0) scan.wrong({ code: 'no-options' }, start);
    else if (options > MOST_OPTIONS)
      scan.wrong({ code: 'too-many-options', found: options, most: MOST_OPTIONS }, start);
    else if (seats === 0) scan.wrong({ code: 'seats-faulty', found: '0' }, seatsAt);
    else if (seats > options) scan.wrong({ code: 'seats-above-options', seats, options }, seatsAt);
    return scan.problems.length === 0;
  }

  /** The next line with something on it that is no comment. */
  #line(): boolean {
    while (this.#scan.filledLine()) if (this.#scan.code !== HASH) return true;
    return false;
  }

  #atEnd(): boolean {
    return this.#scan.code === -1 || this.#scan.code === HASH;
  }

  /** Papers up to the lone 0; false where the file ends before. */
  #papers(builder: BoxBuilder): boolean {
    const scan = this.#scan;
    while (!scan.full && this.#line()) {
      const start = scan.at;
      if (scan.code === BRACKET) this.#directive();
      else if (scan.code === MINUS && this.#isWithdrawal()) this.#withdraw();
      else {
        const weight = scan.whole();
        const ends = scan.code;
        scan.blanks();
        if (weight === 0 && this.#atEnd()) return true;
        if (weight < 1 || isDigit(ends) || (scan.at < scan.to && ends > 32 && ends !== HASH)) {
          scan.at = start;
          scan.wrong({ code: 'weight-faulty', found: scan.word() });
        } else this.#paper(builder, weight);
      }
    }
    return false;
  }

  #paper(builder: BoxBuilder, weight: number): void {
    const scan = this.#scan;
    let rank = 0;
    let equal = false;
    for (; ; scan.blanks()) {
      const at = scan.at;
      if (this.#atEnd()) {
        scan.wrong({ code: 'cut-short', missing: 'paper-end' });
        return;
      }
      if (scan.code === EQUALS || scan.code === MINUS) {
        equal = scan.code === EQUALS;
        if (equal ? rank === 0 : isDigit(scan.text.charCodeAt(at + 1))) {
          scan.wrong({ code: 'unreadable', found: scan.word() });
          return;
        }
        if (!equal) rank += 1;
        scan.at += 1;
        continue;
      }
      const option = scan.whole();
      if (option === 0) break;
      if (!this.#isOption(option, at)) return;
      if (!equal) rank += 1;
      equal = false;
      builder.mark(option - 1, rank);
    }
    scan.blanks();
    if (!this.#atEnd()) scan.wrong({ code: 'unreadable', found: scan.word() });
    builder.end(weight);
  }

  #isOption(option: number, at: number): boolean {
    const scan = this.#scan;
    const options = this.#options;
    if (option < 0) scan.wrong({ code: 'unreadable', found: scan.word() });
    else if (option > options)
      scan.wrong({ code: 'option-beyond', found: String(option), options }, at);
    return option > 0 && option <= options;
  }

  /** Whether every word of the line is a number with a minus: a weight below zero is none. */
  #isWithdrawal(): boolean {
    const words = (this.#scan.rest().split('#')[0] ?? '').trim().split(/\s+/u);
    return words.every((word) => /^-\d+$/u.test(word));
  }

  #withdraw(): void {
    const scan = this.#scan;
    for (; !this.#atEnd(); scan.blanks()) {
      scan.at += 1;
      const option = scan.whole();
      const found = String(option);
      if (option < 1 || option > this.#options)
        scan.wrong({ code: 'option-beyond', found, options: this.#options });
      else if (!this.#withdrawn.includes(found)) this.#withdrawn.push(found);
    }
  }

  /** `[tie 3 1 2]`; other lines in brackets are for other programs. */
  #directive(): void {
    const [, numbers] = /^\[tie([\s\d]*)\]/u.exec(this.#scan.rest()) ?? [];
    if (numbers !== undefined) this.#tieOrder = numbers.trim().split(/\s+/u);
  }

  /**
   * Names and title: what is between the first and the last quotation mark, or the line. Several may
   * stand on one line, each between quotation marks.
   */
  #texts(): string[] {
    const texts: string[] = [];
    const scan = this.#scan;
    while (texts.length <= this.#options && this.#line()) {
      const { text, at, to } = scan;
      if (scan.code !== QUOTE) texts.push(scan.rest());
      else {
        const last = text.lastIndexOf('"', to - 1);
        if (last === at) scan.wrong({ code: 'quotes-broken' });
        else texts.push(...text.slice(at + 1, last).split(/"[ \t]+"/u));
      }
    }
    return texts;
  }
}

/** Writes BLT. Refused: marks that are no ranks. Codes of cards and costs have no place in it. */
export function writeBlt(file: BallotFile): Result<string, Unwritable> {
  const { box, names, withdrawn } = file;
  const place = new Map(box.options.map((option, at) => [option, at + 1]));
  const numbers = (ids: readonly string[]) => ids.map((id) => place.get(id) ?? 0);
  const parts = [`${box.options.length} ${file.seats ?? 1}\n`];
  if (withdrawn.length > 0)
    parts.push(
      `${numbers(withdrawn)
        .map((n) => `-${n}`)
        .join(' ')}\n`,
    );
  if (file.tieOrder !== undefined) parts.push(`[tie ${numbers(file.tieOrder).join(' ')}]\n`);
  for (const row of rankedRows(box)) {
    if (row === null || row.stranger) return refuse({ code: 'unwritable', row: parts.length });
    let line = String(row.weight);
    let rank = 0;
    for (const [i, at] of row.places.entries()) {
      const next = row.ranks[i] ?? 0;
      line += next === rank ? '=' : ' ';
      for (; rank + 1 < next; rank += 1) line += '- ';
      rank = next;
      line += String(at + 1);
    }
    parts.push(`${line} 0\n`);
  }
  const quoted = (text: string) =>
    `"${text.replaceAll(/[\r\n]+/gu, ' ').replaceAll(/"(?=[ \t]+")/gu, "'")}"\n`;
  const said = box.options.map((option) => quoted(names[option] ?? option));
  return accept([...parts, '0\n', ...said, quoted(file.title)].join(''));
}
