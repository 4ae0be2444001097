import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderLayout } from '../../layouts/index.ts';
import type { Page } from '../../src/pages/models/pages.ts';
import { ja } from '../../src/site/texts/ja.ts';
import * as models from './models.ts';
import { all, attribute, textOf, withAttribute, withClass } from './tree.ts';

const tree = (page: Page) => parse(renderLayout(page));
const linksOf = (page: Page) => all(tree(page), 'a').map((link) => attribute(link, 'href'));

describe('a home page', () => {
  test.each([
    ['with questions of its choice', {}],
    ['without', { featured: [] }],
  ])('leads to all questions once, %s', (_name, changes) => {
    const all = { href: '/en/all/', text: 'All 12 questions' };
    const links = linksOf({ ...models.home, recent: models.home.featured, ...changes, all });
    expect(links.filter((href) => href === all.href)).toHaveLength(1);
  });
});

test('the contact panel of lists and of the home page is found under #contact, too; an answer may have a heading of that id', () => {
  const idOf = (page: Page) => withClass(tree(page), 'contact').map((panel) => attribute(panel, 'id'));
  expect([models.home, models.listing, models.answer].map(idOf)).toEqual([
    ['contact'],
    ['contact'],
    [undefined],
  ]);
});

describe('an answer', () => {
  test('stands in the one element with the class answer, as it was rendered', () => {
    const html = renderLayout(models.answer);
    expect(withClass(tree(models.answer), 'answer')).toHaveLength(1);
    expect(html).toContain(`<div class="answer" itemprop="text">${models.answer.html}</div>`);
  });

  test('gets a hidden heading before it, not in it, when its first heading is deeper than h2', () => {
    const document = tree({ ...models.answer, hiddenLevels: [2] });
    const heading = all(document, 'h2').find((element) => textOf(element) === 'Answer');
    expect(heading && attribute(heading, 'class')).toBe('vh');
    expect(
      withClass(document, 'answer')
        .flatMap((element) => all(element, 'h2'))
        .map(textOf),
    ).toEqual(['First']);
  });

  test('keeps a word with a hyphen on one line of a title', () => {
    const [title] = all(tree({ ...models.answer, title: ['Submit single-cell reads'] }), 'h1');
    expect(title && withClass(title, 'keep').map(textOf)).toEqual(['single-cell']);
  });

  test('shows where a title may break without changing its text', () => {
    const document = tree(models.answer);
    const [title] = all(document, 'h1');
    expect(title && textOf(title)).toBe('I cannot transfer files with sftp');
    expect(title && all(title, 'wbr')).toHaveLength(1);
  });

  test.each([
    [3, false, 3, 0],
    [4, true, 0, 1],
    [15, true, 0, 1],
  ])(
    'with %s other languages, in a menu of the head: %s, names %s below its title',
    (many, languagesInMenu, few, menus) => {
      const [read] = models.frame.counterparts;
      if (!read) throw new Error('no other language');
      const counterparts = Array.from({ length: many }, (_, i) => ({ ...read, language: `x${i}` }));
      const document = tree({
        ...models.answer,
        counterparts,
        frame: { ...models.frame, counterparts, languagesInMenu },
      });
      const [byline] = withClass(document, 'byline');
      expect(byline && withAttribute(byline, 'data-language')).toHaveLength(few);
      const [head] = withAttribute(document, 'data-head');
      expect(head && withAttribute(head, 'data-language')).toHaveLength(many);
      expect(withClass(document, 'languages')).toHaveLength(menus);
    },
  );

  test('says plainly where the other language has none', () => {
    const german = { ...models.missing, language: 'de', name: 'Deutsch', text: 'Noch nicht auf Deutsch.' };
    const counterparts = [models.missing, german];
    const document = tree({
      ...models.answer,
      counterparts,
      frame: { ...models.frame, counterparts },
    });
    expect(withClass(document, 'notice')).toHaveLength(0);
    // One line for all of them, among what stands below the title.
    const [byline] = withClass(document, 'byline');
    const [note, ...others] = byline ? withAttribute(byline, 'data-not-yet') : [];
    expect(others).toEqual([]);
    expect(note && textOf(note)).toBe(`Not yet in: ${models.missing.name}Deutsch`);
    const links = note ? all(note, 'a') : [];
    expect(links.map((link) => attribute(link, 'lang'))).toEqual(['ja', 'de']);
    expect(links.map((link) => attribute(link, 'title'))).toEqual([models.missing.text, german.text]);
    expect(withClass(document, 'language--missing')).toHaveLength(2);
  });

  test('says so when it is empty or a draft', () => {
    const html = renderLayout({ ...models.answer, html: '', draft: true });
    expect(html).toContain('This question has no answer yet.');
    expect(html).toContain('Draft: not published yet');
  });

  test('leaves the picture viewer to the search page, from which its script takes it', () => {
    expect(withAttribute(tree(models.answer), 'data-viewer')).toHaveLength(0);
    expect(withAttribute(tree(models.search), 'data-viewer')).toHaveLength(1);
  });
});

