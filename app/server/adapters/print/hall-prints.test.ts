import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostSheets, PrintLanguage } from './documents.ts';
import { MM, printed, withPoppler, wordsOn } from './testing/read-pdf.ts';

const TOKEN = { shape: 'slot', colour: '#E9A21B' } as const;

test(
  'the wall list is read from three metres; each sheet says whose it is',
  withPoppler,
  async () => {
    // Two families of equally many, so that the list has an A and a Z and more than one sheet.
    const people = ['Anna', 'Zoë'].flatMap((first) =>
      Array.from({ length: 60 }, (_, at) => ({
        name: `${first} Number${at + 1}`,
        role: at === 0 ? ('interpreter' as const) : null,
        tables: [at + 1, at === 3 ? null : 125],
      })),
    );
    const rounds = ['Dreams', 'Proposals'];
    const list = {
      kind: 'wall-list',
      language: 'en',
      event: 'G1000',
      paper: 'a3',
      rounds,
    } as const;
    const { pdf, pages } = await printed({ ...list, people });
    assert.ok(pages > 1);
    const words = Array.from({ length: pages }, (_, at) => wordsOn(pdf, at + 1));
    // An x-height of five minutes of arc at 3 m is 4.4 mm; the fonts' is half their size or a little more.
    for (const { text, y, bottom } of words.flat().filter((word) => /^Number\d/.test(word.text)))
      assert.ok((bottom - y) / MM > 8.7, `${text} is ${(bottom - y) / MM} mm high`);
    for (const page of words) {
      const names = page.filter(({ text, y }) => y > 40 * MM && /^(Anna|Zoë)$/.test(text));
      const head = page.filter(({ y }) => y < 40 * MM).map(({ text }) => text);
      assert.ok(head.includes(names[0]?.text.slice(0, 3) ?? ''), head.join(' '));
      assert.ok(head.includes(names.at(-1)?.text.slice(0, 3) ?? ''), head.join(' '));
      assert.ok(head.includes('Dreams') && head.includes('Proposals'));
      assert.ok(new Set(names.map(({ x }) => Math.round(x))).size === 2 || names.length < 40);
    }
    const all = words.flat().map(({ text }) => text);
    assert.equal(all.filter((text) => /^Number\d+$/.test(text)).length, 120);
    assert.equal(all.filter((text) => text === 'Interpreter').length, 2);
    const asides = words.flat().filter(({ text, y }) => text === '–' && y > 40 * MM);
    assert.equal(asides.length, 2);
  },
);

test(
  'a name fills its card and never leaves it; who has no table is told where it hangs',
  withPoppler,
  async () => {
    const names = [
      'Jo',
      'Wolfgang-Maximilian von Hohenstein-Brandt-Wittgenstein',
      'Élodie O’Mill',
      'Donaudampfschifffahrtsgesellschaft',
    ];
    const cards = names.map((name, at) => ({
      ...{ ...TOKEN, name, group: 'Resident', url: at === 3 ? null : `https://h.example/c/${at}` },
      tables: Array.from({ length: at * 2 }, (_, r) => ({
        round: `Round ${r + 1}`,
        table: 40 + r,
      })),
    }));
    const { pdf, pages } = await printed({
      kind: 'name-cards',
      language: 'en',
      event: 'G1000',
      people: cards,
    });
    assert.equal(pages, 1);
    const words = wordsOn(pdf, 1);
    const large = words.filter((one) => one.bottom - one.y > 20);
    assert.ok(large.some(({ text, y, bottom }) => text === 'Jo' && bottom - y > 40));
    for (const { text, x, right } of words)
      assert.ok(
        x > 105 * MM ? right < 202 * MM : right < 97 * MM,
        `${text} ends at ${right / MM} mm`,
      );
    const said = words.map(({ text }) => text).join(' ');
    assert.equal(said.match(/Your table is on the list on the wall/g)?.length, 1);
    assert.equal(said.match(/Show this at the door/g)?.length, 3);
  },
);

type Round = HostSheets['sheets'][number]['rounds'][number];
const SEATED: Round['people'] = Array.from({ length: 8 }, (_, at) => ({
  ...{ ...TOKEN, name: `Person${at} Quay`, group: 'Resident', asked: at === 4 },
  languages: at === 2 ? ['Arabic'] : [],
  needs: at === 5 ? ['step-free'] : [],
}));
const ROUND: Round = {
  ...{ name: 'Dreams', minutes: 40, prompt: 'What do you dream of?', theme: null },
  team: [{ name: 'Sofie Peeters', role: 'host' }],
  people: SEATED,
};
const hosts = (language: PrintLanguage, rounds: readonly Round[]): HostSheets => ({
  kind: 'host-sheets',
  language,
  event: 'G1000',
  sheets: [7, 125].map((number) => ({
    number,
    page: { url: 'https://harbourtown.example/t/K7QM42XD', key: 'K7QM42XD' },
    rounds,
  })),
});

