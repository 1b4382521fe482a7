import { accept, type Result, refuse } from '@commonlot/exact';
import { BoxBuilder } from '../ballots/box.ts';
import type { BallotFile, FormatRefusal, Unwritable } from './ballot-file.ts';
import { rankedRows } from './ranked-rows.ts';
import { Scan, shortened } from './scan.ts';

const [HASH, BRACE, EQUALS, BRACKET, SLASH] = [35, 123, 61, 91, 47];
const [MORE, COMMA, COLON, QUOTE] = [62, 44, 58, 34];

/** `=id:[Name]`, the id between brackets or quotation marks where it is no plain word. */
const DECLARED =
  /^=\s*(?:\[(?<bracketed>[^\]]*)\]|"(?<quoted>[^"]*)"|(?<bare>[^:[\]]+?))\s*:\s*\[(?<name>.*)\]/u;

/**
 * Reads ABIF: `=id:[Name]` lines, `{key: value}` lines, papers `ballots:A/5>B/3=C`. A file may hold
 * ranks and scores; `kind` says which is wanted, scores where they are there without it. Without `>`
 * between scored options (`,`) the scores give the ranks. Names on papers are options where no line
 * declares any; where some are declared, others stay on their papers as names that are no option.
 * Source: Aggregated Ballot Information Format, grammar 0.31.
 */
export function readAbif(
  text: string,
  kind: BallotFile['kind'] | null = null,
): Result<BallotFile, FormatRefusal> {
  return new AbifReader(text, kind).file();
}

class AbifReader {
  readonly #scan: Scan;
  readonly #wanted: BallotFile['kind'] | null;
  readonly #names = new Map<string, string>();
  #title = '';
  #kind: BallotFile['kind'] = 'ranks';
  #builder: BoxBuilder | null = null;
  /** Of the paper at hand: options, ranks, scores (NaN without). */
  readonly #places: number[] = [];
  readonly #ranks: number[] = [];
  readonly #scores: number[] = [];

  constructor(text: string, kind: BallotFile['kind'] | null) {
    this.#scan = new Scan(text);
    this.#wanted = kind;
  }

