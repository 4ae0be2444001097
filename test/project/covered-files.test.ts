import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coveredFiles } from '../../src/project/covered-files.ts';
import { copyOfSite, kotae } from '../cli/command.ts';

const files = new Map(['/_redirects', '/_headers', '/sitemap.xml', '/en/feed.xml'].map((each) => [each, '']));
const file = 'content/faq/en/a.md';
const coveredBy = (address: string) =>
  coveredFiles({ pages: new Map([[address, { file }]]), entries: [] }, files).map(
    ({ rule, place, values }) => [rule, place, values],
  );

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

test.each(['/_redirects', '/_headers', '/%5Fheaders/', '/_redirects/old.html', '/en/feed.xml/old/'])(
  'a page that says it was at %s is told, and nothing is published',
  { timeout: 60_000 },
  async (address) => {
    const site = await copyOfSite();
    const answer = join(site, 'content/faq/en/send-seeds.md');
    await writeFile(
      answer,
      (await readFile(answer, 'utf8')).replace('---\n', `---\naliases: ["${address}"]\n`),
    );
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/^content\/faq\/en\/send-seeds\.md:2.*(?:_redirects|_headers|feed\.xml)/m);
    expect(stderr).toContain('catalog/same-address');
    expect(code).toBe(1);
  },
);

test.each(['/', '/en/', '/_redirects.html', '/en/feed/', '/en/_redirects/', '/sitemap/'])(
  '%s takes none',
  (address) => {
    expect(coveredBy(address)).toEqual([]);
  },
);
