import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import jsqr from 'jsqr';
import type { Letters, PrintDocument, Printed, PrintLanguage, VotingCards } from './documents.ts';
import { print } from './print.ts';
import { grouped, squareModules, squareSvg } from './qr.ts';
import { SAMPLE_LETTER, sheetsOf } from './samples.ts';
import { MADE, MM, poppler, printed, withFile, withPoppler, wordsOn } from './testing/read-pdf.ts';
import { dayIn, sayIn, WORD_KEYS } from './words.ts';

const LANGUAGES: readonly PrintLanguage[] = ['en', 'nl', 'fr', 'de'];
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** A page as pixels, or a part of it in hundredths of the page. */
function raster(
  pdf: Uint8Array,
  page: number,
  crop?: { x: number; y: number; w: number; h: number },
): Raster {
  return withFile(pdf, (path, folder) => {
    const dpi = 150;
    const size = (share: number, mm: number): string =>
      String(Math.round(((share / 100) * mm * dpi) / 25.4));
    const part = crop
      ? [
          '-x',
          size(crop.x, 210),
          '-y',
          size(crop.y, 297),
          '-W',
          size(crop.w, 210),
          '-H',
          size(crop.h, 297),
        ]
      : [];
    const at = String(page);
    execFileSync('pdftoppm', [
      '-r',
      String(dpi),
      '-f',
      at,
      '-l',
      at,
      '-singlefile',
      ...part,
      path,
      join(folder, 'p'),
    ]);
    return readPpm(readFileSync(join(folder, 'p.ppm')));
  });
}

function readPpm(file: Buffer): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  assert.ok(head);
  const [width, height] = [Number(head[1]), Number(head[2])];
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 3; channel += 1)
      rgba[at * 4 + channel] = file[head[0].length + at * 3 + channel] ?? 0;
  return { width, height, rgba };
}

const read = ({ rgba, width, height }: Raster): string | undefined =>
  jsqr(rgba, width, height)?.data;

test('the square holds the text: its modules are read back', () => {
  for (const text of ['https://harbourtown.example/en/k/K7QM42XD', 'A', 'é漢'.repeat(30)]) {
    const modules = squareModules(text);
    const scale = 4;
    const width = modules.length * scale;
    const rgba = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let y = 0; y < width; y += 1)
      for (let x = 0; x < width; x += 1)
        if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
          rgba.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    assert.equal(read({ width, height: width, rgba }), text);
    // Four light modules all round: ISO/IEC 18004 section 9.1.
    const edge = [...modules.slice(0, 4), ...modules.slice(-4)].flat();
    assert.ok(!edge.some(Boolean) && !modules.some((row) => row.slice(0, 4).some(Boolean)));
    assert.equal((squareSvg(text).match(/M/g) ?? []).length, runs(modules));
  }
});

function runs(modules: readonly (readonly boolean[])[]): number {
  return modules.flatMap((row) => row.filter((dark, x) => dark && row[x - 1] !== true)).length;
}

test('codes are grouped as they are read aloud', () => {
  assert.equal(grouped('K7QM42XD'), 'K7QM-42XD');
  assert.equal(grouped('K7QM-42XD'), 'K7QM-42XD');
  assert.equal(grouped('ABC'), 'ABC');
});

const TOKEN = { shape: 'slot', colour: '#E9A21B' } as const;
const VOTING: VotingCards = {
  kind: 'voting-cards',
  language: 'en',
  event: 'G1000 Harbourtown',
  cards: Array.from({ length: 11 }, (_, at) => ({
    electorate: at % 3 === 0 ? 'guest' : 'resident',
    code: `WMWMQWMWMW${10 + at}`,
    url: `https://harbourtown.example/v/WMWMQWMWMW${10 + at}`,
  })),
};
const EVERY: readonly PrintDocument[] = [
  SAMPLE_LETTER,
  {
    kind: 'name-cards',
    language: 'nl',
    event: 'G1000',
    people: ['Jo', 'Wolfgang-Maximilian von Hohenstein-Brandt', 'Siân', 'Øyvind', 'Zoë'].map(
      (name) => ({
        ...TOKEN,
        name,
        group: 'Inwoner',
        url: 'https://harbourtown.example/c/1',
        tables: [{ round: 'Ronde 1', table: 7 }],
      }),
    ),
  },
  {
    kind: 'table-cards',
    language: 'fr',
    event: 'G1000',
    cards: [
      {
        number: 7,
        note: 'français',
        themes: [{ round: 'Tour 3', theme: 'Les arbres' }],
        page: { url: 'https://harbourtown.example/t/7', key: 'K7QM42XD' },
      },
      { number: 250, note: null, themes: [], page: null },
    ],
  },
  {
    kind: 'wall-list',
    language: 'en',
    event: 'G1000',
    paper: 'a3',
    rounds: ['1', '2'],
    people: Array.from({ length: 90 }, (_, at) => ({
      name: `Person ${at}`,
      role: null,
      tables: [at, null],
    })),
  },
  VOTING,
  {
    kind: 'ballot-papers',
    language: 'de',
    event: 'G1000',
    question: 'Welche?',
    picks: 3,
    copies: 2,
    options: Array.from({ length: 14 }, (_, at) => ({ title: `Vorschlag ${at}`, detail: 'Warum' })),
  },
  {
    kind: 'table-sheets',
    language: 'fr',
    event: 'G1000',
    sheets: [{ number: 12, round: 'Tour 2', prompt: 'Qu’est-ce qui manque ?', url: null }],
  },
];

