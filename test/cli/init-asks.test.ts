import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askForSite } from '../../src/cli/actions/init/ask-for-site.ts';
import { spokenLanguage } from '../../src/cli/actions/init/spoken-language.ts';

test.each([
  ['de-AT', 'de'],
  ['ja-JP', 'ja'],
  ['zh-TW', 'zh-hant'],
  ['zh', 'zh-hans'],
  ['fi-FI', undefined],
  ['C', undefined],
  ['', undefined],
])('whoever speaks %s begins a site in %s', (locale, language) => {
  expect(spokenLanguage(locale)).toBe(language);
});

describe('kotae init, by being asked', () => {
  /** Answer questions: when the words of a step are shown, its keys are typed. */
  function person(steps: readonly (readonly [shown: string, keys: string])[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = new PassThrough();
    let shown = '';
    let step = 0;
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      const [wanted, keys] = steps[step] ?? [];
      if (wanted === undefined || keys === undefined || !shown.includes(wanted)) return;
      shown = '';
      step += 1;
      setImmediate(() => {
        for (const key of keys) input.write(key);
      });
    });
    return { input, output };
  }
  const clear = '\b'.repeat(40);

  test('what was asked for is the site', async () => {
    const asked = await askForSite(
      { titles: {}, languages: ['de', 'en'], about: {}, basePath: '/' },
      'en',
      person([
        ['Languages', '\r'],
        ['Default language', '\r'],
        ['Title of the site in German', '\rHilfe\r'], // an empty one is refused
        ['about, in German', 'Roboter, Roboter\r'], // what is typed takes the place of what is offered
        ['Title of the site in English', 'Help\r'],
        ['about, in English', '\r'],
        ['Address of the site', `help.example\r${clear}https://help.example\r`],
        ['Path that it', 'help\r'],
      ]),
    );
    expect(asked).toEqual({
      languages: ['de', 'en'],
      titles: { de: 'Hilfe', en: 'Help' },
      about: { de: ['Roboter', 'Roboter'], en: ['product', 'products'] },
      origin: 'https://help.example',
      basePath: '/help/',
    });
  });

  test('another language may be the default, an address may bring its path, and Enter takes what is offered', async () => {
    const asked = await askForSite(
      { titles: {}, languages: ['de', 'en'], about: {}, basePath: '/' },
      'en',
      person([
        ['Languages', '\r'],
        ['Default language', '\u001b[B\r'],
        ['Title of the site in English', 'Help\r'],
        ['about, in English', '\r'],
        ['Title of the site in German', '\r'],
        ['about, in German', '\r'],
        ['Address of the site', 'https://example.org/help/\r'],
        ['Path that it', '\r'],
      ]),
    );
    expect(asked).toEqual({
      languages: ['en', 'de'],
      titles: { en: 'Help', de: 'Help' },
      about: {},
      origin: 'https://example.org',
      basePath: '/help/',
    });
  });

  test('breaking off brings nothing', async () => {
    const given = { titles: {}, languages: ['en'], about: {}, basePath: '/' };
    expect(await askForSite(given, 'en', person([['Languages', '\u0003']]))).toBeUndefined();
    const later = person([
      ['Languages', '\r'],
      ['Title', '\u0003'],
    ]);
    expect(await askForSite(given, 'en', later)).toBeUndefined();
  });
});
