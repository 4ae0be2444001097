import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { translationHash } from '../../src/catalog/translation-hash.ts';
import { examplePage } from '../../src/check/example-page.ts';
import { type SiteStatus, siteStatus } from '../../src/check/status/status.ts';
import { recordTranslation } from '../../src/entry/record-translation.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { inspectFolder, withFolder } from './site-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const hash = (answer: string, title = 'Title') => translationHash(title, parseMarkdown(answer));
const valid = 'See [the **form**](/form.html):\n\n- one\n- two\n\n![a key](key.png)\n\n```\nls -l\n```\n';

describe('the hash of what a translation is made from', () => {
  test('names its version', () => {
    expect(hash(valid)).toMatch(/^1:[0-9a-f]{16}$/);
  });

  test.each([
    ['white space', valid.replaceAll('\n', '\n\n').replace('See ', 'See  ')],
    ['front matter', `---\ndate: 2020-01-01\n---\n\n${valid}`],
    ['emphasis', valid.replaceAll('**', '')],
    ['marks of lists', valid.replaceAll('- ', '* ')],
    ['attributes', valid.replace('key.png)', 'key.png){.w300}')],
    ['line ends in a paragraph', valid.replace('See ', 'See\n')],
  ])('%s leave it as it is', (_name, changed) => {
    expect(changed).not.toBe(valid);
    expect(hash(changed)).toBe(hash(valid));
  });

  test.each([
    ['a word', valid.replace('one', 'none')],
    ['the target of a link', valid.replace('/form.html', '/forms.html')],
    ['a picture', valid.replace('key.png', 'keys.png')],
    ['an alternative text', valid.replace('a key', 'two keys')],
    ['code', valid.replace('ls -l', 'ls -a')],
  ])('%s changes it', (_name, changed) => {
    expect(changed).not.toBe(valid);
    expect(hash(changed)).not.toBe(hash(valid));
  });

  test('the title changes it', () => {
    expect(hash(valid, 'Other')).not.toBe(hash(valid));
  });

  test('does not see how lines are wrapped, whatever the words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        expect(hash(list.join('\n'))).toBe(hash(list.join(' ')));
      }),
    );
  });
});

describe('the record in the front matter', () => {
  const record = { from: 'en', source: '1:0123456789abcdef' };
  const line = 'translated: { from: en, source: "1:0123456789abcdef" }';

  test.each([
    ['---\ntitle: a\nlang: ja\n---\n\nText\n', `---\ntitle: a\nlang: ja\n${line}\n---\n\nText\n`],
    ['---\r\ntitle: a\r\n---\r\nText\r\n', `---\r\ntitle: a\r\n${line}\r\n---\r\nText\r\n`],
    ['\uFEFF---\ntitle: a\n---\n', `\uFEFF---\ntitle: a\n${line}\n---\n`],
    ['---\ntranslated: {from: en, source: 1:ffffffff}\ntitle: a\n---\n', `---\n${line}\ntitle: a\n---\n`],
    [
      '---\ntitle: a\ntranslated:\n  from: en\n  source: "1:ffffffff"\n---\n',
      `---\ntitle: a\n${line}\n---\n`,
    ],
    ['---\ntitle: a # why\n---\ntranslated: no\n', `---\ntitle: a # why\n${line}\n---\ntranslated: no\n`],
    ['---yaml\ntitle: a\n---\nText\n', `---yaml\ntitle: a\n${line}\n---\nText\n`],
    ['--- yaml \r\ntitle: a\r\n--- \r\n', `--- yaml \r\ntitle: a\r\n${line}\r\n--- \r\n`],
    ['---\rtitle: a\rlang: ja\r---\rText\r', `---\rtitle: a\rlang: ja\r${line}\r---\rText\r`],
    [
      '---\ntranslated:\n  from: en # the original\n  source: "1:ffffffff"\n# Old addresses\naliases: [/x/]\n---\n',
      `---\n${line}\n# Old addresses\naliases: [/x/]\n---\n`,
    ],
    [
      '---\r\ntitle: a\r\ntranslated: {from: en,\r\n  source: 1:ffffffff} # then\r\n\r\n# The end\r\n---\r\n',
      `---\r\ntitle: a\r\n${line}\r\n\r\n# The end\r\n---\r\n`,
    ],
    ['---\rtranslated: no\rlang: ja\r---', `---\r${line}\rlang: ja\r---`],
  ])('%j', (before, after) => {
    expect(recordTranslation(before, record)).toBe(after);
    expect(recordTranslation(after, record)).toBe(after);
  });

  test.each([
    'no front matter',
    '---\nopen: true\n',
    '---\na: [\n---\n',
    '---js\na: 1\n---\n',
    '---\n{ a: 1 }\n---\n',
  ])('%j is refused', (text) => {
    expect(() => recordTranslation(text, record)).toThrow(RangeError);
  });
});

