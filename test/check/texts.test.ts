import { expect, test } from 'vitest';
import { deriveAnew } from '../../src/cache/derived-texts.ts';
import { parsePage } from '../../src/check/parsed-page.ts';
import type { PageRule } from '../../src/check/rule.ts';
import { headingsUnderlinedText } from '../../src/check/rules/headings-underlined-text.ts';
import { textChangedNumbers } from '../../src/check/rules/text-changed-numbers.ts';
import { textHalfTypedAttributes } from '../../src/check/rules/text-half-typed-attributes.ts';
import { textHalfTypedImage } from '../../src/check/rules/text-half-typed-image.ts';
import { textHalfTypedList } from '../../src/check/rules/text-half-typed-list.ts';
import { textLineInTable } from '../../src/check/rules/text-line-in-table.ts';
import { textLostBackslash } from '../../src/check/rules/text-lost-backslash.ts';
import { textMarkdownInHtml } from '../../src/check/rules/text-markdown-in-html.ts';
import { createSourcePage } from '../../src/check/source-page.ts';
import type { Entry } from '../../src/entry/entry.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { filesOf } from './example-site.ts';
import { withFolder } from './site-folder.ts';

/* What single rules find in texts, one beside the other, and what they pass over. */

const { site } = await withFolder(filesOf(''), (root) => loadSite({ root }));
if (!site) throw new Error('the example site is valid');

/** What a rule says of a text: the lines, and what it found there. */
function told({ check }: PageRule, text: string): string[] {
  const entry = { file: 'x.md', derive: deriveAnew } as unknown as Entry;
  const page = parsePage(
    createSourcePage(entry, () => ({ text, frontMatter: '' })),
    site as NonNullable<typeof site>,
  );
  return [...check(page)].map(({ place, values }) =>
    `${place.line} ${Object.values(values)[0] ?? ''}`.trim(),
  );
}

test.each([
  [String.raw`Open C:\_temp\*old and \\server\share.`, String.raw`C:\_temp\*old`, String.raw`\\server\share`],
  [String.raw`In C:\Program Files (x86)\#1 now.`, String.raw`C:\Program Files (x86)\#1`],
  [String.raw`In C:\Documents and Settings\*.log.`, String.raw`C:\Documents and Settings\*.log`],
  [String.raw`D:\[x], C:\Users\<name>\.ssh.`, String.raw`D:\[x]`, String.raw`C:\Users\<name>\.ssh`],
  [
    String.raw`%APPDATA%\.ssh, ~\.ssh, $env:TEMP\_x`,
    String.raw`%APPDATA%\.ssh`,
    String.raw`~\.ssh`,
    String.raw`$env:TEMP\_x`,
  ],
  [
    String.raw`ドライブC:\ユーザー\_tempを開き、共有\\server\shareを見る。`,
    String.raw`C:\ユーザー\_temp`,
    String.raw`\\server\share`,
  ],
  [String.raw`work\raw\.git, a\b\c\_d`, String.raw`work\raw\.git`, String.raw`a\b\c\_d`],
  [String.raw`Open drive (C:\) now.`, String.raw`C:\)`],
  [String.raw`It is like \d{4}\.csv there.`, String.raw`\d{4}\.csv`],
  ['**In C:\\_a\\x,**\nand | in `code`\nC:\\_b', String.raw`C:\_a\x`, String.raw`C:\_b`],
])('the backslash of a path: %s', (text, ...found) => {
  expect(
    told(textLostBackslash, text)
      .map((line) => line.replace(/^\d+ /, ''))
      .sort(),
  ).toEqual(found.sort());
});

test.each([
  String.raw`\*a\* \_b file\_name.txt 1\. \#1 \[x\]\(y\) 5\*3 C\# example\.com\.jp and/or\*`,
  String.raw`C:\Users\me\ssh, DOMAIN\user, DOMAIN\user\_name, C:/a\_b, https://a.example/c\_d, a\b`,
  String.raw`C:\\_temp, C:\\Users\\me\\.ssh, \\\\server\\share, a\\b\\c`,
  String.raw`Q:\[1\] A:\*必須\* C:\tempを開いて\*印`,
  String.raw`\(x\) \[y\] \\alpha \textbf\{a\} x\in\{1,2\} 10\times5\% \LaTeX\ is`,
  'In `C:\\_temp` and [there](C:\\_temp).\n\n```\nC:\\_temp\n```\n\n<pre>C:\\_temp</pre>\n\n    C:\\_temp',
])('no path, or one whose backslashes are shown: %s', (text) => {
  expect(told(textLostBackslash, text)).toEqual([]);
});

test.each([
  ['<div>\n# Head\n</div>', '2 # Head'],
  ['<div>\n:::note\nx\n:::\n</div>', '2 :::note'],
  ['<div>\n> [!NOTE]\n> x\n</div>', '2 > [!NOTE]'],
  ['> <div>\n> x\n> | a | b |\n> |---|---|\n> </div>', '3 | a | b |'],
  ['- <div>\n  ```\n  x\n  ```\n  </div>', '2 ```'],
  ['<div>\nTitle\n---\n</div>', '3 ---'],
  ['<div>\nTerm\n: definition\n</div>', '3 : definition'],
  ['<div>\n<p>a *word* and ~~no~~</p>\n</div>', '2 *word*'],
  ['<p>![x](y.png)</p>', '1 ![x](y.png)'],
  ['<div title="a > b"\n  class="x">\nIt is **so**\n</div>', '3 **so**'],
])('Markdown in HTML: %j', (text, found) => {
  expect(told(textMarkdownInHtml, text)).toEqual([found]);
});

