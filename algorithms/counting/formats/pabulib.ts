import { accept, type Result, refuse } from '@commonlot/exact';
import { type Box, BoxBuilder } from '../ballots/box.ts';
import {
  type BallotFile,
  type FileBudget,
  type FormatRefusal,
  MOST_OPTIONS,
  type Unwritable,
} from './ballot-file.ts';
import { Cells, cellOf } from './cells.ts';
import { rankedRows } from './ranked-rows.ts';
import { Scan, shortened } from './scan.ts';

const TYPES = ['approval', 'cumulative', 'ordinal', 'scoring', 'choose-1'] as const;
const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Reads Pabulib's .pb: sections META, PROJECTS and VOTES with `;` between cells. Ids are those of the
 * projects. Marks: 1 for an approval, the points of cumulative and scoring ballots, the rank of ordinal
 * ones. A project that the file does not list stays on its ballot as a name that is no option.
 * Source: Faliszewski et al., Participatory Budgeting: Data, Tools, and Analysis (2023), section 3.
 */
export function readPabulib(text: string): Result<BallotFile, FormatRefusal> {
  return new PabulibReader(text).file();
}

class PabulibReader {
  readonly #scan: Scan;
  readonly #cells: Cells;
  readonly #meta = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #costs = new Map<string, string>();
  readonly #selected: string[] = [];
  #states = false;
  #builder: BoxBuilder | null = null;

  constructor(text: string) {
    this.#scan = new Scan(text);
    this.#cells = new Cells(this.#scan, ';');
  }

  file(): Result<BallotFile, FormatRefusal> {
    const scan = this.#scan;
    const met = this.#sections();
    if (met.size === 0 && scan.problems.length === 0) scan.wrong({ code: 'file-empty' }, 0);
    const part = SECTIONS.find((one) => !met.has(one));
    if (part !== undefined && scan.problems.length === 0)
      scan.wrong({ code: 'part-missing', part });
    const budget = scan.problems.length === 0 ? this.#budget() : null;
    if (scan.problems.length > 0 || this.#builder === null) return refuse(scan.problems);
    return accept({
      format: 'pabulib',
      box: this.#builder.box(),
      kind: this.#type() === 'ordinal' ? 'ranks' : 'points',
      names: Object.fromEntries(this.#names),
      title: this.#meta.get('description') ?? '',
      seats: null,
      withdrawn: [],
      budget,
      ...(this.#states ? { selected: this.#selected } : {}),
    });
  }

  /** Reads all lines; which sections there are. */
  #sections(): ReadonlySet<string> {
    const scan = this.#scan;
    let section: Section | null = null;
    let head: readonly string[] | null = null;
    const met = new Set<string>();
    while (!scan.full && scan.filledLine()) {
      const word = scan.rest();
      const begins = SECTIONS.find((one) => one === word.toUpperCase());
      if (begins !== undefined) {
        section = begins;
        head = null;
        met.add(begins);
        if (begins === 'VOTES') this.#builder = new BoxBuilder([...this.#costs.keys()]);
      } else if (section === null || /^[A-Z]{3,20}$/u.test(word)) {
        scan.wrong({ code: 'section-unknown', found: scan.word() });
        if (section === null) break;
      } else if (head === null) head = this.#header(section);
      else this.#row(section, head);
    }
    return met;
  }

  #type(): string {
    return this.#meta.get('vote_type') ?? 'approval';
  }

  #header(section: Section): readonly string[] {
    const scan = this.#scan;
    const start = scan.at;
    const head = this.#cells.all().map((cell) => cell.trim().toLowerCase());
    const needed = { META: [], PROJECTS: ['project_id', 'cost'], VOTES: ['vote'] }[section];
    for (const part of needed)
      if (!head.includes(part)) scan.wrong({ code: 'part-missing', part }, start);
    this.#states ||= section === 'PROJECTS' && head.includes('selected');
    if (section !== 'VOTES') return head;
    const type = this.#type();
    if (!TYPES.some((one) => one === type))
      scan.wrong({ code: 'vote-type-unknown', found: shortened(type) }, start);
    if ((type === 'cumulative' || type === 'scoring') && !head.includes('points'))
      scan.wrong({ code: 'part-missing', part: 'points' }, start);
    if (this.#costs.size === 0) scan.wrong({ code: 'no-options' }, start);
    return head;
  }

  #row(section: Section, head: readonly string[]): void {
    switch (section) {
      case 'META': {
        const [[key, ...value], [start, second]] = this.#line();
        const name = key?.trim().toLowerCase() ?? '';
        const said = value.join(';');
        if (name === 'budget' && !isSum(said))
          this.#scan.wrong({ code: 'sum-faulty', found: shortened(said) }, second ?? start);
        this.#meta.set(name, said);
        return;
      }
      case 'PROJECTS': {
        this.#project(head);
        return;
      }
      case 'VOTES': {
        this.#vote(head);
        return;
      }
    }
  }

