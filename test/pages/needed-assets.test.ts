import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { neededAssets } from '../../src/pages/needed-assets.ts';
import { dialectOptions } from '../markdown/options.ts';

async function needed(markdown: string) {
  const { html } = await processAnswer(
    markdown,
    dialectOptions({
      maths: true,
      embeds: ['youtube'],
      glossary: [{ id: 'md5', term: 'MD5', meaning: 'A sum.', href: '/en/glossary/#md5' }],
      videos: { '/key.mp4': { width: 640, height: 360, captions: '/key.vtt' } },
    }),
  );
  return neededAssets(html);
}

test.each([
  ['', []],
  ['Only *text* and `code`, `<span class="ink-red">` among it.', []],
  ['```html\n<p class="ink-red">a</p> <math> <video data-tabs>\n```', ['highlight']],
  ['    <button type="button" class="term">', []],
  ['![A](a.png)', ['pictures']],
  ['<div class="float-left">a</div>', ['pictures']],
  ['| a | b |\n| --- | --- |\n| c | d |', ['tables']],
  ['Term\n: what it means', ['blocks']],
  ['> [!NOTE]\n> a', ['blocks']],
  ['- [ ] a', ['blocks']],
  ['A note[^1].\n\n[^1]: a', ['blocks']],
  ['::::tabs[If x > 5]\n:::tab[A]\na\n:::\n::::', ['tabs']],
  ['```\nplain\n```', []],
  ['```console\n$ ls\n```', []],
  ['```text {1}\nmarked\n```', ['highlight']],
  ['```diff\n+a\n```', ['highlight']],
  ['`a-long-name-of-a-file` and `-v`', []],
  ['What is MD5?', ['glossary']],
  ['$x^2$', ['maths']],
  ['![What it shows](/key.mp4)', ['video']],
  ['<https://vimeo.com/1234567>', ['video']],
  ['*late*{.ink-red}', ['colours']],
  ['| a | b |\n| --- | --- |\n| c | <span title="x > y" class="fill-blue">d</span> |', ['tables', 'colours']],
  ['<span class="ink-pink shrink-red">a</span>', []],
])('%j needs the styles %j', async (markdown, styles) => {
  expect((await needed(markdown)).styles).toEqual(styles);
});

test.each([
  ['Only text about data-tabs and <https://vimeo.com/1234567>.', []],
  ['::::tabs[If x > 5]\n:::tab[A]\na\n:::\n::::', ['tabs']],
  ['<https://vimeo.com/1234567>', []],
  ['<https://youtu.be/abcdefghijk>', ['embeds']],
])('%j needs the scripts %j', async (markdown, scripts) => {
  expect((await needed(markdown)).scripts).toEqual(scripts);
});
