import { expect, test } from 'vitest';
import { coveredFiles } from '../../src/project/covered-files.ts';

const files = new Map(['/_redirects', '/_headers', '/sitemap.xml', '/en/feed.xml'].map((each) => [each, '']));
const file = 'content/faq/en/a.md';
const coveredBy = (address: string) =>
  coveredFiles(new Map([[address, { file }]]), files).map(({ rule, place, values }) => [rule, place, values]);

test.each([
  ['/_redirects', '/_redirects'],
  ['/_redirects/', '/_redirects'],
  ['/_headers/old/page.html', '/_headers'],
  ['/sitemap.xml', '/sitemap.xml'],
  ['/%73itemap.xml', '/sitemap.xml'],
  ['/en/feed.xml/a/', '/en/feed.xml'],
])('a former address %s would take the place of a file', (address, other) => {
  expect(coveredBy(address)).toEqual([['catalog/same-address', { file }, { address, other }]]);
});

test.each(['/', '/en/', '/_redirects.html', '/en/feed/', '/en/_redirects/', '/sitemap/'])(
  '%s takes none',
  (address) => {
    expect(coveredBy(address)).toEqual([]);
  },
);
