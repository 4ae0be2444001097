import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../packages/import/src/decode.ts';
import { createDraft } from '../../packages/import/src/draft.ts';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { dateOfName, normalDate } from '../../packages/import/src/jekyll/dates.ts';
import { permalinkOf } from '../../packages/import/src/jekyll/permalink.ts';
import { splitPage } from '../../packages/import/src/jekyll/split-page.ts';
import { kebab } from '../../packages/import/src/kebab.ts';
import { lostText } from '../../packages/import/src/lost-text.ts';
import { mergeYaml } from '../../packages/import/src/merge-yaml.ts';
import { importRules, type RuleId } from '../../packages/import/src/rules/index.ts';
import { samples } from '../diagnostics/samples.ts';

describe('decode', () => {
  test.each([
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a', undefined],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x42, 0x30), 'あ', 'UTF-16'],
    ['Shift_JIS', Uint8Array.of(0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa), 'これは日', 'shift_jis'],
    ['EUC-JP', Uint8Array.of(0xa4, 0xb3, 0xa4, 0xec, 0xa4, 0xcf, 0xc6, 0xfc), 'これは日', 'euc-jp'],
  ])('reads %s', (_name, bytes, text, encoding) => {
    expect(decode(bytes)).toMatchObject({ text, encoding });
  });

  test('refuses what no encoding explains', () => {
    expect(decode(Uint8Array.of(0xff, 0x80, 0x00, 0x81))).toBeUndefined();
  });

  test('makes line ends plain and takes control characters out', () => {
    expect(decode(Buffer.from('a\r\nb\rc\0\u0007d'))).toEqual({
      text: 'a\nb\ncd',
      encoding: undefined,
      hadOtherLineEnds: true,
      controls: 2,
    });
  });

  test('keeps ideographic and no-break spaces, and tabs', () => {
    expect(decode(Buffer.from('a\u3000b\u00a0c\td'))?.text).toBe('a\u3000b\u00a0c\td');
  });
});

describe('dates', () => {
  test.each([
    ['2014-06-03T14:51:05', '2014-06-03T14:51:05'],
    ['2014-06-03 14:51:05 +0900', '2014-06-03 14:51:05 +0900'],
    ['2014/6/3', '2014-06-03'],
    ['2014/06/03 9:05', '2014-06-03T09:05:00'],
    ['2014-6-3 09:05:07 +0900', '2014-06-03T09:05:07+09:00'],
    ['2014年6月3日', '2014-06-03'],
    ['June 3, 2014', '2014-06-03'],
    ['3 Jun 2014', '2014-06-03'],
    ['Tue, 3 Jun 2014 10:00:00 +0900', '2014-06-03T10:00:00+09:00'],
    ['2014-06-03 10:00:00 +0000 UTC', '2014-06-03T10:00:00+00:00'],
    ['2014-06-03 10:00:00 +0530 IST', '2014-06-03T10:00:00+05:30'],
    ['Tue, 03 Jun 2014 10:00:00 GMT', '2014-06-03T10:00:00Z'],
    ['2014-06-03 10:00:00 JST', undefined],
    ['2014-02-30', undefined],
    ['2014-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (written, date) => {
    expect(normalDate(written)).toBe(date);
  });

  test('of a file name', () => {
    expect(dateOfName('2014-06-03-name')).toBe('2014-06-03');
    expect(dateOfName('2014-06-31-name')).toBeUndefined();
    expect(dateOfName('name-2014-06-03')).toBeUndefined();
  });
});

describe('splitPage', () => {
  const front = 'title: A\ntags:\n- x\n\ndate: 2020-01-01';
  test.each([
    ['valid', `---\n${front}\n---\nBody\n`, { front, bodyLine: 8, missing: undefined }],
    [
      'with spaces behind its fences',
      `--- \n${front}\n---  \nBody\n`,
      { front, bodyLine: 8, missing: undefined },
    ],
    ['below blank lines', `\n\n---\n${front}\n---\nBody\n`, { front, bodyLine: 10, missing: undefined }],
    ['without its opening fence', `${front}\n---\nBody\n`, { front, bodyLine: 7, missing: 'opening' }],
    ['without its closing fence', `---\n${front}\nBody\n`, { front, bodyLine: 7, missing: 'closing' }],
    ['closed by dots', `---\n${front}\n...\nBody\n`, { front, bodyLine: 8, missing: undefined }],
    ['empty', '---\n---\nBody\n', { front: '', bodyLine: 3, missing: undefined }],
  ])('front matter %s', (_name, text, expected) => {
    expect(splitPage(text)).toMatchObject({ ...expected, body: 'Body\n' });
  });

  test('a text with rules in it has no front matter', () => {
    const text = 'A first line\n\n---\n\nafter the rule: text\n---\n';
    const split = splitPage(text);
    expect(split).toMatchObject({ body: text, missing: 'front-matter' });
    expect(split.front).toBeUndefined();
  });

  test('loses no line, whatever the text', () => {
    const lines = fc.array(
      fc.constantFrom('---', 'title: a', '  - b', '', 'text', '# h', 'a: b: c', '--- '),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const { front = '', body } = splitPage(all.join('\n'));
        const kept = [...front.split('\n'), ...body.split('\n')];
        const words = (list: readonly string[]) => list.filter((line) => /\w/.test(line)).sort();
        expect(words(kept)).toEqual(words(all));
      }),
    );
  });
});