test('every document is PDF/UA-1, as many sheets as said, the same bytes each time', async () => {
  for (const document of EVERY) {
    const first = await printed(document);
    const again = await printed(document);
    assert.equal(first.standard, 'PDF/UA-1', document.kind);
    assert.ok(Buffer.from(first.pdf).equals(Buffer.from(again.pdf)), document.kind);
    const sheets = sheetsOf(document);
    if (sheets !== null) assert.equal(first.pages, sheets, document.kind);
    if (poppler)
      withFile(first.pdf, (path) => {
        const info = execFileSync('pdfinfo', [path], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        assert.match(info, /Tagged:\s+yes/);
        assert.match(info, new RegExp(`Pages:\\s+${first.pages}\n`), document.kind);
      });
  }
  const later = await print(SAMPLE_LETTER, { made: '2026-03-17T09:00:00Z' });
  const [other] = later;
  assert.ok(
    other && !Buffer.from(other.pdf).equals(Buffer.from((await printed(SAMPLE_LETTER)).pdf)),
  );
});

test('the square on a printed letter is read back from the page', withPoppler, async () => {
  const { pdf } = await printed({ ...SAMPLE_LETTER, sample: false });
  assert.equal(read(raster(pdf, 1)), SAMPLE_LETTER.households[0]?.url);
});

test(
  'the widest code stands on one line of its voting card, inside its margins',
  withPoppler,
  async () => {
    const { pdf } = await printed(VOTING);
    const words = withFile(pdf, (path) =>
      execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }),
    );
    const codes = [
      ...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g),
    ]
      .map(([, left, top, right, word]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        word,
      }))
      .filter(({ word }) => /^WMWM-QWMW-MW\d\d$/.test(word ?? ''));
    assert.equal(codes.length, VOTING.cards.length);
    const card = (105 / 25.4) * 72;
    for (const { left, right } of codes) {
      const edge = (Math.floor(left / card) + 1) * card - (7 / 25.4) * 72;
      assert.ok(right <= edge, `a code ends at ${right}, the margin begins at ${edge}`);
    }
  },
);

test(
  'the widest code stands on one line of its letter, a usual one large',
  withPoppler,
  async () => {
    const letter = SAMPLE_LETTER.households[0];
    assert.ok(letter);
    for (const [code, least] of [
      ['WMWMWMWMWMWM', 10],
      [letter.code, 14],
    ] as const) {
      const { pdf } = await printed({ ...SAMPLE_LETTER, households: [{ ...letter, code }] });
      const [word] = wordsOn(pdf, 1).filter(({ text }) => text === grouped(code));
      assert.ok(word, `${code} is on one line`);
      assert.ok(word.bottom - word.y >= least, `${code} is ${word.bottom - word.y} points high`);
    }
  },
);

test('each of eight voting cards on a sheet opens its own page', withPoppler, async () => {
  const { pdf } = await printed(VOTING);
  for (let at = 0; at < 8; at += 1) {
    const card = raster(pdf, 1, { x: (at % 2) * 50, y: Math.floor(at / 2) * 25, w: 50, h: 25 });
    assert.equal(read(card), VOTING.cards[at]?.url);
  }
});

