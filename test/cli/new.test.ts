import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { askForPage } from '../../src/cli/actions/new/ask-for-page.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { newPage, slugOf } from '../../src/entry/new-page.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { copyOfCheckedSite } from './checked-site.ts';
import { kotae } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('kotae new, by options', () => {
  test('a valid page for each language', async () => {
    const root = await copyOfCheckedSite();
    const title = 'How do I cite: a "record"?';
    const options = [
      '--category',
      'faq',
      '--title',
      title,
      'ja=引用するには',
      '--db',
      'dra,gea',
      '--tags',
      'SFTP,公開',
    ];
    const { code, stderr } = await kotae(['new', '--root', root, ...options]);
    expect([code, stderr]).toEqual([
      0,
      'content/faq/en/cite-record.md: created as a draft\ncontent/faq/ja/cite-record.md: created as a draft\n',
    ]);
    const text = await readFile(join(root, 'content/faq/ja/cite-record.md'), 'utf8');
    expect(text).toMatch(
      /^---\ntitle: 引用するには\ncategory: faq\ndb: \[dra, gea\]\ntags: \[transfer, release\]\ndate: \d{4}-\d{2}-\d{2}\nlang: ja\ndraft: true\n---\n/,
    );
    expect((await kotae(['check', '--root', root])).stderr).toBe('No problems.\n');
  });

  test('a translation takes databases and tags over from its original', async () => {
    const root = await copyOfCheckedSite();
    const options = ['--category', 'faq', '--title', 'How do I ask?', '--slug', 'ask', '--db', 'dra'];
    await kotae(['new', '--root', root, ...options, '--tags', 'SFTP', '--languages', 'en']);
    const translation = ['--category', 'faq', '--title', 'ja=問い合わせるには', '--slug', 'ask'];
    const { code } = await kotae(['new', '--root', root, ...translation, '--languages', 'ja']);
    expect(code).toBe(0);
    const text = await readFile(join(root, 'content/faq/ja/ask.md'), 'utf8');
    expect(text).toMatch(/\ncategory: faq\ndb: \[dra\]\ntags: \[transfer\]\n/);
  });

  test('takes each word once, none for all, and a title as one line', async () => {
    const root = await copyOfCheckedSite();
    const options = ['--category', 'faq', '--title', 'One\nline', '--slug', 'once', '--languages', 'en,en'];
    const terms = ['--db', 'dra,dra', '--tags', 'SFTP,transfer'];
    expect((await kotae(['new', '--root', root, ...options, ...terms])).code).toBe(0);
    const text = await readFile(join(root, 'content/faq/en/once.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: One line\ncategory: faq\ndb: \[dra\]\ntags: \[transfer\]\n/);
    const all = [
      'new',
      '--root',
      root,
      '--category',
      'faq',
      '--title',
      'All',
      '--slug',
      'all',
      '--languages',
      ',',
    ];
    expect((await kotae(all)).stderr.split('\n').slice(0, -1)).toEqual([
      'content/faq/en/all.md: created as a draft',
      'content/faq/ja/all.md: created as a draft',
    ]);
  });

  test('never writes over a page', async () => {
    const root = await copyOfCheckedSite();
    const before = await readFile(join(root, 'content/faq/en/sftp.md'), 'utf8');
    const { code, stderr } = await kotae([
      'new',
      '--root',
      root,
      '--category',
      'faq',
      '--title',
      'x',
      '--slug',
      'sftp',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('content/faq/en/sftp.md');
    expect(await readFile(join(root, 'content/faq/en/sftp.md'), 'utf8')).toBe(before);
  });

  test.each([
    [[], '--category, --title'],
    [['--category', 'faqs', '--title', 'x'], 'Did you mean `faq`?'],
    [['--category', 'faq', '--title', 'x', '--db', 'draa'], 'Did you mean `dra`?'],
    [['--category', 'faq', '--title', 'x', '--tags', 'relese'], 'Did you mean `release`?'],
    [['--category', 'faq', '--title', 'x', 'de=Wie?'], 'There is no `de`. Known words: en, ja'],
    [['--category', 'faq', '--title', '引用するには'], '--slug'],
    [['--category', 'faq', '--title', 'x', '--slug', '../../x'], '../../x'],
    [['--category', 'faq', '--title', 'x', '--slug', 'a b/../x'], 'a b/../x'],
  ])('%j is wrong usage', async (options, said) => {
    const { code, stderr } = await kotae(['new', '--root', await copyOfCheckedSite(), ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('kotae new, by being asked', () => {
  test('asks for what no option says, and completes databases', async () => {
    const { site } = await loadSite({ root: await copyOfCheckedSite() });
    if (!site) throw new Error('the site is valid');
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = new PassThrough();
    // What the person types when a question is shown: the answers, in order.
    const typed = ['How do I cite?\r', '引用するには\r', 'gea\t\r', '\r', '\r'];
    const titles = ['English', '日本語', 'databases', 'tags', 'Name of the file'];
    let shown = '';
    let step = 0;
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      const wanted = titles[step];
      if (wanted === undefined || !shown.includes(wanted)) return;
      shown = '';
      const keys = typed[step] ?? '';
      step += 1;
      setImmediate(() => {
        for (const key of keys) input.write(key);
      });
    });
    const asked = await askForPage(
      site,
      { category: 'faq', languages: ['en', 'ja'], titles: {} },
      openTerminal({ lang: 'en' }),
      {
        input,
        output,
      },
    );
    expect(asked).toEqual({
      category: 'faq',
      languages: ['en', 'ja'],
      titles: { en: 'How do I cite?', ja: '引用するには' },
      databases: ['gea'],
      tags: [],
      slug: 'cite',
    });
  });
});

test.each([
  ['How do I change the release date?', 'change-release-date'],
  ['I cannot transfer files with sftp', 'transfer-files-sftp'],
  ['Où est-ce que je dépose ?', 'ou-est-ce-que-je-depose'],
  ['What is it?', 'what-is-it'],
  ['How do I log in?', 'log-in'],
  ['公開予定日を変更するには', ''],
  ['10x の質問', '10x'],
])('a name for “%s”: %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('a title that YAML would take for something else is quoted', () => {
  const page = {
    category: 'faq',
    language: 'en',
    slug: 'x',
    databases: [],
    tags: ['no'],
    date: '2026-01-02',
    hint: 'a -- b',
  };
  const text = newPage({ ...page, title: 'yes: # 5' });
  expect(text).toBe(
    '---\ntitle: "yes: # 5"\ncategory: faq\ntags: [no]\ndate: 2026-01-02\nlang: en\ndraft: true\n---\n\n<!-- a — b -->\n',
  );
});
