import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { summaryOf } from '../../src/markdown/summary.ts';
import { createPhraseCutter } from '../../src/site/phrases.ts';
import { en } from '../../src/site/texts/en.ts';
import { ja } from '../../src/site/texts/ja.ts';
import { dialectOptions } from './options.ts';

const english = { language: 'en', phrases: createPhraseCutter('en') };
const japanese = { language: 'ja', phrases: createPhraseCutter('ja') };

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const sentence = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((words) => `It ${words.join(' ')}.`);
const japaneseWord = fc.constantFrom('公開', '登録', '配列', 'データ', '番号', 'アカウント');
const clause = fc.tuple(japaneseWord, fc.constantFrom('を確認し、', 'が届いたら、', 'については、'));

describe('a summary', () => {
  test('is at most 160 characters of the text, in whole sentences or up to a mark that says so', () => {
    const blocks = fc.array(fc.oneof(sentence(0, 40), fc.string({ maxLength: 300 })), { maxLength: 5 });
    fc.assert(
      fc.property(blocks, fc.constantFrom(english, japanese), (texts, options) => {
        const summary = summaryOf(texts, options);
        expect(Array.from(summary).length).toBeLessThanOrEqual(160);
        const whole = texts.join(' ').replaceAll(/\s/g, '');
        const said = summary.replaceAll(/\s/g, '');
        expect(whole.startsWith(said) || whole.startsWith(said.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  test.each(['No.', 'Yes.', 'Not yet.'])('goes on after “%s”, to the end of a word', (first) => {
    fc.assert(
      fc.property(sentence(80, 120), (second) => {
        const summary = summaryOf([first, second], english);
        const said = summary.slice(0, -1);
        expect(summary).toMatch(/\w…$/);
        expect(summary.length).toBeGreaterThan(140);
        expect(`${first} ${second}`).toMatch(new RegExp(`^${said.replaceAll('.', '\\.')}[ .]`));
      }),
    );
  });

  test.each(['はい。', 'いいえ。', 'できます。'])('goes on after 「%s」, to the end of a phrase', (first) => {
    const second = fc.array(clause, { minLength: 25, maxLength: 40 });
    fc.assert(
      fc.property(second, (clauses) => {
        const text = `${first}${clauses.flat().join('')}連絡します。`;
        const summary = summaryOf([text], japanese);
        expect(summary.length).toBeGreaterThan(120);
        const said = summary.replace(/…$/, '');
        const phrases = japanese.phrases(text.slice(0, 320));
        const ends = phrases.map((_, index) => phrases.slice(0, index + 1).join(''));
        // A comma goes with the cut, so that the mark stands after a word.
        expect(ends.map((end) => end.replace(/、$/, ''))).toContain(said);
      }),
    );
  });

  test('stays with a short sentence that nothing fits after', () => {
    expect(summaryOf(['No.', 'A'.repeat(200)], english)).toBe('No.');
    expect(summaryOf(['No.'], english)).toBe('No.');
  });

  test('stays with whole sentences that say enough', () => {
    const first = 'Only the submitter may ask for it, from the registered address.';
    expect(summaryOf([first, `It ${'takes time '.repeat(20)}.`], english)).toBe(first);
    const said = '公開予定日は、登録したアカウントでいつでも変更できます。変更は無料です。';
    expect(summaryOf([`${said}${'手順は次のとおりで、'.repeat(20)}終わります。`], japanese)).toBe(said);
  });

  test('never holds the label of a callout, in any language or of any kind', async () => {
    for (const [language, texts] of [
      ['en', en.markdown],
      ['ja', ja.markdown],
    ] as const) {
      for (const kind of ['note', 'tip', 'important', 'warning', 'caution'] as const) {
        const source = `> [!${kind.toUpperCase()}]\n> Body.\n\nAfter.\n`;
        const { summary, html } = await processAnswer(source, dialectOptions({ language }));
        expect(html).toContain(`>${texts[kind]}</p>`);
        expect(summary).toBe('Body. After.');
      }
    }
  });
});
