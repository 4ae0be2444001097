import { describe, expect, test } from 'vitest';
import { createLinkResolver } from '../../src/entry/resolve-link.ts';
import { createAddresses } from '../../src/site/addresses.ts';
import { rootAddresses } from '../../src/site/root-addresses.ts';
import { loadSmallSite } from '../site-folder.ts';

const site = await loadSmallSite({
  'content/site.yaml': [
    'title: Small',
    'languages: [en, ja]',
    'links: {origin: https://main.example}',
    'former: {answers: {faq: {en: "/old/{slug}-e.html"}}, pages: {/old/index.html: /en/, /old/お知らせ.html: /ja/}}',
  ].join('\n'),
  'content/categories.yaml': 'faq: {label: FAQ}\n',
  'assets/static/price list.csv': 'a,b\n',
  [`assets/static/${'データ'.normalize('NFD')}.pdf`]: 'a,b\n',
});
const resolve = createLinkResolver(
  {
    ...site,
    languages: new Set(site.languages.keys()),
    categories: new Set(site.categories.keys()),
    staticFiles: new Set(site.staticFiles.files.keys()),
  },
  'content/faq/en/sftp.md',
);

describe('a written address leads', () => {
  const answer = { category: 'faq', language: 'en', slug: 'keys' };
  test.each([
    ['keys.md#linux', '/en/faq/keys/#linux', { ...answer, fragment: 'linux' }],
    ['../ja/keys.md', '/ja/faq/keys/', { ...answer, language: 'ja', fragment: '' }],
    ['/content/faq/en/keys.md', '/en/faq/keys/', { ...answer, fragment: '' }],
    ['/en/faq/keys/index.md', '/en/faq/keys/index.md', undefined],
    ['/en/db/dra/', '/en/db/dra/', undefined],
    ['/assets/images/a.png', '/assets/images/a.png', undefined],
    ['/price%20list.csv?v=2', '/price%20list.csv?v=2', undefined],
    ['/old/keys-e.html#x', '/old/keys-e.html#x', undefined],
    ['/old/index.html', '/old/index.html', undefined],
    [`/old/${encodeURI('データ')}-e.html`, `/old/${encodeURI('データ')}-e.html`, undefined],
    [`/old/${encodeURI('お知らせ')}.html`, `/old/${encodeURI('お知らせ')}.html`, undefined],
    ['/データ.pdf', encodeURI('/データ.pdf'), undefined],
    [`/${'データ'.normalize('NFD')}.pdf`, encodeURI('/データ.pdf'), undefined],
    [`keys.md#${'ガ'.normalize('NFD')}`, `/en/faq/keys/#${encodeURI('ガ')}`, { ...answer, fragment: 'ガ' }],
    [`#${'ガ'.normalize('NFD')}`, `#${encodeURI('ガ')}`, undefined],
    ['#%E0', '#%E0', undefined],
    ['/sitemap-2.xml', '/sitemap-2.xml', undefined],
    ['/sitemap-old.xml', 'https://main.example/sitemap-old.xml', undefined],
    ['/submission/', 'https://main.example/submission/', undefined],
    ['/notes.md', 'https://main.example/notes.md', undefined],
    ['#here', '#here', undefined],
    ['mailto:a@b.example', 'mailto:a@b.example', undefined],
    ['sms:+4930123456', 'sms:+4930123456', undefined],
    ['webcal://cal.example/a.ics', 'webcal://cal.example/a.ics', undefined],
    ['//other.example/x', '//other.example/x', undefined],
  ])('from %s to %s', (written, href, target) => {
    expect(resolve(written)).toEqual({ href, ...(target && { target }) });
  });

  test.each(Object.values(rootAddresses))('to itself, where every site has it: %s', (address) => {
    expect(resolve(address)).toEqual({ href: address });
  });

  test.each([
    ['../../page/about.md', 'links/outside-content'],
    ['keys', 'links/relative'],
  ])('nowhere from %s: %s', (written, rule) => {
    expect(resolve(written).problem?.rule).toBe(rule);
  });
});

describe('an address of the main website', () => {
  const told = (written: string, known?: readonly string[]) =>
    createLinkResolver(
      {
        ...site,
        settings: { ...site.settings, links: { origin: 'https://main.example', known: known && [...known] } },
        languages: new Set(site.languages.keys()),
        categories: new Set(site.categories.keys()),
        staticFiles: new Set(['/nowhere.pdf', '/report-2025.pdf', '/forms/a.pdf']),
      },
      'content/faq/en/sftp.md',
    )(written).problem;

  test.each([
    ['/nowhre.pdf', '/nowhere.pdf'],
    ['/nowhere.pfd', '/nowhere.pdf'],
  ])('that is one of our files but for a slip is told: %s', (written, nearest) => {
    expect(told(written)).toMatchObject({ rule: 'links/unknown-outside', values: { nearest } });
  });

  test.each(['/submission/', '/report-2024.pdf', '/b/nowhere.pdf', '/nowhere.pdf'])(
    'is not: %s',
    (written) => {
      expect(told(written)).toBeUndefined();
    },
  );

  test.each([
    ['/services/', undefined],
    ['/services/dra/', undefined],
    ['/about.html?x=1#y', undefined],
    ['/abuot.html', '/about.html'],
    ['/servicess/', '/services/'],
    ['/other', undefined],
  ])('is compared with those that are known: %s', (written, nearest) => {
    const problem = told(written, ['/services/', '/about.html']);
    const isKnown = /^\/(services\/|about\.html)/.test(written);
    expect(problem?.rule).toBe(isKnown ? undefined : 'links/unknown-outside');
    if (!isKnown) expect(problem?.values).toMatchObject({ nearest });
  });
});

describe('an address that is written with the base path', () => {
  const below = (written: string, basePath: string) =>
    createLinkResolver(
      {
        ...site,
        settings: { ...site.settings, links: {} },
        addresses: createAddresses({ patterns: site.settings.addresses, basePath }),
        languages: new Set(site.languages.keys()),
        categories: new Set(site.categories.keys()),
        staticFiles: new Set(['/price.csv']),
      },
      'content/faq/en/sftp.md',
    )(written);

  test.each([
    ['/help/en/faq/keys/?x#y', '/en/faq/keys/?x#y'],
    ['/help/price.csv', '/price.csv'],
    ['/help/feed.xml', '/feed.xml'],
    ['/help/', '/'],
  ])('leads there, and is told: %s', (written, address) => {
    const problem = { rule: 'links/base-path', values: { written, address } };
    expect(below(written, '/help/')).toEqual({ href: written, problem });
  });

  test('is what it seems where a language has the same name', () => {
    expect(below('/en/faq/', '/en/')).toEqual({ href: '/en/en/faq/' });
  });

  test.each([
    ['/help/nowhere.pdf', undefined],
    ['/helpers/en/', undefined],
    ['/prise.csv', '/price.csv'],
  ])('is of another site where nothing of this one is meant: %s', (written, nearest) => {
    const values = { written, nearest };
    expect(below(written, '/help/').problem).toEqual({ rule: 'links/no-origin', values });
  });
});