describe('a listing', () => {
  test('gives the facets what they read: ids, date, other words of a choice', () => {
    const document = tree(models.listing);
    const [row] = withAttribute(document, 'data-row');
    expect(
      row && ['data-row', 'data-db', 'data-tag', 'data-date'].map((name) => attribute(row, name)),
    ).toEqual(['faq/sftp', 'dra jga', 'transfer account', '2026-07-02']);
    const also = withAttribute(document, 'data-also').map((input) => attribute(input, 'data-also') ?? '');
    expect(also.map((json) => JSON.parse(json))).toEqual([['JGA', 'ゲノム "x"']]);
    const [form] = withAttribute(document, 'data-facets');
    expect(JSON.parse((form && attribute(form, 'data-facets')) ?? '')).toMatchObject({
      total: 2,
      locale: 'en-GB',
    });
  });

  test('marks what is no question, before its databases', () => {
    const marks = withAttribute(tree(models.listing), 'data-row').map((row) =>
      withClass(row, 'question-terms').map(textOf),
    );
    expect(marks.map(([terms]) => terms?.startsWith('News'))).toEqual([false, true, undefined]);
  });

  test('offers the choices as links where no script runs', () => {
    const [margin] = withClass(tree(models.listing), 'unscripted');
    expect(margin && all(margin, 'a').map((link) => attribute(link, 'href'))).toEqual([
      '/en/db/jga/',
      '/en/tag/transfer/',
    ]);
  });

  test('without entries says so and offers no filters', () => {
    const document = tree({ ...models.listing, total: 0, groups: [], facets: [] });
    expect(withClass(document, 'notice').map(textOf)).toEqual(['No questions yet.']);
    expect(withAttribute(document, 'data-facets')).toEqual([]);
  });

  test('of several pages names the page that is shown', () => {
    const pages = [1, 2].map((number) => ({
      href: `/en/faq/${number}/`,
      text: `${number}`,
      current: number === 2 ? ('page' as const) : undefined,
    }));
    const document = tree({
      ...models.listing,
      rows: '/en/faq/rows.json',
      pagination: { number: 2, pages, previous: '/en/faq/1/' },
    });
    const current = withAttribute(document, 'aria-current').filter(
      (link) => attribute(link, 'aria-current') === 'page',
    );
    expect(current.map(textOf)).toEqual(['2']);
    expect(withAttribute(document, 'rel').filter((link) => attribute(link, 'rel') === 'prev')).toHaveLength(
      1,
    );
  });
});

test('text is printed as text, wherever it comes from', () => {
  const html = renderLayout(models.home);
  expect(html).not.toContain('<b>Keys');
  expect(html).toContain('&lt;b>Keys&lt;/b> &amp;');
});

test('the not-found page speaks every language of the site', () => {
  const sections = all(tree(models.notFound), 'section');
  expect(sections.map((section) => attribute(section, 'lang'))).toEqual(['en', 'ja']);
  expect(sections.map((section) => textOf(section)).join('')).toContain(ja.notFound.title);
});

test('the page in place of a broken one shows as code what its sentences quote, and any other backtick as it is', () => {
  const [problem] = models.broken.problems;
  if (!problem) throw new Error('The model has no problem');
  const unpaired = { ...problem, message: 'Unexpected key <`>', hint: '' };
  const html = renderLayout({ ...models.broken, problems: [problem, unpaired] });
  expect(html).toContain('Unexpected database <code>draa</code>');
  expect(html).toContain('Did you mean <code>dra</code>?');
  expect(html).toContain('Unexpected key &lt;`>');
});

test('a page in place of a broken one leads home, from however deep', () => {
  expect(linksOf(models.broken)).toContain('../../../');
  expect(linksOf({ ...models.broken, address: '/en/' })).toContain('../');
});

describe('a redirect', () => {
  test('gives its target to the script, and to browsers without one', () => {
    const html = renderLayout(models.redirect);
    expect(html).toContain('<script src="/assets/kotae/redirect.js" data-target="/en/faq/sftp/">');
    expect(html).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=/en/faq/sftp/"/></noscript>',
    );
    expect(html).toContain('<link rel="canonical" href="https://kotae.example/en/faq/sftp/"/>');
  });

  test('from the root offers the home pages', () => {
    const homes = [
      { language: 'en', name: 'English', href: '/en/' },
      { language: 'ja', name: '日本語', href: '/ja/' },
    ];
    const document = tree({ ...models.redirect, address: '/', target: '/en/', homes });
    expect(all(document, 'a').map((link) => [attribute(link, 'href'), attribute(link, 'lang')])).toEqual([
      ['/en/', 'en'],
      ['/ja/', 'ja'],
    ]);
    const [script] = all(document, 'script');
    expect(JSON.parse((script && attribute(script, 'data-homes')) ?? '')).toEqual({ en: '/en/', ja: '/ja/' });
  });
});

test.each([
  ['DDBJ Frequently Asked Questions', false],
  ['Bioinformation Center', true],
  ['National Institute of Genetics: all the questions', true],
  ['国立遺伝学研究所 よくある質問', false],
  ['国立遺伝学研究所 生命情報・DDBJセンター よくある質問', true],
])('the name %s has a line of its own on phones: %s', (siteTitle, expected) => {
  const page = { ...models.home, frame: { ...models.frame, siteTitle } };
  expect(withClass(tree(page), 'wordmark--long')).toHaveLength(expected ? 1 : 0);
});

test('many databases and topics of an answer are all there, those beyond the first few where they open', () => {
  const termsOf = (kind: string) =>
    Array.from({ length: 12 }, (_, at) => ({
      id: `${kind}${at}`,
      href: `/en/${kind}/${at}/`,
      text: `${kind} ${at}`,
    }));
  const fold = { shown: 6, more: 'and 6 more' };
  const page = {
    ...models.answer,
    databases: termsOf('db'),
    tags: termsOf('tag'),
    folds: { databases: fold, tags: fold },
  };
  for (const kind of ['db', 'tag'])
    expect(linksOf(page).filter((href) => href?.startsWith(`/en/${kind}/`))).toEqual(
      expect.arrayContaining(termsOf(kind).map(({ href }) => href)),
    );
  const folded = all(tree(page), 'details')
    .filter((item) => all(item, 'summary').some((summary) => textOf(summary) === fold.more))
    .map((item) => all(item, 'a').length);
  expect(folded).toEqual([6, 6]);
});