test.each([
  '<p title="a > **b**">\n2*3*4, __init__.py, *1 and *2, *.gz and *.zip, a_b_c, https://a.example/, x@a.example\n</p>',
  '<p>\n- yes\n</p>\n<p>\n- no\n</p>\n<p>\n* Required\n2024. 5. 1\n> 5\n</p>',
  '<table>\n<tr>\n<td>1. a</td>\n<td>2. b</td>\n    <td>| x |</td>\n<td>必須*1、任意*2</td></tr>\n</table>',
  '<pre>\n# x\n\n**x**\n</pre>\n\n<!--\n# x\n-->\n<style>\n# a { }\n</style>\n<div><code>**x**</code>\n<hr>\n</div>',
  '<div>\n\n**so**\n\n</div>',
])('text in HTML that looks alike: %j', (text) => {
  expect(told(textMarkdownInHtml, text)).toEqual([]);
});

test.each([
  ['- 項目\n　- 字下げ', '2 　- 字下げ'],
  ['　・甲\n　・乙', '1 　・甲'],
  ['1． 一つ目\n2． 二つ目', '1 1． 一つ目'],
  ['ー 長音\nー 二', '1 ー 長音'],
  ['ア．甲\nイ．乙', '1 ア．甲'],
  ['ＡＢ\nＡ．甲\nＢ．乙', '2 Ａ．甲'],
  ['(ア)甲\n(イ)乙', '1 (ア)甲'],
  ['（イ）甲\n（ロ）乙', '1 （イ）甲'],
  ['(a) x\ngoes on\n(b) y', '1 (a) x'],
  ['a. alpha\nb. beta', '1 a. alpha'],
  ['A) alpha\nB) beta', '1 A) alpha'],
  ['i. one\nii. two', '1 i. one'],
  ['Ⅰ．甲\nⅡ．乙', '1 Ⅰ．甲'],
  ['一、甲\n二、乙', '1 一、甲'],
  ['- a\n-b', '2 -b'],
  ['* [c](c.md)\n・d', '2 ・d'],
  ['> 1. a\n> 2.b', '2 2.b'],
])('lines that are no items: %j', (text, found) => {
  expect(told(textHalfTypedList, text)).toEqual([found]);
});

test.each([
  '(ア) 甲  \n(イ) 乙\\\n(ウ) 丙<br>\n(エ) 丁',
  '・甲  \n・乙',
  'A. Smith wrote it.\nC. Jones, too.',
  'i. e. it is\na. m. it',
  '(a) is one, and\nit is (b) two.',
  '- with 2\n  3.5 km\n- a\n  - b',
])('lines that begin alike, and lines that are broken: %j', (text) => {
  expect(told(textHalfTypedList, text)).toEqual([]);
});

test.each([
  ['A text.\nAnd more\n---', '3 A text.…'],
  ['文です。\n---', '2 文です。'],
  ['> It is closed for now.\n> ---', '2 It is closed for now.'],
])('dashes below a text: %j', (text, found) => {
  expect(told(headingsUnderlinedText, text)).toEqual([found]);
});

test.each([
  'The network\n-----------',
  'Acme Inc.\n---',
  'A text.\n\n---\n\n## It is a heading.',
  'なぜですか？\n---',
])('dashes below a heading, and below nothing: %j', (text) => {
  expect(told(headingsUnderlinedText, text)).toEqual([]);
});

test.each([
  ['1. a\n3. b\n5. c', '2 3'],
  ['1. a\n2. b\n2. c', '3 2'],
  ['> 1. a\n>    1. x\n>    4. y\n> 2. b', '3 4'],
  ['1. a\n2. b\n\n1. c\n2. d', '4 1'],
])('numbers that are shown otherwise: %j', (text, found) => {
  expect(told(textChangedNumbers, text)).toEqual([found]);
});

test.each(['1. a\n1. b\n1. c', '3. a\n4. b', '0. a\n0. b', '2. a\n1. b\n1. c', '- a\n- b', '1) a\n2) b'])(
  'numbers that are shown as written, or all alike: %j',
  (text) => {
    expect(told(textChangedNumbers, text)).toEqual([]);
  },
);

test.each([
  ['| a | b |\n| - | - |\n| 1 | 2 |\n表の後の文です。', '4 表の後の文です。'],
  ['a | b\n--|--\n1 | 2\n: Caption \\| x', '4 : Caption \\| x'],
  ['| a |\n| - |\n| 1 |\n文', '4 文'],
])('a text below a table: %j', (text, found) => {
  expect(told(textLineInTable, text)).toEqual([found]);
});

test.each(['| a |\n| - |\n1\n2', '| a | b |\n| - | - |\n| 1\n2 |\n\nText.'])(
  'rows with few bars: %j',
  (text) => {
    expect(told(textLineInTable, text)).toEqual([]);
  },
);

test('a full-width mark before a picture, and one that ends a sentence', () => {
  expect(
    told(textHalfTypedImage, '！[図](a.png)\n\n見て！[図](a.png)！[図](a.md)\n\n- ！[図](a.jpg?x)'),
  ).toEqual(['1 ！[図](a.png)', '5 ！[図](a.jpg?x)']);
});

test.each([
  ['## Title {#ok', '1 {#ok'],
  ['Title {.ok\n---', '1 {.ok'],
  ['## A `word`{#ok', '1 {#ok'],
  ['> <div>\n> <h3>Head {#x}</h3>\n> </div>', '2 {#x}'],
])('attributes of a heading that stayed text: %j', (text, found) => {
  expect(told(textHalfTypedAttributes, text)).toEqual([found]);
});

test.each([
  '## Title {#ok}',
  '## Title \\{#ok',
  '## A template ${.x',
  '## A set {1',
  '<h3 id="x">Head { x }</h3>',
])('braces in a heading: %j', (text) => {
  expect(told(textHalfTypedAttributes, text)).toEqual([]);
});
