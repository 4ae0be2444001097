import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEnglish } from '../../src/search/fold-english.ts';
import { folding } from '../../src/search/folding.ts';
import { tokenise } from '../../src/search/tokens.ts';

const fold = folding('en');
const terms = (text: string): string[] => tokenise(text, fold).map(({ term }) => term);

describe('tokenise', () => {
  it.each([
    ['', []],
    ['The DNA.', ['the', 'dna']],
    ['files file', ['file', 'file'].map(foldEnglish)],
    ['DRR000001', ['drr000001', 'drr', '000001']],
    ['MD5', ['md5']],
    ['known_hosts', ['knownhost', 'known', 'host']],
    [
      'ftp-private.example.org',
      ['ftpprivateexampleorg', 'ftp', 'private', 'example', 'org'].map(foldEnglish),
    ],
    ['rw-------', ['rw']],
    ["the user's", ['the', 'user', 'user', 's']],
    ['ＳＦＴＰ', ['sftp']],
    ['公開鍵', ['公開鍵', '公開', '開鍵', '鍵']],
    ['鍵', ['鍵']],
    ['ファイル', ['フアイル', 'フア', 'アイ', 'イル']],
    ['ﾌｧｲﾙ', ['フアイル', 'フア', 'アイ', 'イル']],
    ['を延ばす', ['ヲ延', '延バ', 'バス']],
    ['SSH鍵を', ['ssh', '鍵ヲ']],
    ['データ・ファイル', ['データ', 'デー', 'デタ', 'ータ', 'フアイル', 'フア', 'アイ', 'イル']],
    ['𠮷野家', ['𠮷野家', '𠮷野', '野家', '家']],
    ['naïve Ελλάδα', ['naiv', 'ελλαδα']],
    ['ge\u200bno\u00adme', ['genom']],
    ['登\u200b録', ['登録', '録']],
    ['葛\u{E0100}城', ['葛城', '城']],
    ['전송서비스를', ['전송서비스를', '전송', '송서', '서비', '비스', '스를', '를']],
    ['กุญแจ', ['กุญ', 'ญแ', 'แจ', 'จ']],
    ['Straße Müller', ['strass', 'muller', 'mueller'].map(foldEnglish)],
    ['C++ .NET -v #1234', ['c', 'net', 'v', '1234']],
  ])('splits %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('tells where a term stands in the text as written', () => {
    const text = 'Ａ ﾃﾞｰﾀ ㍿ ge\u00adne DRR000001!';
    const found = tokenise(text, fold).map(({ term, start, end }) => [term, text.slice(start, end)]);
    expect(found).toEqual([
      ['a', 'Ａ'],
      ['データ', 'ﾃﾞｰﾀ'],
      ['デー', 'ﾃﾞｰ'],
      ['デタ', 'ﾃﾞｰﾀ'],
      ['ータ', 'ｰﾀ'],
      ['株式会社', '㍿'],
      ['株式', '㍿'],
      ['式会', '㍿'],
      ['会社', '㍿'],
      ['社', '㍿'],
      ['gen', 'ge\u00adne'],
      ['drr000001', 'DRR000001'],
      ['drr', 'DRR000001'],
      ['000001', 'DRR000001'],
    ]);
  });

  it.each([
    'ヴァイオリン 30㎝ 公開鍵',
    'ﾃﾞｰﾀ ㎝ 公開鍵',
    'ウ\u3099ァ ㎏ 公開鍵',
    'ge\u00adne ㎏ 公開鍵',
    'さーゔぁー㎝公開鍵',
  ])('does so where something became longer and something else shorter: %j', (text) => {
    const [found] = tokenise(text, fold).filter(({ term }) => term === '公開鍵');
    expect(text.slice(found?.start, found?.end)).toBe('公開鍵');
  });

  it('takes any string, and gives terms that are in normal form and stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { term, start, end } of tokenise(text, fold)) {
          expect(term.length).toBeGreaterThan(0);
          expect(term.length).toBeLessThanOrEqual(40);
          expect(term).not.toMatch(/[A-Z\s#]/);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('gives of the terms that are sought the same, whatever the text', () => {
    const unit = fc.constantFrom(...'公開鍵サーバーがでﾃﾞ𠮷กุ전송 ab1-_+.éß㍿e\u0301');
    const text = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 3 }), (written, picked) => {
        const all = tokenise(written, fold);
        const wanted = new Set(picked.flatMap((i) => all.at(i % (all.length || 1))?.term ?? []));
        const sought = {
          has: (term: string) => wanted.has(term),
          firsts: new Set([...wanted].map(([c]) => c?.[0] ?? '')),
        };
        expect(tokenise(written, fold, sought)).toEqual(all.filter(({ term }) => wanted.has(term)));
      }),
    );
  });

  const kanjiOrKatakana = fc
    .array(fc.constantFrom(...'公開鍵登録配列変更延期々ファイルデータサーバーヴヶ𠮷'), {
      minLength: 2,
      maxLength: 12,
    })
    .map((characters) => characters.join(''));
  const surroundings = fc.string({ unit: fc.constantFrom(...'のをはab1 。、（）\n-_公デ') });

  it('finds every run of two or more kanji or katakana inside a longer text', () => {
    fc.assert(
      fc.property(surroundings, kanjiOrKatakana, surroundings, (before, run, after) => {
        const held = new Set(terms(before + run + after));
        const pairs = terms(run).filter((term) => [...term].length === 2);
        expect(pairs.length).toBeGreaterThan(0);
        for (const pair of pairs) expect(held).toContain(pair);
      }),
    );
  });

  it('gives every kanji a term that it begins', () => {
    fc.assert(
      fc.property(surroundings, kanjiOrKatakana, surroundings, (before, run, after) => {
        const text = before + run + after;
        const held = terms(text);
        for (const kanji of text.match(/\p{Script=Han}/gu) ?? []) {
          expect(held.some((term) => term.startsWith(kanji))).toBe(true);
        }
      }),
    );
  });
});

describe('foldEnglish', () => {
  it.each([
    ['submit', 'submits', 'submitted', 'submitting', 'submission', 'submitter'],
    ['sample', 'samples', 'sampled', 'sampling'],
    ['decrypt', 'decrypted', 'decryption', 'decrypting'],
    ['library', 'libraries'],
    ['analysis', 'analyses', 'analyse'],
    ['review', 'reviews', 'reviewed', 'reviewer', 'reviewers'],
    ['translate', 'translation', 'translating'],
    ['copy', 'copies', 'copied'],
    ['box', 'boxes'],
  ])('folds the inflections of %s', (word, ...inflections) => {
    for (const inflection of inflections) expect(foldEnglish(inflection)).toBe(foldEnglish(word));
  });

  it.each([
    ['data', 'date'],
    ['access', 'access1'],
    ['public', 'publication'],
    ['form', 'former'],
    ['string', 'str'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldEnglish(one)).not.toBe(foldEnglish(other));
  });

  it('leaves at least three letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,20}$/), (word) => {
        expect(foldEnglish(word).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