test.each([
  ['/:collection/:path:output_ext', { collection: 'faq', name: 'en/sftp-e' }, '/faq/en/sftp-e.html'],
  ['date', { collection: 'posts', name: '2014-06-03-open', date: '2014-06-03' }, '/2014/06/03/open.html'],
  ['pretty', { collection: 'posts', name: '2014-06-03-open', date: '2014-06-03' }, '/2014/06/03/open/'],
  ['/help/:name', { collection: 'faq', name: 'en/sftp' }, '/help/sftp.html'],
])('the permalink %s', (pattern, values, address) => {
  expect(permalinkOf(pattern, values)).toBe(address);
});

test.each([
  ['Data release', 'data-release'],
  ['  DDBJ/Account ', 'ddbj-account'],
  ['Éditeur', 'editeur'],
  ['登録', ''],
])('the id of %s', (label, id) => {
  expect(kebab(label)).toBe(id);
});

describe('mergeYaml', () => {
  test('prints data where there is no file', () => {
    expect(mergeYaml(undefined, { a: { label: 'A' } })).toBe('a:\n  label: A\n');
  });

  test('adds what is missing, and keeps what stands there, comments too', () => {
    const text = '# ours\na:\n  label: Mine # kept\nlist: [x]\n';
    expect(mergeYaml(text, { a: { label: 'A', name: 'Long' }, list: ['x', 'y'], b: 'new' })).toBe(
      '# ours\na:\n  label: Mine # kept\n  name: Long\nlist: [x, y]\nb: new\n',
    );
  });

  test('leaves a file alone that lacks nothing, or that is broken', () => {
    const odd = 'a:   {label: "A"}\n';
    expect(mergeYaml(odd, { a: { label: 'Other' } })).toBe(odd);
    expect(mergeYaml('a: [', { a: 'b' })).toBe('a: [');
  });
});

describe('lostText', () => {
  test('nothing is lost where only marks are gone', () => {
    const source = '## Head {#x}\n\n1. *a* [b](c.md) `d`\n{: .e}\n\n<b>f</b> g&amp;h ![i](j.png)\n';
    const html =
      '<h2>Head</h2><ol><li><em>a</em> <a>b</a> <code>d</code></li></ol><b>f</b> g&amp;h <img alt="i">';
    expect(lostText(source, html)).toEqual([]);
  });

  test('names the words of a line that is not there, and of one that was there twice', () => {
    expect(lostText('One two.\n\nThree.\n', '<p>One two.</p>')).toEqual(['Three']);
    expect(lostText('Again.\n\nAgain.\n', '<p>Again.</p>')).toEqual(['Again']);
    expect(lostText('公開 日を変える。\n', '<p>公開</p>')).toEqual(['日を変える']);
  });
});

describe('words behind a fence', () => {
  test.each([
    ['```ruby\nx\n```\n', '<pre><code class="language-ruby">x</code></pre>', []],
    ['~~~ {.Ruby}\nx\n~~~\n', '<pre><code class="language-ruby">x</code></pre>', []],
    ['```\nx\n```\n', '<pre><code>x</code></pre>', []],
    ['```Example of a page\nx\n```\n', '<pre><code>x</code></pre>', ['Example', 'of', 'a', 'page']],
    ['- ```Note\n  x\n  ```\n', '<ul><li><pre><code>x</code></pre></li></ul>', ['Note']],
    ['```sh Run this\nx\n```\n', '<pre><code class="language-sh">x</code></pre>', ['Run', 'this']],
  ])('%j', (source, html, words) => {
    expect(lostText(source, html)).toEqual(words);
  });
});

describe('a draft', () => {
  test('reports places of the source after any number of edits', () => {
    const log = createImportLog();
    const draft = createDraft({ text: 'one\ntwo\nthree\n', file: 'a.md', firstLine: 10, log });
    draft.edit('tables', [{ start: 0, end: 0, text: 'new\nnew\n' }]);
    draft.edit('tables', [
      { start: draft.text.indexOf('two'), end: draft.text.indexOf('two') + 4, text: '' },
    ]);
    draft.report('import/liquid', draft.text.indexOf('three') + 2, { found: 'x' });
    expect(draft.text).toBe('new\nnew\none\nthree\n');
    expect(log.diagnostics[0]?.place).toEqual({ file: 'a.md', line: 12, column: 3 });
    expect(log.counts.get('tables')).toBe(2);
  });
});

test('advice sends nobody to a folder that a build refuses', () => {
  for (const [id, rule] of Object.entries(importRules))
    for (const language of ['en', 'ja'] as const) {
      const words = (rule[language] as (values: unknown) => { readonly hint: string })(samples[id as RuleId]);
      expect(words.hint, id).not.toMatch(/content\/pages\//);
    }
});
