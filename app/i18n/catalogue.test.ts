import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { AREAS } from './areas.ts';
import { catalogueOf, readWordFile } from './catalogue.ts';
import { chooseLanguage, formatterLanguage, LANGUAGES } from './languages.ts';
import { lengthen } from './pseudo.ts';
import { translatorFor } from './translator.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Every argument and tag of a message, however deep. */
function argumentsOf(elements: Ast): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    const kind: number = element.type;
    const own = 'value' in element && kind !== 0 ? [element.value] : [];
    const inside = 'children' in element ? argumentsOf(element.children) : [];
    const options =
      'options' in element
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    return [...own, ...inside, ...options];
  });
  return [...new Set(found)].sort();
}

test('every language has the same messages as English', () => {
  for (const area of AREAS) {
    const english = Object.keys(readWordFile('en', area).messages);
    for (const language of LANGUAGES) {
      const keys = Object.keys(readWordFile(language, area).messages);
      assert.deepEqual(keys.sort(), [...english].sort(), `${language}/${area}.json`);
    }
  }
});

test('every translation takes the same arguments as English and is well-formed ICU', () => {
  const english = catalogueOf('en');
  for (const language of LANGUAGES) {
    for (const [key, message] of Object.entries(catalogueOf(language))) {
      const parse = (text: string) =>
        argumentsOf(new IntlMessageFormat(text, formatterLanguage(language)).getAst());
      assert.deepEqual(parse(message), parse(english[key] ?? ''), `${language} ${key}`);
    }
  }
});

test('no word file lies outside the list of areas', () => {
  for (const language of LANGUAGES) {
    const files = readdirSync(join(import.meta.dirname, 'messages', language));
    assert.deepEqual(files.sort(), AREAS.map((area) => `${area}.json`).sort());
  }
});

test('no message is empty or still in English where it has words', () => {
  const english = catalogueOf('en');
  for (const language of LANGUAGES) {
    for (const [key, message] of Object.entries(catalogueOf(language))) {
      assert.notEqual(message.trim(), '', `${language} ${key}`);
      const words = message.replace(/\{[^}]*\}/g, '').split(/\s+/);
      if (language === 'en' || words.length < 4) continue;
      assert.notEqual(message, english[key], `${language} ${key} is the English sentence`);
    }
  }
});

test('the pseudo-language is longer than English and keeps its arguments', () => {
  const { t } = translatorFor('qps', catalogueOf('qps'));
  assert.equal(t('shell.steps', { at: 2, of: 5 }), `${lengthen('Step')} 2 ${lengthen('of')} 5`);
  assert.ok(lengthen('Announce the draw').length > 'Announce the draw'.length * 1.2);
});

test('plurals follow each language', () => {
  const one = LANGUAGES.map((language) => {
    const { t } = translatorFor(language, catalogueOf(language));
    return t('shell.mistakes.title', { count: 1 }) !== t('shell.mistakes.title', { count: 2 });
  });
  assert.deepEqual(one, [true, true, true, true]);
});

test('the language asked for wins, then the browser’s, then the assembly’s', () => {
  assert.equal(chooseLanguage('fr', 'nl'), 'fr');
  assert.equal(chooseLanguage('xx', 'sv, nl;q=0.8, en;q=0.9'), 'en');
  assert.equal(chooseLanguage(null, 'de-AT,de;q=0.9'), 'de');
  assert.equal(chooseLanguage(null, 'sv', 'nl'), 'nl');
  assert.equal(chooseLanguage(null, 'nl;q=0, fr;q=0.1'), 'fr');
});
