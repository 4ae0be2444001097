import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, page, readSite, writeSite } from '../site-folder.ts';

const settings = (more = '') => ({
  'content/site.yaml': `title: Small\nlanguages: [en]\norigin: https://small.example\n${more}`,
});
const moved = page(
  { title: 'B', aliases: '[/old/b.html, /en/b-was-here/, "/old/%E7%AD%94.html"]' },
  '## Steps {#steps}\n\nAn answer.\n',
);
const files = ['content/faq/en/a.md', 'content/faq/en/b.md'];

/** Read a page with one link beside a page that has moved. */
async function read(link: string, more = '', other: Files = {}, basePath?: string) {
  const root = await writeSite({
    ...settings(more),
    'content/faq/en/a.md': page({ title: 'A' }, `${link}\n`),
    'content/faq/en/b.md': moved,
    ...other,
  });
  return { root, ...(await links(root, files, basePath)) };
}

async function links(root: string, read: readonly string[], basePath?: string) {
  const { readings, diagnostics } = await readSite(root, read, { basePath });
  const answer = readings[0]?.entry?.answer;
  return {
    href: answer?.links[0]?.href,
    html: answer?.html,
    rules: diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('links/')),
  };
}

describe.each([
  ['with a main website', 'links: {origin: https://www.example, known: [/about/]}\n'],
  ['without one', ''],
])('a link to an alias of another page leads to that page: %s', (_name, more) => {
  test.each([
    ['[b](/old/b.html)', '/en/faq/b/'],
    ['[b](/old/b.html#steps)', '/en/faq/b/#steps'],
    ['[b](/old/b.html?q=1#steps)', '/en/faq/b/?q=1#steps'],
    ['[b](/en/b-was-here/)', '/en/faq/b/'],
    ['[b](/old/答.html)', '/en/faq/b/'],
    ['[b](/old/%E7%AD%94.html)', '/en/faq/b/'],
    ['<a href=" /old/b.html ">b</a>', '/en/faq/b/'],
    ['[b]\n\n[b]: /old/b.html', '/en/faq/b/'],
  ])('%s', async (link, href) => {
    const found = await read(link, more);
    expect(found).toMatchObject({ href, rules: [] });
    expect(found.html).toContain(`href="${href}"`);
  });
});

test('below a base path an alias may be written with it and without', async () => {
  for (const link of ['[b](/old/b.html)', '[b](/help/old/b.html)'])
    expect(await read(link, '', {}, '/help/')).toMatchObject({ href: '/help/en/faq/b/', rules: [] });
});

test('a heading that is not there is told as for a link to the file', async () => {
  expect((await read('[b](/old/b.html#gone)')).rules).toEqual(['links/missing-anchor']);
});

test('an alias of a draft is told as the draft', async () => {
  const draft = page({ title: 'B', aliases: '[/old/b.html]', draft: 'true' });
  expect((await read('[b](/old/b.html)', '', { 'content/faq/en/b.md': draft })).rules).toEqual([
    'links/draft-answer',
  ]);
});

test('an answer follows its links when an alias comes, changes its page, and goes', async () => {
  const c = 'content/faq/en/c.md';
  const withAlias = page({ title: 'C', aliases: '[/old/c.html]' });
  const { root, rules } = await read('[c](/old/c.html)', '', { [c]: page({ title: 'C' }) });
  const all = [...files, c];
  const outside = { href: '/old/c.html', rules: ['links/no-origin'] };
  expect(rules).toEqual(outside.rules);
  await writeFile(join(root, c), withAlias);
  expect(await links(root, all)).toMatchObject({ href: '/en/faq/c/', rules: [] });
  await writeFile(join(root, c), page({ title: 'C' }));
  expect(await links(root, all)).toMatchObject(outside);
  await writeFile(join(root, 'content/faq/en/b.md'), withAlias);
  expect(await links(root, all)).toMatchObject({ href: '/en/faq/b/', rules: [] });
});
