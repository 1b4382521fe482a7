import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd } from './crowd.ts';
import { html } from './html.ts';
import { number, percent } from './words.ts';

test('what people wrote is never markup', () => {
  assert.equal(
    html`<b title="${'"'}">${'<script>&'}</b>${html`<i>`}`.text,
    '<b title="&quot;">&lt;script&gt;&amp;</b><i>',
  );
});

test('a crowd has one token a person, and says the counts in words', () => {
  const words = { drawn: 'drawn', seated: 'sit', waiting: 'wait', out: 'out' };
  const { text } = crowd(['waiting', 'drawn', 'waiting', 'out'], words);
  assert.equal(text.match(/M[\d.]+ [\d.]+h/g)?.length, 4);
  assert.match(text, /4 people: 1 drawn, 2 wait, 1 out/);
  const large = crowd(
    Array.from({ length: 60_000 }, () => 'waiting' as const),
    words,
  ).text;
  assert.equal(large.match(/M[\d.]+ [\d.]+h/g)?.length, 10_000);
  assert.match(large, /One token is 6 people/);
});

test('figures are rounded as people read them, and never up to certainty', () => {
  assert.deepEqual(
    [percent(1 / 11), percent(0.004), percent(0), percent(1)].map((one) =>
      one.replace('\u00a0', ' '),
    ),
    ['9.1 %', '0.40 %', '0.0 %', '100 %'],
  );
  assert.deepEqual(
    [number(999), number(60_000), number(1_234_567)],
    ['999', '60,000', '1,234,567'],
  );
});
