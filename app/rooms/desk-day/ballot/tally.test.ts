import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Ballot, count, type Rule } from '@commonlot/counting';
import { speakerFor } from '../../../components/CountStory/speaker.ts';
import { storyOf } from '../../../components/CountStory/story.ts';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import { LANGUAGES, type Language } from '../../../i18n/languages.ts';
import { translatorFor } from '../../../i18n/translator.ts';
import { print } from '../../../server/adapters/print/print.ts';
import { skipWithoutPoppler } from '../../../testing/poppler.ts';
import { tallyOf } from './tally-of.ts';

const skip = skipWithoutPoppler;
const folder = process.env['TALLY_OUT'] ?? mkdtempSync(join(tmpdir(), 'commonlot-tally-'));
after(() => process.env['TALLY_OUT'] ?? rmSync(folder, { recursive: true }));

const DIGEST = 'ab12cd34'.repeat(8);
const NAMES = new Map(
  ['a', 'b', 'c', 'd'].map((id, at) => [id, ['Aspen', 'Birch', 'Cedar', 'Damson'][at] ?? id]),
);
const PILES: readonly (readonly [number, Ballot['choices']])[] = [
  [31, { a: 1, b: 2, c: 3 }],
  [24, { b: 1, c: 2 }],
  [18, { d: 1, c: 2 }],
  [3, { c: 1, a: 2 }],
  [2, {}],
  [1, { a: 1, b: 1 }],
];

/** The words of a tally sheet, as they stand on paper. */
async function sheet(language: Language, rule: Rule, declared = true): Promise<string> {
  const papers = PILES.flatMap(([many, choices], pile) =>
    Array.from({ length: many }, (_, at) => ({ code: `${pile}-${at}`, choices })),
  );
  const counted = count(rule, papers, { options: [...NAMES.keys()], seats: 2 });
  assert.ok(counted.ok);
  const { t } = translatorFor(language, catalogueOf(language));
  const beside = { cards: 90, allGoOn: [], lots: [] };
  const story = storyOf(counted.value, beside, speakerFor(language, t, NAMES));
  const about = { event: 'G1000 Harbourtown', question: 'Which trees?', digest: DIGEST, declared };
  const [file] = await print(tallyOf(story, about, language, t), { made: '2026-05-16T17:00:00Z' });
  assert.ok(file);
  assert.equal(file.standard, 'PDF/UA-1');
  const path = join(folder, `tally-${rule.rule}-${language}.pdf`);
  writeFileSync(path, file.pdf);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.replaceAll(/\s+/g, ' ');
}

test('a tally sheet states question, rule, ballots by kind, totals by stage, result, fingerprint and who signs', {
  skip,
}, async () => {
  const text = await sheet('en', { rule: 'stv-scottish' });
  for (const words of [
    'Which trees?',
    'Counted as Scottish councils are elected',
    'Voting cards handed out 90',
    'Ballots in the box 79',
    'Blank 2',
    'Invalid 1',
    'Valid 76',
    'Chosen: Aspen and Birch',
    'All stages in one table',
    'ab12cd34 ab12cd34',
    'Returning officer',
    'Witness 1',
    'Witness 2',
    'Signature',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
  assert.ok(!text.includes('not declared yet'));
});

test('a tally sheet is written in the assembly’s language, and says when nothing is declared yet', {
  skip,
}, async () => {
  const signer = {
    en: 'Returning officer',
    nl: 'Stembureauleider',
    fr: 'Responsable du vote',
    de: 'Wahlleitung',
  };
  for (const language of LANGUAGES) {
    const text = await sheet(language, { rule: 'stv-scottish' }, false);
    assert.ok(text.includes(signer[language]), language);
  }
  assert.match(await sheet('en', { rule: 'stv-scottish' }, false), /not declared yet/);
});
