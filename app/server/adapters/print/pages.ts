import type {
  BallotPapers,
  NameCards,
  PrintDocument,
  TableCards,
  TableSheets,
  VotingCards,
} from './documents.ts';
import { hostSheets } from './host-sheets.ts';
import { letterPages } from './letter-pages.ts';
import { grouped, squareSvg } from './qr.ts';
import { tallySheet } from './tally-sheet.ts';
import { wallList } from './wall-list.ts';
import { sayIn } from './words.ts';

/** One file to be set: the template and the data it reads. */
export interface Pages {
  readonly template: string;
  readonly name: string;
  readonly data: object;
  /** How many of the document's items are in it. */
  readonly items: number;
}

/** Letters and cards to a file: a file stays small enough to print and to hold in memory. */
export const PER_FILE = 500;

/** Cuts a document into files of at most `PER_FILE` items, in order. */
export function* pagesOf(document: PrintDocument): Generator<Pages> {
  switch (document.kind) {
    case 'letters':
      yield* files('letters', document.households, (part) => letterPages(document, part));
      return;
    case 'name-cards':
      yield* files('name-cards', document.people, (part) => nameCards(document, part));
      return;
    case 'table-cards':
      yield* files('table-cards', document.cards, (part) => tableCards(document, part));
      return;
    case 'voting-cards':
      yield* files('voting-cards', document.cards, (part) => votingCards(document, part));
      return;
    case 'table-sheets':
      yield* files('table-sheets', document.sheets, (part) => tableSheets(document, part));
      return;
    case 'host-sheets':
      yield* files('host-sheets', document.sheets, (part) => hostSheets(document, part));
      return;
    case 'ballot-papers':
      yield {
        template: 'ballot-paper',
        name: 'ballot-papers',
        data: ballot(document),
        items: document.copies,
      };
      return;
    case 'tally-sheet':
      yield { template: 'tally-sheet', name: 'tally-sheet', data: tallySheet(document), items: 1 };
      return;
    case 'wall-list':
      yield {
        template: 'wall-list',
        name: 'wall-list',
        data: wallList(document),
        items: document.people.length,
      };
  }
}

/** How many items a document has, for progress. */
export function itemsOf(document: PrintDocument): number {
  if (document.kind === 'letters') return document.households.length;
  if (document.kind === 'ballot-papers') return document.copies;
  if (document.kind === 'tally-sheet') return 1;
  if ('sheets' in document) return document.sheets.length;
  return 'people' in document ? document.people.length : document.cards.length;
}

function* files<Item>(
  template: string,
  items: readonly Item[],
  data: (part: readonly Item[]) => object,
): Generator<Pages> {
  const digits = (number: number): string => String(number).padStart(4, '0');
  for (let from = 0; from < items.length; from += PER_FILE) {
    const part = items.slice(from, from + PER_FILE);
    const range =
      items.length > PER_FILE ? `-${digits(from + 1)}-${digits(from + part.length)}` : '';
    yield { template, name: `${template}${range}`, data: data(part), items: part.length };
  }
}

function nameCards({ language, event }: NameCards, people: NameCards['people']) {
  const say = sayIn(language);
  return {
    title: say('name-cards-title', { event }),
    lang: language,
    event,
    words: {
      round: say('round'),
      table: say('table'),
      checkIn: say('check-in'),
      noTable: say('no-table'),
      squareAlt: say('square-alt'),
    },
    people: people.map(({ url, ...person }) => ({
      ...person,
      rtl: runsLeft(person.name),
      qr: url === null ? null : squareSvg(url),
    })),
  };
}

/** Whether a name is written from right to left: its first letter decides (UAX #9, rule P2). */
function runsLeft(name: string): boolean {
  const [first = ''] = /\p{L}/u.exec(name) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

function tableCards({ language, event }: TableCards, cards: TableCards['cards']) {
  const say = sayIn(language);
  return {
    title: say('table-cards-title', { event }),
    lang: language,
    words: { table: say('table'), tablePage: say('table-page'), squareAlt: say('square-alt') },
    cards: cards.map(({ number, note, themes, page }) => ({
      number,
      note,
      themes,
      qr: page && squareSvg(page.url),
      key: page && grouped(page.key),
    })),
  };
}

/** Residents and guests are told apart by word, shape and colour, never by a number. */
const ELECTORATES = {
  resident: { shape: 'slot', colour: '#E9A21B' },
  guest: { shape: 'circle', colour: '#163F78' },
} as const;

function votingCards({ language, event }: VotingCards, cards: VotingCards['cards']) {
  const say = sayIn(language);
  return {
    title: say('voting-cards-title', { event }),
    lang: language,
    words: {
      yourCode: say('your-code'),
      cardHow: say('card-how'),
      cardSecret: say('card-secret'),
      squareAlt: say('square-alt'),
    },
    cards: cards.map(({ electorate, code, url }) => ({
      ...ELECTORATES[electorate],
      kind: say(electorate),
      code: grouped(code),
      qr: squareSvg(url),
    })),
  };
}

function ballot({ language, event, question, options, picks, copies }: BallotPapers) {
  const say = sayIn(language);
  return {
    title: say('ballot-title', { event }),
    lang: language,
    event,
    question,
    options,
    copies,
    words: {
      picks: say('picks', { picks }),
      cardCode: say('card-code'),
      cardCodeHow: say('card-code-how'),
    },
  };
}

function tableSheets({ language, event }: TableSheets, sheets: TableSheets['sheets']) {
  const say = sayIn(language);
  return {
    title: say('table-sheets-title', { event }),
    lang: language,
    event,
    boxes: 9,
    boxHeight: 22.5,
    words: { table: say('table'), sheetHow: say('sheet-how'), squareAlt: say('square-alt') },
    sheets: sheets.map(({ url, ...sheet }) => ({
      ...sheet,
      qr: url === null ? null : squareSvg(url),
    })),
  };
}
