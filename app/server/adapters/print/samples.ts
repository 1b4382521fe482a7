import type { Letters, PrintDocument } from './documents.ts';

/** A letter of an invented town: what the Desk previews before there is a draw, and the tests print. */
export const SAMPLE_LETTER: Letters = {
  kind: 'letters',
  language: 'en',
  secondLanguage: null,
  assembly: 'G1000 Harbourtown',
  question: {
    en: 'How should our town grow?',
    nl: 'Hoe moet onze stad groeien?',
    fr: 'Comment notre ville doit-elle grandir ?',
    de: 'Wie soll unsere Stadt wachsen?',
  },
  authority: 'Harbourtown Town Council',
  senderLines: ['Town Hall, Corn Square 1', 'HT1 1AA Harbourtown'],
  signer: { name: 'Nora Willemsz', role: 'Mayor of Harbourtown' },
  date: '2026-03-16',
  gatheringOn: '2026-05-16',
  registerBy: '2026-04-12',
  from: '9:30',
  until: '17:00',
  place: 'Corn Hall, Corn Square 3',
  town: 'Harbourtown',
  support: {
    en: 'Lunch, £70 for the day, and help if you need it: child care, a lift, an interpreter.',
    nl: 'Lunch, € 70 voor de dag, en hulp als u die nodig hebt: kinderopvang, vervoer, een tolk.',
    fr: 'Le repas, 70 € pour la journée, et de l’aide : garde d’enfants, transport, interprète.',
    de: 'Mittagessen, 70 € für den Tag und Hilfe: Kinderbetreuung, eine Fahrt, Dolmetschen.',
  },
  web: 'harbourtown.example/en',
  phone: '0800 555 0123',
  minimumAge: 16,
  perHousehold: 1,
  form: null,
  window: 'left',
  sample: true,
  households: [
    {
      lines: ['Anchor Street 12', 'HT3 4KB Harbourtown'],
      code: 'K7QM42XDB9NT',
      url: 'https://harbourtown.example/en/k/K7QM42XDB9NT',
    },
  ],
};

/** How many sheets of paper a document takes, printed on both sides where it has a back. */
export function sheetsOf(document: PrintDocument): number | null {
  switch (document.kind) {
    case 'letters':
      return document.households.length;
    case 'name-cards':
      return Math.ceil(document.people.length / 4);
    case 'voting-cards':
      return Math.ceil(document.cards.length / 8);
    case 'table-cards':
      return document.cards.length;
    case 'table-sheets':
      return document.sheets.length;
    case 'ballot-papers':
    case 'host-sheets':
    case 'tally-sheet':
    case 'wall-list':
      return null;
  }
}