test('a letter stays on its page, however long its question and support', withPoppler, async () => {
  for (const language of LANGUAGES)
    for (const times of [1, 4, 8]) {
      const long = 'A seat for everybody who needs one. '.repeat(times);
      const question = { [language]: 'How should our town grow? '.repeat(Math.min(times, 4)) };
      const letter: Letters = {
        ...SAMPLE_LETTER,
        language,
        question,
        support: { [language]: long },
      };
      const { pdf, pages } = await printed({
        ...letter,
        form: { questions: [], postTo: ['FREEPOST'] },
      });
      assert.equal(pages, 2);
      const last = wordsOn(pdf, 1)
        .filter(({ text }) => text === 'Harbourtown')
        .at(-1);
      assert.ok(
        last && last.bottom < 290 * MM,
        `${language} ${times}: ${(last?.bottom ?? 0) / MM} mm`,
      );
    }
});

test(
  'the address shows in the window of a DL envelope and nothing else does',
  withPoppler,
  async () => {
    for (const [window, left] of [
      ['left', 20],
      ['right', 105],
    ] as const) {
      const { pdf } = await printed({ ...SAMPLE_LETTER, window });
      const inside = wordsOn(pdf, 1).filter(
        ({ x, y }) => y > 58 * MM && y < 92 * MM && x > left * MM && x < (left + 70) * MM,
      );
      const text = inside.map((word) => word.text).join(' ');
      assert.equal(text, 'To everyone who lives at Anchor Street 12 HT3 4KB Harbourtown', window);
      for (const word of inside) assert.ok(word.bottom < 84 * MM, word.text);
    }
  },
);

test('names of any script print; PDF/UA-1 is given up only where a font lacks the letters', async () => {
  const card = (name: string): PrintDocument => ({
    kind: 'name-cards',
    language: 'en',
    event: 'G1000',
    people: [
      { ...TOKEN, name, group: 'Resident', url: 'https://harbourtown.example/c/1', tables: [] },
    ],
  });
  const arabic = await printed(card('محمد الأمين'));
  assert.equal(arabic.pages, 1);
  if (poppler && arabic.standard === 'PDF/UA-1')
    assert.ok(wordsOn(arabic.pdf, 1).some(({ text }) => /^\p{Script=Arabic}{4,}$/u.test(text)));
  // Cuneiform: no font of the program and hardly any machine has it.
  assert.equal((await printed(card('𒀀𒁀'))).pages, 1);
  // Typst markup in a name stays text.
  const odd = await printed(card('#pagebreak() *x* $y$'));
  assert.equal(odd.pages, 1);
  assert.equal(odd.standard, 'PDF/UA-1');
});

test('long runs come as files of 500, with progress, and can be stopped', async () => {
  const households = Array.from({ length: 501 }, () => SAMPLE_LETTER.households[0]).filter(
    (row) => row !== undefined,
  );
  const seen: string[] = [];
  const options = {
    made: MADE,
    onProgress: (done: number, all: number) => void seen.push(`${done}/${all}`),
  };
  const kept: Printed[] = [];
  const given = await print(
    { ...SAMPLE_LETTER, households },
    { ...options, onFile: (file) => void kept.push(file) },
  );
  assert.deepEqual(given, []);
  assert.deepEqual(
    kept.map(({ name, pages }) => [name, pages]),
    [
      ['letters-0001-0500.pdf', 500],
      ['letters-0501-0501.pdf', 1],
    ],
  );
  assert.deepEqual(seen, ['500/501', '501/501']);
  const stop = new AbortController();
  const stopped = print({ ...SAMPLE_LETTER, households }, { made: MADE, signal: stop.signal });
  stop.abort();
  await assert.rejects(stopped, /stopped/);
});

test('every message is there in every language with the same arguments', () => {
  const files = LANGUAGES.map((language) => {
    const file = readFileSync(join(import.meta.dirname, `words.${language}.json`), 'utf8');
    return JSON.parse(file) as Record<string, string>;
  });
  for (const key of WORD_KEYS) {
    const wanted = args(files[0]?.[key]);
    for (const [at, file] of files.entries())
      assert.deepEqual(args(file[key]), wanted, `${LANGUAGES[at]} ${key}`);
  }
  for (const file of files) assert.equal(Object.keys(file).length, WORD_KEYS.length + 1);
  assert.equal(dayIn('nl', '2026-05-16'), 'zaterdag 16 mei 2026');
  assert.equal(
    sayIn('fr')('picks', { picks: 1 }),
    'Choisissez une proposition. Noircissez son cercle.',
  );
});

const args = (message = ''): readonly (string | undefined)[] =>
  [
    ...new Set([...message.matchAll(/(?<!one |other )\{(\w+)[,}]/g)].map(([, name]) => name)),
  ].sort();