describe('the drift of a translation', () => {
  const english = 'content/faq/en/example.md';
  const japanese = 'content/faq/ja/example.md';
  const files = {
    'content/site.yaml': 'title: Example\nlanguages: [en, ja]\norigin: https://faq.example\n',
    'content/databases.yaml': 'ddbj: { label: DDBJ }\n',
    'content/tags.yaml': 'release: { label: Release }\n',
    'content/categories.yaml': 'faq: { label: Questions }\n',
    [english]: examplePage({}, 'Change it on the page of your submission.\n\nThen wait.\n'),
    [japanese]: examplePage({ title: '変更するには', lang: 'ja' }, '登録のページで変更してください。\n'),
  };

  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { cwd: root });
  const commit = (root: string) => {
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'x');
  };
  const edit = async (root: string, file: string, from: string, to: string) => {
    const text = await readFile(join(root, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(root, file), text.replace(from, to));
  };
  const statusOf = async (root: string): Promise<SiteStatus> => {
    const { content, diagnostics } = await inspectFolder(root);
    if (!content) throw new Error('the settings are valid');
    return siteStatus({ content, diagnostics, now: new Date('2026-01-01') });
  };
  const accept = async (root: string) => {
    const source = translationHash(
      'How do I change it?',
      parseMarkdown(await readFile(join(root, english), 'utf8')),
    );
    await writeFile(
      join(root, japanese),
      recordTranslation(await readFile(join(root, japanese), 'utf8'), { from: 'en', source }),
    );
  };

  test('goes from unknown to fresh to stale, and says what changed', () =>
    withFolder(files, async (root) => {
      git(root, 'init', '-q');
      commit(root);
      expect((await statusOf(root)).unknown.map(({ entry }) => entry.file)).toEqual([japanese]);

      await accept(root);
      commit(root);
      const fresh = await statusOf(root);
      expect([fresh.fresh, fresh.stale, fresh.unknown]).toEqual([1, [], []]);

      await edit(root, english, 'date: 2024-05-06', 'date: 2024-05-07\nupdated: 2025-01-01');
      expect((await statusOf(root)).fresh).toBe(1);

      await edit(root, english, 'Then wait.', 'Then wait for a day.');
      commit(root);
      await edit(root, japanese, '変更してください', '変更してくださいね');
      const { stale } = await statusOf(root);
      expect(stale.map(({ entry, source }) => [entry.file, source.file])).toEqual([[japanese, english]]);
      expect(stale[0]?.changes?.lines).toEqual([
        { change: 'removed', text: 'Then wait.' },
        { change: 'added', text: 'Then wait for a day.' },
      ]);

      await accept(root);
      expect((await statusOf(root)).fresh).toBe(1);
    }));

  test('says so when the version that was translated was never committed', () =>
    withFolder(files, async (root) => {
      await accept(root);
      await edit(root, english, 'Then wait.', 'Then go.');
      const { stale } = await statusOf(root);
      expect(stale).toHaveLength(1);
      expect(stale[0]?.changes).toBeUndefined();
    }));

  test('a record of another version of the hash is unknown, not fresh', () =>
    withFolder(files, async (root) => {
      await edit(
        root,
        japanese,
        'lang: ja',
        'lang: ja\ntranslated: { from: en, source: "0:0123456789abcdef" }',
      );
      const { unknown, stale, fresh } = await statusOf(root);
      expect([unknown.length, stale.length, fresh]).toEqual([1, 0, 0]);
    }));
});