/** Words of a page, read as one line. */
const said = (pdf: Uint8Array, page: number): string =>
  wordsOn(pdf, page)
    .map(({ text }) => text)
    .join(' ');

/** What stands after the group on each line that begins with a name. */
function besides(pdf: Uint8Array, name: string): readonly string[] {
  const words = wordsOn(pdf, 1);
  const middle = ({ y, bottom }: (typeof words)[number]) => (y + bottom) / 2;
  return words
    .filter(({ text }) => text === name)
    .map((found) =>
      words
        .filter((one) => Math.abs(middle(one) - middle(found)) < 2 * MM)
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' ')
        .replace(/^.* Resident ?/, ''),
    );
}

test(
  'a host reads who sits there in each round, what is asked, and what to heed',
  withPoppler,
  async () => {
    const theme = { ...ROUND, name: 'Proposals', minutes: 1, theme: 'Trees' };
    const aside = [{ name: 'Karim Berg', role: 'interpreter' as const }];
    const { pdf, pages, standard } = await printed(
      hosts('en', [ROUND, { ...theme, team: [...ROUND.team, ...aside] }]),
    );
    assert.equal(standard, 'PDF/UA-1');
    assert.equal(pages, 2, 'two rounds of eight go on one sheet');
    const page = said(pdf, 1);
    for (const words of [
      /Table 7 .*Host Sofie Peeters/,
      /Dreams 40 minutes What do you dream of\?/,
      /Proposals 1 minute Theme: Trees/,
      /Interpreter: Karim Berg/,
      /K7QM-42XD/,
      /Personal: shred after the day/,
    ])
      assert.match(page, words);
    for (const [name, note] of [
      ['Person2', 'speaks Arabic'],
      ['Person4', 'asked for help: ask at check-in'],
      ['Person5', 'needs a place without steps'],
      ['Person6', ''],
    ] as const)
      assert.deepEqual(besides(pdf, name), [note, note], name);
    assert.equal(page.match(/Sofie Peeters/g)?.length, 1, 'a host for all day is named once');
    for (const { name } of SEATED) assert.equal(page.split(name).length, 3, name);
    assert.match(said(pdf, 2), /Table 125 /);
  },
);

test(
  'a table whose hosts change names each in their round; long days go over several pages',
  withPoppler,
  async () => {
    const team = (name: string) => [{ name, role: 'host' as const }];
    const rounds = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => ({ ...ROUND, team: team(name) }));
    for (const [language, host, shred] of [
      ['en', 'Host', 'shred'],
      ['nl', 'Tafelgastheer', 'versnipperen'],
      ['fr', 'Hôte de table', 'détruire'],
      ['de', 'Tischgastgeber:in', 'vernichten'],
    ] as const) {
      const { pdf, pages } = await printed(hosts(language, rounds));
      assert.equal(
        pages,
        4,
        'five rounds of eight go on one sheet of paper, printed on both sides',
      );
      const first = Array.from({ length: pages / 2 }, (_, at) => said(pdf, at + 1));
      for (const {
        team: [one],
      } of rounds)
        assert.ok(first.join(' ').includes(`${host}: ${one?.name} `));
      for (const page of first) assert.ok(page.includes(shred), language);
      for (const page of first) assert.match(page, / 7 · G1000/, 'a loose page says its table');
    }
  },
);

test(
  'a table card says what the table talks about, and nothing of anybody',
  withPoppler,
  async () => {
    const themes = [{ round: 'Proposals', theme: 'Trees in the streets of the old harbour' }];
    const cards = [{ number: 125, note: 'français', themes, page: null }];
    const { pdf, pages } = await printed({
      kind: 'table-cards',
      language: 'en',
      event: 'G1000',
      cards,
    });
    assert.equal(pages, 1);
    assert.match(said(pdf, 1), /Proposals Trees in the streets of the old harbour/);
    const words = wordsOn(pdf, 1).filter(({ y }) => y > 148.5 * MM);
    const number = words.find(({ text }) => text === '125');
    const title = words.find(({ text }) => text === 'Trees');
    assert.ok(number && title && number.bottom - number.y > 50 * MM && number.right < 200 * MM);
  },
);
