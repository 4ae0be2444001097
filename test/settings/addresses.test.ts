import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddresses, normalBasePath } from '../../src/site/addresses.ts';
import { settingsSchema } from '../../src/site/settings.ts';

const { addresses: patterns } = settingsSchema.parse({ title: 'Small', languages: ['en'] });

test.each([
  ['home', {}, '/en/'],
  ['answer', { category: 'faq', slug: 'sftp' }, '/en/faq/sftp/'],
  ['category', { category: 'faq' }, '/en/faq/'],
  ['database', { id: 'dra' }, '/en/db/dra/'],
  ['databases', {}, '/en/db/'],
  ['tag', { id: 'release' }, '/en/tag/release/'],
  ['tags', {}, '/en/tag/'],
  ['search', {}, '/en/search/'],
] as const)('%s', (kind, values, expected) => {
  expect(createAddresses({ patterns }).of(kind, { lang: 'en', ...values })).toBe(expected);
});

test('patterns are settings; a name that is no value stays as it is written', () => {
  const own = { ...patterns, answer: '/{slug}/{constructor}/' };
  expect(createAddresses({ patterns: own }).of('answer', { lang: 'en', slug: 'sftp' })).toBe(
    '/sftp/{constructor}/',
  );
});

describe('normalBasePath', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['help', '/help/'],
    ['/help', '/help/'],
    ['help/', '/help/'],
    ['//a//b//', '/a/b/'],
  ])('%j → %s', (written, expected) => {
    expect(normalBasePath(written)).toBe(expected);
  });

  test('has one form only', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const normal = normalBasePath(path);
        expect(normalBasePath(normal)).toBe(normal);
        expect(normal).toMatch(/^\/(?:.*\/)?$/s);
      }),
    );
  });
});

describe('href', () => {
  const { href, absolute } = createAddresses({ patterns, basePath: '/help/', origin: 'https://faq.example' });

  test.each([
    ['/en/', '/help/en/'],
    ['/ja/faq/質問/', '/help/ja/faq/%E8%B3%AA%E5%95%8F/'],
    ['/ja/faq/%E8%B3%AA%E5%95%8F/', '/help/ja/faq/%E8%B3%AA%E5%95%8F/'],
    ['/a b"<c>/', '/help/a%20b%22%3Cc%3E/'],
    ['/100%/', '/help/100%25/'],
    ['/100%25/', '/help/100%25/'],
    ['/assets/static/a%23b%3Fc%2Fd.pdf', '/help/assets/static/a%23b%3Fc%2Fd.pdf'],
    ['/en/?q=a&b=c#d', '/help/en/?q=a&b=c#d'],
  ])('%s', (address, expected) => {
    expect(href(address)).toBe(expected);
    expect(absolute(address)).toBe(`https://faq.example${expected}`);
  });

  test('holds nothing that would have to be encoded, and leads where the address led', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = href(`/${text}`);
        expect(found).toMatch(/^[\x21-\x7e]+$/);
        expect(found).not.toMatch(/["<>\\^`{|}]/);
        expect(found).not.toMatch(/%(?![0-9A-Fa-f]{2})/);
      }),
    );
  });

  test('encoding twice is encoding once', () => {
    const plain = createAddresses({ patterns });
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const once = plain.href(`/${path}`);
        expect(plain.href(once)).toBe(once);
      }),
    );
  });

  test('without an origin, the absolute address is the href', () => {
    expect(createAddresses({ patterns }).absolute('/en/')).toBe('/en/');
  });
});

describe('addresses of settings that lead out of the site, or cannot be those of files', () => {
  const site = { title: 'Small', languages: ['en'] };
  const wrong = [
    '//evil.example/',
    '/../',
    '/a/../b/',
    '/%2E%2e/',
    '/a/./',
    '/\\evil.example/',
    '/a\u0000b/',
  ];
  const long = [`/${'質'.repeat(90)}/`, `/${'x/'.repeat(1500)}`];
  const refused = (settings: object) => settingsSchema.safeParse({ ...site, ...settings }).success === false;

  test.each(wrong)('%j', (path) => {
    expect(refused({ addresses: { home: `${path}{lang}/` } })).toBe(true);
    expect(refused({ addresses: { search: `/{lang}${path}` } })).toBe(true);
    expect(refused({ basePath: path })).toBe(true);
    expect(refused({ former: { pages: { [path]: '/en/' } } })).toBe(true);
    expect(refused({ former: { pages: { '/was/': path } } })).toBe(true);
    expect(refused({ former: { answers: { faq: { en: `${path}{slug}.html` } } } })).toBe(true);
  });

  test.each(long)('longer than disks take', (path) => {
    expect(refused({ former: { pages: { [path]: '/en/' } } })).toBe(true);
    expect(refused({ former: { answers: { faq: { en: `${path}{slug}.html` } } } })).toBe(true);
  });

  test('others are taken', () => {
    const former = {
      answers: { faq: { en: '/日本/{slug}-e.html' } },
      pages: { '/a.b/..c/%E6%97%A5': '/en/?q=../x#a/../b', '/old.html?id=3': '/', '/with space/': '/' },
    };
    const addresses = { home: '/', answer: '/{lang}/..a/{slug}/', search: '/{lang}/%2e.x/' };
    expect(refused({ former, addresses, basePath: '/..a/b/' })).toBe(false);
  });
});