  file(): Result<BallotFile, FormatRefusal> {
    const scan = this.#scan;
    this.#declared();
    while (!scan.full && scan.filledLine())
      if (scan.code !== HASH && scan.code !== BRACE && scan.code !== EQUALS) this.#paper();
    if (this.#builder === null && this.#names.size > 0)
      this.#builder = new BoxBuilder([...this.#names.keys()]);
    const builder = this.#builder;
    if (builder === null && scan.problems.length === 0)
      scan.wrong(
        scan.text.trim() === ''
          ? { code: 'file-empty' }
          : { code: 'cut-short', missing: 'ballots' },
      );
    if (scan.problems.length > 0 || this.#builder === null) return refuse(scan.problems);
    const box = this.#builder.box();
    const open = box.options.length === 0;
    const options = open ? box.strangers : box.options;
    const names = Object.fromEntries(options.map((id) => [id, this.#names.get(id) ?? id]));
    return accept({
      format: 'abif',
      box: open ? { ...box, options, strangers: [] } : box,
      kind: this.#kind,
      names,
      title: this.#title,
      seats: null,
      withdrawn: [],
      budget: null,
    });
  }

  /** Options and title stand anywhere in the file, so they are read first. */
  #declared(): void {
    const text = this.#scan.text;
    const scan = new Scan(text);
    while (scan.filledLine()) {
      const code = scan.code;
      if (code === EQUALS) {
        const parts = DECLARED.exec(scan.rest())?.groups ?? {};
        const id = parts['bracketed'] ?? parts['quoted'] ?? parts['bare'];
        const name = parts['name'];
        if (id === undefined) this.#scan.wrong({ code: 'unreadable', found: scan.word() }, scan.at);
        else if (this.#names.has(id))
          this.#scan.wrong({ code: 'option-twice', option: shortened(id) }, scan.at);
        else this.#names.set(id, name ?? id);
      } else if (code === BRACE) {
        const [, title] = /^\{\s*"?title"?\s*:\s*"(.*)"\s*\}/u.exec(scan.rest()) ?? [];
        this.#title = title ?? this.#title;
      }
    }
  }

  #paper(): void {
    const scan = this.#scan;
    const start = scan.at;
    const weight = scan.whole();
    scan.blanks();
    if (weight < 1 || scan.code !== COLON) {
      scan.at = start;
      scan.wrong({ code: 'weight-faulty', found: scan.word() });
      return;
    }
    scan.at += 1;
    if (this.#builder === null) {
      const scored = /\/\s*-?\d/u.test(scan.text.slice(scan.at, scan.to));
      this.#kind = scored ? (this.#wanted ?? 'points') : 'ranks';
      this.#builder = new BoxBuilder([...this.#names.keys()]);
    }
    this.#places.length = this.#ranks.length = this.#scores.length = 0;
    if (this.#preferences(this.#builder)) this.#finish(this.#builder, weight);
  }

  #preferences(builder: BoxBuilder): boolean {
    const scan = this.#scan;
    let rank = 1;
    let commas = false;
    for (scan.blanks(); scan.code !== -1 && scan.code !== HASH; scan.blanks()) {
      const name = this.#name();
      if (name === null) return false;
      scan.blanks();
      this.#places.push(builder.placeOf(name));
      this.#ranks.push(rank);
      this.#scores.push(scan.code === SLASH ? this.#score() : Number.NaN);
      scan.blanks();
      const code = scan.code;
      if (code === -1 || code === HASH) break;
      if (code !== MORE && code !== EQUALS && code !== COMMA) {
        scan.wrong({ code: 'unreadable', found: scan.word() });
        return false;
      }
      if (code === MORE) rank += 1;
      commas ||= code === COMMA;
      scan.at += 1;
    }
    if (commas && this.#kind === 'ranks') this.#rankByScores();
    return !scan.full;
  }

  #name(): string | null {
    const scan = this.#scan;
    const { text, at } = scan;
    const close = scan.code === BRACKET ? ']' : scan.code === QUOTE ? '"' : null;
    if (close !== null) {
      const end = text.indexOf(close, at + 1);
      if (end < 0 || end >= scan.to) {
        scan.wrong({ code: 'quotes-broken' });
        return null;
      }
      scan.at = end + 1;
      return text.slice(at + 1, end);
    }
    while (scan.at < scan.to && !endsName(text.charCodeAt(scan.at))) scan.at += 1;
    const name = text.slice(at, scan.at).trim();
    if (name !== '') return name;
    scan.wrong({ code: 'unreadable', found: scan.word() });
    return null;
  }

  #score(): number {
    const scan = this.#scan;
    scan.at += 1;
    const at = scan.at;
    const [found] = /^\s*-?\d{1,15}(?:\.\d{1,15})?/u.exec(scan.text.slice(at, at + 40)) ?? [];
    if (found === undefined) {
      scan.wrong({ code: 'mark-unreadable', found: scan.word() });
      return 0;
    }
    scan.at += found.length;
    return Number(found);
  }

  #rankByScores(): void {
    const levels = [...new Set(this.#scores)].sort((a, b) => b - a);
    for (const [i, score] of this.#scores.entries())
      if (!Number.isNaN(score)) this.#ranks[i] = levels.indexOf(score) + 1;
  }

  #finish(builder: BoxBuilder, weight: number): void {
    const marks = this.#kind === 'ranks' ? this.#ranks : this.#scores;
    for (const [i, place] of this.#places.entries()) {
      const mark = marks[i] ?? Number.NaN;
      if (!Number.isNaN(mark)) builder.mark(place, mark);
    }
    builder.end(weight);
  }
}

function endsName(code: number): boolean {
  return [MORE, EQUALS, COMMA, SLASH, HASH].includes(code);
}

/** Writes ABIF: ranks as `A>B=C`, points as `A/5,B/3`. */
export function writeAbif(file: BallotFile): Result<string, Unwritable> {
  const { box, names, title, kind } = file;
  const ids = [...box.options, ...box.strangers].map((id) =>
    /^[\w-]+$/u.test(id) ? id : `[${id.replaceAll(/[\]\r\n]/gu, ' ')}]`,
  );
  const lines = [
    ...(title === '' ? [] : [`{title: "${title}"}`]),
    ...box.options.map((id, at) => `=${ids[at] ?? id}:[${names[id] ?? id}]`),
  ];
  const { starts, places, marks, weights } = box;
  const rows = kind === 'ranks' ? rankedRows(box) : [];
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (row === null || row.ranks.some((rank, i) => rank - (row.ranks[i - 1] ?? 0) > 1))
      return refuse({ code: 'unwritable', row: count });
    const said = row.places.map(
      (place, i) =>
        `${i === 0 ? '' : row.ranks[i] === row.ranks[i - 1] ? '=' : '>'}${ids[place] ?? ''}`,
    );
    lines.push(`${row.weight}:${said.join('')}`);
  }
  for (const [row, weight] of kind === 'points' ? weights.entries() : []) {
    const said: string[] = [];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      said.push(`${ids[places[at] ?? 0] ?? ''}/${marks[at] ?? 0}`);
    lines.push(`${weight}:${said.join(',')}`);
  }
  return accept(`${lines.join('\n')}\n`);
}
