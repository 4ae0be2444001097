import { expect, test } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { page, readSite, writeSite } from '../site-folder.ts';

const settings = (more: string) => `title: Small\nlanguages: [en]\norigin: https://small.example\n${more}`;
const links = '[main](/old/b.html) [ours](/en/b-was-here/) [page](b.md)\n';

test.each([
  ['with a main website', 'links: { origin: https://www.example }\n', ['links/alias']],
  ['without one', '', ['links/alias']],
])('an alias of another page that would lead out is told, with the page: %s', async (_name, more, rules) => {
  const root = await writeSite({
    'content/site.yaml': settings(more),
    'content/faq/en/a.md': page({ title: 'A' }, links),
    'content/faq/en/b.md': page({ title: 'B', aliases: '[/old/b.html, /en/b-was-here/]' }),
  });
  const { diagnostics } = await readSite(root, ['content/faq/en/a.md', 'content/faq/en/b.md']);
  // What the file alone shows of the same place is not told beside it.
  const told = arrange(diagnostics).filter(({ rule }) => rule.startsWith('links/'));
  expect(told.map(({ rule }) => rule).sort()).toEqual(rules);
  expect(told.find(({ rule }) => rule === 'links/alias')?.values).toEqual({
    written: '/old/b.html',
    file: 'content/faq/en/b.md',
  });
});
