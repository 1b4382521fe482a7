import { accept, type Result, refuse } from '@commonlot/exact';
import { type Box, BoxBuilder } from '../ballots/box.ts';
import {
  type BallotFile,
  type FormatRefusal,
  MOST_OPTIONS,
  type Unwritable,
} from './ballot-file.ts';
import { rankedRows } from './ranked-rows.ts';
import { Scan } from './scan.ts';

const [HASH, COLON, COMMA, OPEN, CLOSE] = [35, 58, 44, 123, 125];

/**
 * Reads PrefLib's .soc, .soi, .toc, .toi and .cat: a header `# KEY: value`, then `ballots: 1,{2,3},4`,
 * braces around equal ones; in .cat each place is a category, best first. With two categories or one
 * the first means approval (mark 1); with more, a category is a grade, the last one 0. Ids are "1"
 * to "n". Source: PrefLib, data format of the current release.
 */
export function readPreflib(text: string): Result<BallotFile, FormatRefusal> {
  return new PreflibReader(text).file();
}

class PreflibReader {
  readonly #scan: Scan;
  readonly #head = new Map<string, string>();
  #options = 0;
  #categories: number | null = null;

  constructor(text: string) {
    this.#scan = new Scan(text);
  }

  file(): Result<BallotFile, FormatRefusal> {
    const scan = this.#scan;
    let more = scan.filledLine();
    if (!more) scan.wrong({ code: 'file-empty' }, 0);
    for (; more && scan.code === HASH; more = scan.filledLine()) this.#key();
    if (scan.problems.length === 0) this.#figures();
    if (scan.problems.length > 0) return refuse(scan.problems);
    const ids = Array.from({ length: this.#options }, (_, at) => String(at + 1));
    const builder = new BoxBuilder(ids);
    for (; more && !scan.full; more = scan.filledLine())
      if (scan.code !== HASH) this.#ballot(builder);
    if (scan.problems.length > 0) return refuse(scan.problems);
    return accept({
      format: 'preflib',
      box: builder.box(),
      kind: this.#categories === null ? 'ranks' : 'points',
      names: Object.fromEntries(
        ids.map((id) => [id, this.#head.get(`ALTERNATIVE NAME ${id}`) ?? id]),
      ),
      title: this.#head.get('TITLE') ?? '',
      seats: null,
      withdrawn: [],
      budget: null,
    });
  }

  #key(): void {
    const [, key, value = ''] = /^#\s*([^:]+):\s*(.*)$/u.exec(this.#scan.rest()) ?? [];
    if (key !== undefined) this.#head.set(key.trim().toUpperCase(), value.trim());
  }

  #figures(): void {
    const scan = this.#scan;
    const figure = (key: string) => {
      const value = this.#head.get(key);
      return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : null;
    };
    const options = figure('NUMBER ALTERNATIVES');
    if (options === null) scan.wrong({ code: 'part-missing', part: 'NUMBER ALTERNATIVES' }, 0);
    else if (options === 0) scan.wrong({ code: 'no-options' }, 0);
    else if (options > MOST_OPTIONS)
      scan.wrong({ code: 'too-many-options', found: options, most: MOST_OPTIONS }, 0);
    this.#options = options ?? 0;
    this.#categories = figure('NUMBER CATEGORIES');
    if (this.#head.get('DATA TYPE')?.toLowerCase() === 'cat' && this.#categories === null)
      scan.wrong({ code: 'part-missing', part: 'NUMBER CATEGORIES' }, 0);
  }

  #ballot(builder: BoxBuilder): void {
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
    let place = 1;
    let braced = false;
    for (scan.blanks(); scan.code !== -1; scan.blanks()) {
      const code = scan.code;
      if (code === COMMA) {
        if (!braced) place += 1;
        scan.at += 1;
      } else if ((code === OPEN && !braced) || (code === CLOSE && braced)) {
        braced = code === OPEN;
        scan.at += 1;
      } else if (!this.#option(builder, place)) return;
    }
    if (braced) {
      scan.wrong({ code: 'cut-short', missing: 'paper-end' });
      return;
    }
    builder.end(weight);
  }

  #option(builder: BoxBuilder, place: number): boolean {
    const scan = this.#scan;
    const at = scan.at;
    const option = scan.whole();
    const options = this.#options;
    if (option < 0) scan.wrong({ code: 'unreadable', found: scan.word() });
    else if (option < 1 || option > options)
      scan.wrong({ code: 'option-beyond', found: String(option), options }, at);
    else if (this.#categories !== null && place > this.#categories)
      scan.wrong({ code: 'unreadable', found: String(option) }, at);
    else {
      const mark = this.#categories === null ? place : gradeOf(place, this.#categories);
      builder.mark(option - 1, mark);
      return true;
    }
    return false;
  }
}

function gradeOf(category: number, categories: number): number {
  return Math.max(1, categories - 1) + 1 - category;
}

/** Writes PrefLib: rankings as .toi (or .soc and so on where they are that strict), points as .cat. */
export function writePreflib(file: BallotFile): Result<string, Unwritable> {
  const { box, names, title, kind } = file;
  const most = Math.max(
    1,
    box.marks.reduce((high, mark) => Math.max(high, mark), 0),
  );
  const lines: string[] = [];
  let row = 0;
  for (const line of kind === 'ranks' ? rankLines(box) : categoryLines(box, most + 1)) {
    row += 1;
    if (line === null) return refuse({ code: 'unwritable', row });
    lines.push(line);
  }
  const head = [
    `# TITLE: ${title}`,
    `# DATA TYPE: ${kind === 'ranks' ? typeOf(box) : 'cat'}`,
    `# NUMBER ALTERNATIVES: ${box.options.length}`,
    `# NUMBER VOTERS: ${box.weights.reduce((sum, weight) => sum + weight, 0)}`,
    ...(kind === 'ranks' ? [] : [`# NUMBER CATEGORIES: ${most + 1}`]),
    ...box.options.map((id, at) => `# ALTERNATIVE NAME ${at + 1}: ${names[id] ?? id}`),
  ];
  return accept(`${[...head, ...lines].join('\n')}\n`);
}

function typeOf(box: Box): string {
  let [strict, complete] = [true, true];
  for (const row of rankedRows(box)) {
    if (row === null) continue;
    strict &&= new Set(row.ranks).size === row.ranks.length;
    complete &&= row.places.length === box.options.length;
  }
  return `${strict ? 's' : 't'}o${complete ? 'c' : 'i'}`;
}

function* rankLines(box: Box): Generator<string | null> {
  for (const row of rankedRows(box)) {
    const tiers: number[][] = [];
    for (const [i, at] of row?.places.entries() ?? []) {
      const rank = row?.ranks[i] ?? 0;
      while (tiers.length < rank && tiers.length <= box.options.length) tiers.push([]);
      tiers[rank - 1]?.push(at + 1);
    }
    // A rank left out has no place in this form.
    const gap = tiers.some((tier) => tier.length === 0);
    const said = tiers.map((tier) => (tier.length === 1 ? String(tier[0]) : `{${tier.join(',')}}`));
    yield row === null || row.stranger || gap ? null : `${row.weight}: ${said.join(',')}`;
  }
}

function* categoryLines(box: Box, categories: number): Generator<string | null> {
  const { starts, places, marks, weights, options } = box;
  for (const [row, weight] of weights.entries()) {
    const groups: number[][] = Array.from({ length: Math.min(categories, 1001) }, () => []);
    let fine = true;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const group = groups[categories - 1 - (marks[at] ?? 0)];
      const place = places[at] ?? 0;
      if (group === undefined || place >= options.length) fine = false;
      else group.push(place + 1);
    }
    yield fine ? `${weight}: ${groups.map((group) => `{${group.join(',')}}`).join(',')}` : null;
  }
}
