import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ballot, count, RULE_NAMES, type Rule, type Step } from '@commonlot/counting';
import { catalogueOf } from '../../i18n/catalogue.ts';
import { LANGUAGES, type PageLanguage } from '../../i18n/languages.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { ruleWords } from './rule-words.ts';
import { type Speaker, speakerFor } from './speaker.ts';
import { STEP_CODES, stepWords } from './step-words.ts';
import { storyOf } from './story.ts';
import type { Story } from './story-shape.ts';
import { everyRule, seenSteps, someCounts } from './testing/counts.ts';

const NAMES = new Map([
  ['a', 'Aspen'],
  ['b', 'Birch'],
  ['c', 'Cedar'],
  ['d', 'Damson'],
]);

function speaker(language: PageLanguage): Speaker {
  return speakerFor(language, translatorFor(language, catalogueOf(language)).t, NAMES);
}

/** Nothing that a message left unfilled, and nothing that no one can read. */
function assertSaid(sentence: string): void {
  assert.notEqual(sentence.trim(), '');
  assert.doesNotMatch(sentence, /[{}]|undefined|NaN|\[object/, sentence);
}

test('every rule of the engine has a name and its figures in words, in four languages', () => {
  assert.deepEqual([...new Set(everyRule.map(({ rule }) => rule))].sort(), [...RULE_NAMES].sort());
  for (const language of LANGUAGES)
    for (const rule of everyRule) {
      const say = speaker(language);
      assertSaid(say.t(`count.rule.${rule.rule}`));
      for (const sentence of ruleWords(rule, say)) assertSaid(sentence);
    }
});

test('every step that a count can say has a sentence with its figures, in four languages', () => {
  const steps = seenSteps();
  const missing = STEP_CODES.filter((code) => !steps.some((step) => step.code === code));
  assert.deepEqual(missing, []);
  for (const language of LANGUAGES) {
    const say = speaker(language);
    for (const step of steps) assertSaid(stepWords(step, say));
  }
});

test('a sentence names every option of its step by its name on the paper', () => {
  const say = speaker('en');
  for (const step of seenSteps()) {
    const words = stepWords(step, say);
    for (const option of optionsIn(step))
      assert.ok(words.includes(NAMES.get(option) ?? option), `${option} in: ${words}`);
  }
});

function optionsIn(step: Step): readonly string[] {
  if (step.code === 'rule-stated') return [];
  const own = 'option' in step && step.option !== null ? [step.option] : [];
  return 'between' in step ? [...own, ...step.between] : own;
}

test('a story has no hole in any language, and drawn tokens are never fewer than nothing', () => {
  for (const language of [...LANGUAGES, 'qps'] as const)
    for (const one of someCounts().filter((_, at) => at % 7 === 0))
      for (const sentence of wordsIn(
        storyOf(one, { cards: 40, allGoOn: [], lots: ['b', 'a'] }, speaker(language)),
      ))
        assertSaid(sentence);
});

function wordsIn(story: Story): readonly string[] {
  const { verdict, rule, table, sections, stages } = story;
  return [
    ...[verdict.title, ...verdict.sentences, ...rule],
    ...[table, ...stages].flatMap(({ caption, columns, rows }) => [
      caption,
      ...columns.map(({ label }) => label),
      ...rows.flatMap(({ cells }) => cells),
    ]),
    ...sections.flatMap(({ title, sentences, details, picture }) => [
      title,
      ...sentences,
      ...details.flatMap((one) => [one.title, ...one.lines]),
      ...(picture?.bars.flatMap(({ label, value }) => [label, value]) ?? []),
    ]),
  ];
}

const dutch = (rule: Rule, ballots: readonly Ballot[], seats = 1) => {
  const counted = count(rule, ballots, { options: ['a', 'b'], seats });
  assert.ok(counted.ok);
  return storyOf(counted.value, { cards: 99, allGoOn: [], lots: [] }, speaker('en'));
};

test('Ireland 2017: 50 to 39 with 2 abstaining is carried by 5 more than needed, 56.2% of those voting', () => {
  const marks = [...Array<number>(50).fill(1), ...Array<number>(39).fill(-1), 0, 0];
  const papers = marks.map((mark, at) => ({ code: `${at}`, choices: { a: mark, b: -1 } }));
  const share = { numerator: 1, denominator: 2 };
  const { verdict } = dutch(
    { rule: 'threshold', share, passes: 'more-than', base: { of: 'voting' } },
    papers,
    2,
  );
  assert.equal(verdict.title, 'Carried: Aspen');
  assert.equal(
    verdict.sentences[0],
    'Aspen: 50 of 89 votes for or against, which is 56.2%. Aspen: 50 votes for. 45 were needed, so it has 5 more than needed.',
  );
  assert.ok(verdict.sentences.includes('91 of 99 voting cards were used: 91.9%.'));
});

test('who was chosen, and by how much, is said over the valid ballots; blank and invalid are apart', () => {
  const papers: Ballot[] = [
    ...Array.from({ length: 6 }, (_, at) => ({ code: `a${at}`, choices: { a: 1 } })),
    ...Array.from({ length: 4 }, (_, at) => ({ code: `b${at}`, choices: { b: 1 } })),
    { code: 'blank', choices: {} },
    { code: 'both', choices: { a: 1, b: 1 } },
  ];
  const { verdict, papers: kinds, rejected } = dutch({ rule: 'approval', picks: 1 }, papers);
  assert.deepEqual(kinds, { cards: 99, cast: 12, valid: 10, blank: 1, invalid: 1, alone: 0 });
  assert.deepEqual(rejected, [{ code: 'both', why: '2 options picked, and 1 are allowed.' }]);
  assert.deepEqual(verdict.sentences.slice(0, 2), [
    'Aspen: 6 of 10 valid ballots, which is 60%.',
    'Aspen was the last to be chosen, with 6 votes. Birch just missed it, with 4 votes: a difference of 2 votes.',
  ]);
});

test('many options: the verdict counts and lists, the picture draws all who won, the table has everybody', () => {
  const options = Array.from({ length: 40 }, (_, at) => `o${at}`);
  const papers = options.flatMap((_, many) =>
    Array.from({ length: many }, (_, at) => ({
      code: `${many}-${at}`,
      choices: { [`o${many}`]: 1 },
    })),
  );
  const counted = count({ rule: 'approval', picks: 1 }, papers, { options, seats: 12 });
  assert.ok(counted.ok);
  const lots = options.slice(0, 11);
  const beside = { cards: null, allGoOn: [], lots };
  const { verdict, result, table, lots: listed } = storyOf(counted.value, beside, speaker('en'));
  assert.equal(verdict.title, '12 are chosen');
  assert.equal(verdict.names.length, 12);
  const strong = result.bars.filter((bar) => bar.strong);
  assert.deepEqual([result.bars.length, result.others, strong.length], [20, 20, 12]);
  assert.equal(table.rows.length, 40);
  assert.equal(listed.length, 11);
  assert.ok(
    verdict.sentences.includes(
      'Lots drawn in public settled ties among 11 options. Their order is below.',
    ),
  );
});