  /** The cells of a line, and where each begins. */
  #line(): readonly [cells: readonly string[], starts: readonly number[]] {
    const cells = this.#cells;
    const found: string[] = [];
    const starts: number[] = [];
    for (cells.begin(); cells.next(); ) {
      starts.push(cells.start);
      found.push(cells.text());
    }
    return [found, starts];
  }

  #project(head: readonly string[]): void {
    const scan = this.#scan;
    const start = scan.at;
    const [cells, starts] = this.#line();
    const cell = (name: string) => cells[head.indexOf(name)] ?? '';
    const [id, cost] = [cell('project_id'), cell('cost')];
    if (this.#costs.has(id)) scan.wrong({ code: 'option-twice', option: shortened(id) }, start);
    if (id === '') scan.wrong({ code: 'part-missing', part: 'project_id' }, start);
    if (!isSum(cost)) {
      const at = starts[head.indexOf('cost')] ?? start;
      scan.wrong({ code: 'sum-faulty', found: shortened(cost) }, at);
    }
    if (this.#costs.size === MOST_OPTIONS)
      scan.wrong({ code: 'too-many-options', found: MOST_OPTIONS + 1, most: MOST_OPTIONS }, start);
    this.#costs.set(id, cost);
    this.#names.set(id, cell('name') === '' ? id : cell('name'));
    if (cell('selected') === '1') this.#selected.push(id);
  }

  #vote(head: readonly string[]): void {
    const scan = this.#scan;
    const cells = this.#cells;
    let [vote, points, at] = ['', '', scan.from];
    const [votes, pointsAt] = [head.indexOf('vote'), head.indexOf('points')];
    for (cells.begin(); cells.next(); ) {
      const column = cells.count - 1;
      if (column === votes) {
        at = cells.start;
        vote = cells.text();
      } else if (column === pointsAt) points = cells.text();
      else cells.skip();
    }
    if (this.#builder === null) return;
    this.#marks(this.#builder, vote, points, at);
    this.#builder.end();
  }

  #marks(builder: BoxBuilder, vote: string, points: string, at: number): void {
    const type = this.#type();
    const pointed = type === 'cumulative' || type === 'scoring';
    const given = pointed && points !== '' ? points.split(',') : [];
    let count = 0;
    for (let from = 0; from < vote.length; ) {
      const comma = vote.indexOf(',', from);
      const until = comma < 0 ? vote.length : comma;
      const option = vote.slice(from, until).trim();
      from = until + 1;
      count += 1;
      const found = given[count - 1] ?? '0';
      const mark = pointed ? pointsOf(found) : type === 'ordinal' ? count : 1;
      if (mark !== null) builder.mark(builder.placeOf(option), mark);
      else this.#scan.wrong({ code: 'mark-unreadable', found: shortened(found) }, at);
    }
    if (pointed && given.length !== count)
      this.#scan.wrong({ code: 'points-differ', options: count, points: given.length }, at);
  }

  #budget(): FileBudget | null {
    const sum = this.#meta.get('budget')?.trim().replace(',', '.');
    const sums = [...this.#costs.values()].map((cost) => cost.replace(',', '.'));
    if (sum === undefined) {
      this.#scan.wrong({ code: 'part-missing', part: 'budget' }, 0);
      return null;
    }
    const decimals = Math.max(...[sum, ...sums].map((one) => decimalsOf(one)));
    const whole = (one: string) => {
      const [before = '', after = ''] = one.split('.');
      return Number(`${before}${after.slice(0, decimals).padEnd(decimals, '0')}`);
    };
    const ids = [...this.#costs.keys()];
    const costs = Object.fromEntries(ids.map((id, at) => [id, whole(sums[at] ?? '0')]));
    return { limit: whole(sum), costs, decimals };
  }
}

