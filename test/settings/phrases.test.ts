import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPhraseCutter } from '../../src/site/phrases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cut = createPhraseCutter('ja');

test('Japanese breaks between phrases', () => {
  expect(cut('データの公開予定日を変更したい')).toEqual(['データの', '公開予定日を', '変更したい']);
});

test('other languages stay in one piece', () => {
  expect(createPhraseCutter('en')('How do I change it?')).toEqual(['How do I change it?']);
});

test('joined again, the pieces are the text', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('データ', 'の', '公開。', '「', ' ')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      expect(cut(written).join('')).toBe(written);
    }),
  );
});

test.each([
  [
    'a space ends the phrase before it',
    '公開されている DRA データを使う',
    ['公開されている ', 'DRA データを使う'],
  ],
  ['a short phrase leans on what it follows', 'というエラーが出ます', ['という', 'エラーが出ます']],
  ['one that asks leans on what comes', '採取日には何を書きますか', ['採取日には', '何を書きますか']],
  ['the last one is no stub', 'sftp で警告が出ます', ['sftp で', '警告が出ます']],
  [
    'a long one breaks before a word of grammar',
    '終えることができるのでしょうか',
    ['終える', 'ことができるの', 'でしょうか'],
  ],
  ['a long one keeps its verb of courtesy whole', '書いていただきたいこと', ['書いて', 'いただきたいこと']],
  ['a long one breaks between scripts', 'アップロードできません', ['アップロード', 'できません']],
  ['a long one breaks behind its bracket', '「セキュリティ」タブを開く', ['「セキュリティ」', 'タブを開く']],
  [
    'a long one breaks before a word that leans on it',
    '保護されていないという警告',
    ['保護されていない', 'という警告'],
  ],
  ['a long one breaks before no particle', '入力しなければなりませんか', ['入力しなければ', 'なりませんか']],
  [
    'a long one breaks at spaces',
    'Value of codon_start is not 1',
    ['Value ', 'of ', 'codon_start ', 'is ', 'not ', '1'],
  ],
  [
    'a particle stays with the word in brackets that it follows',
    '適切な適用除外理由 (exemption term) が見当たらない場合は',
    ['適切な', '適用除外理由 ', '(exemption ', 'term) が', '見当たらない場合は'],
  ],
  ['a word stays whole', 'お問い合わせが表示されません', ['お問い合わせが', '表示されません']],
])('%s', (_, title, phrases) => {
  expect(cut(title)).toEqual(phrases);
});

test('no phrase of several is shorter than three characters', () => {
  const words = fc.constantFrom(
    'データ',
    'の',
    '公開',
    '何を',
    'と',
    'DRA',
    ' ',
    '、',
    'どう',
    '書く',
    '入力しなければなりません',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), (parts) => {
      const phrases = cut(parts.join(''));
      if (phrases.length < 2 || /[A-Z\s]/.test(parts.join(''))) return;
      expect(phrases.filter((phrase) => phrase.length < 3)).toEqual([]);
    }),
  );
});

test.each([
  ['parser.js', 'parser.js'],
  ['parser.d.ts', 'parser.d.ts'],
  ['ja.js', 'data/models/ja.js'],
  ['ja.d.ts', 'data/models/ja.d.ts'],
])('vendor/budoux/%s is what the package has, short of its source map', (ours, theirs) => {
  const own = createRequire(import.meta.url).resolve('budoux/package.json');
  const read = (path: string) => readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*\n?/, '');
  expect(read(join(root, 'vendor/budoux', ours)).trim()).toBe(
    read(join(dirname(own), 'module', theirs)).trim(),
  );
});
