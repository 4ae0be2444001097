import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { directionOf } from '../../src/site/direction.ts';
import { pluralForms } from '../../src/site/plural-forms.ts';
import { builtInLanguages, readBuiltInTexts } from '../../src/site/texts/built-in.ts';
import { en } from '../../src/site/texts/en.ts';
import type { Texts } from '../../src/site/texts/texts.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The texts as a list: their keys, and what they say. */
function flat(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flat(value, [...path, key]),
  );
}
const english = new Map(flat(en as unknown as Tree));
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

async function textsOf(language: string): Promise<Texts> {
  const texts = await readBuiltInTexts(language);
  if (!texts) throw new TypeError(`no texts in ${language}`);
  return texts;
}

test('each file of texts is a language that is offered', () => {
  const folder = fileURLToPath(new URL('../../src/site/texts/', import.meta.url));
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => !['built-in', 'texts'].includes(name)).sort()).toEqual(builtInLanguages);
  expect(builtInLanguages.length).toBeGreaterThanOrEqual(17);
});

describe.each(builtInLanguages)('the texts in %s', (language) => {
  test('have a form for each number that the language counts by', async () => {
    const texts = await textsOf(language);
    const forms = pluralForms(texts.language.locale).map(({ form }) => form);
    const plurals = flat(texts as unknown as Tree).filter(([key]) => key.startsWith('list.questions.'));
    expect(plurals.map(([key]) => key.replace('list.questions.', '')).sort()).toEqual(
      [...new Set([...forms, 'other'])].sort(),
    );
  });

  test('use the values that the English ones use, and no others', async () => {
    for (const [key, text] of flat((await textsOf(language)) as unknown as Tree)) {
      const known = english.get(key) ?? english.get(key.replace(/\.\w+$/, '.other')) ?? '';
      const used = placeholders(text);
      expect(placeholders(known), key).toEqual(expect.arrayContaining(used));
      // “One question” needs no number; everything else says what it is told.
      if (!/\.(?:zero|one|two|few|many|other)$/.test(key)) expect(used, key).toEqual(placeholders(known));
    }
  });

  test.skipIf(language === 'en')('leave no sentence in English', async () => {
    const left = flat((await textsOf(language)) as unknown as Tree).filter(
      ([key, text]) =>
        english.get(key) === text && /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(left).toEqual([]);
  });

  test('name the language as its speakers do, and a locale that is known', async () => {
    const { name, locale } = (await textsOf(language)).language;
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    const own = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? '';
    expect(name.toLocaleLowerCase(locale)).toBe(own.toLocaleLowerCase(locale));
  });
});

test.each([
  ['de-at', 'de', 'de-AT'],
  ['en-us', 'en', 'en-US'],
  ['pt-pt', 'pt', 'pt-PT'],
  ['zh', 'zh-hans', 'zh-CN'],
  ['zh-tw', 'zh-hant', 'zh-TW'],
  ['zh-hk', 'zh-hant', 'zh-HK'],
  ['zh-hans-sg', 'zh-hans', 'zh-Hans-SG'],
  ['ar-eg', 'ar', 'ar-EG'],
])('%s reads the texts of %s, with the dates of %s', async (variant, language, locale) => {
  const texts = await textsOf(variant);
  expect(texts.header).toEqual((await textsOf(language)).header);
  expect(texts.language.locale).toBe(locale);
});

test('a language that nobody has translated has none', async () => {
  expect(await readBuiltInTexts('sv')).toBeUndefined();
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-pk', 'rtl'],
  ['dv', 'rtl'],
  ['az-arab', 'rtl'],
  ['ks-deva', 'ltr'],
  ['ja', 'ltr'],
  ['tr', 'ltr'],
] as const)('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
