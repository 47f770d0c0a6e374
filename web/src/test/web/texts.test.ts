import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LANGUAGES, chooseLanguage, textsOf, type Language, type Text } from '../../main/web/text/texts.ts';

const SOURCES = join(import.meta.dirname, '../../main/web');
const FOLDERS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('fr.json'))
  .map((path) => join(SOURCES, path, '..'));

function table(folder: string, language: Language): Record<string, Text> {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, Text>;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

describe('the translations', () => {
  test('there are some', () => {
    assert.ok(FOLDERS.length > 0);
  });

  for (const folder of FOLDERS) {
    const french = table(folder, 'fr');
    for (const language of LANGUAGES) {
      const texts = table(folder, language);
      const name = folder.slice(SOURCES.length + 1);

      test(`${name} says in ${language} all that it says in French, and nothing else`, () => {
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(french).sort());
      });

      test(`${name} has in ${language} every plural form that a waiting room needs, and none that is empty`, () => {
        const rules = new Intl.PluralRules(language);
        const forms = new Set(['other', ...Array.from({ length: 200 }, (_, n) => rules.select(n))]);
        for (const [key, text] of Object.entries(texts)) {
          if (typeof text === 'string') {
            assert.notEqual(text.trim(), '', key);
          } else {
            assert.deepEqual(Object.keys(text).sort(), [...forms].sort(), `${key} in ${language}`);
          }
        }
      });

      test(`${name} fills in ${language} the same places as in French`, () => {
        for (const [key, text] of Object.entries(texts)) {
          const expected = french[key];
          assert.ok(expected !== undefined, key);
          const all = (value: Text) => (typeof value === 'string' ? value : value.other);
          assert.deepEqual(placeholders(all(text)), placeholders(all(expected)), `${key} in ${language}`);
        }
      });
    }
  }
});

describe('a text', () => {
  const tables = {
    fr: { ahead: { one: '{n} personne', other: '{n} personnes' }, hello: 'Bonjour {name}' },
    en: { ahead: { one: '{n} person', other: '{n} people' }, hello: 'Hello {name}' },
    ar: { ahead: { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '{n} أشخاص', many: '{n} شخصًا', other: '{n} شخص' }, hello: 'مرحبا {name}' },
  } as const;

  test('takes the plural form that its language asks for', () => {
    const say = (language: Language, n: number) => textsOf(tables, language).say('ahead', { n });

    assert.equal(say('fr', 0), '0 personne');
    assert.equal(say('en', 0), '0 people');
    assert.equal(say('ar', 2), 'شخصان');
    assert.equal(say('ar', 11), '11 شخصًا');
  });

  test('is filled with what is given, and takes it for nothing but text', () => {
    assert.equal(textsOf(tables, 'fr').say('hello', { name: '<b>{n}</b>' }), 'Bonjour <b>{n}</b>');
  });

  test('tells the time of the clinic, in digits that everybody reads', () => {
    const instant = new Date('2026-11-23T08:05:00Z');

    assert.equal(textsOf(tables, 'fr').time(instant, 'Europe/Paris'), '09:05');
    assert.equal(textsOf(tables, 'ar').time(instant, 'Africa/Casablanca'), '09:05');
  });
});

describe('the language', () => {
  test('is the chosen one before what the browser wants', () => {
    assert.equal(chooseLanguage('ar', ['en-GB'], 'fr'), 'ar');
  });

  test('is the first of ours that the browser wants', () => {
    assert.equal(chooseLanguage(null, ['de', 'en-GB', 'fr'], 'fr'), 'en');
  });

  test('is the clinic\'s own where nothing else fits', () => {
    assert.equal(chooseLanguage('xx', ['de'], 'fr'), 'fr');
  });
});