function pointsOf(text: string): number | null {
  return /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/u.test(text) ? Number(text) : null;
}

function isSum(text: string): boolean {
  return /^\d{1,13}([.,]\d{1,6}0*)?$/u.test(text.trim());
}

/** Decimals that are not nought. */
function decimalsOf(sum: string): number {
  return (sum.split('.')[1] ?? '').replace(/0+$/u, '').length;
}

/** Writes .pb: approvals where all marks are 1, scoring with other points, ordinal ranks. */
export function writePabulib(file: BallotFile): Result<string, Unwritable> {
  const { box, names, title, kind, budget, selected } = file;
  const plain = box.marks.every((mark) => mark === 1);
  const type = kind === 'ranks' ? 'ordinal' : plain ? 'approval' : 'scoring';
  const votes = votesOf(box, type);
  if (typeof votes === 'number') return refuse({ code: 'unwritable', row: votes });
  const sum = (whole: number) => decimal(whole, budget?.decimals ?? 0);
  const chosen = new Set(selected);
  const projects = box.options.map((id) =>
    [
      cellOf(id, ';'),
      sum(budget?.costs[id] ?? 0),
      cellOf(names[id] ?? id, ';'),
      ...(selected === undefined ? [] : [chosen.has(id) ? '1' : '0']),
    ].join(';'),
  );
  return accept(
    [
      ...['META', 'key;value', `description;${cellOf(title, ';')}`],
      `num_projects;${box.options.length}`,
      `num_votes;${votes.length}`,
      `budget;${sum(budget?.limit ?? 0)}`,
      `vote_type;${type}`,
      'PROJECTS',
      `project_id;cost;name${selected === undefined ? '' : ';selected'}`,
      ...projects,
      'VOTES',
      type === 'scoring' ? 'voter_id;vote;points' : 'voter_id;vote',
      ...votes.map((vote, at) => `${at + 1};${vote}`),
      '',
    ].join('\n'),
  );
}

function decimal(whole: number, decimals: number): string {
  const digits = String(whole).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A vote a ballot, alike ones each for itself; or the first row that cannot be said. */
function votesOf(box: Box, type: 'approval' | 'ordinal' | 'scoring'): readonly string[] | number {
  const { options, strangers, starts, places, marks, weights } = box;
  const name = (place: number) => options[place] ?? strangers[place - options.length] ?? '';
  const votes: string[] = [];
  const rows = type === 'ordinal' ? [...rankedRows(box)] : [];
  for (const [row, weight] of weights.entries()) {
    const from = starts[row] ?? 0;
    const where = Array.from(places.subarray(from, starts[row + 1] ?? 0));
    const points = Array.from(marks.subarray(from, starts[row + 1] ?? 0));
    const ranked = rows[row];
    if (type === 'ordinal' && !ranked?.ranks.every((rank, i) => rank === i + 1)) return row + 1;
    const ids = (ranked?.places ?? where).map(name);
    if (ids.some((id) => /,/u.test(id))) return row + 1;
    const vote = cellOf(ids.join(','), ';');
    const line = type === 'scoring' ? `${vote};${points.join(',')}` : vote;
    for (let ballot = 0; ballot < weight; ballot += 1) votes.push(line);
  }
  return votes;
}
