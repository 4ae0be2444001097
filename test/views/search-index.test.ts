import { expect, test } from 'vitest';
import type { Derive } from '../../src/cache/derived-texts.ts';
import { writeSearchIndex } from '../../src/views/search-index.ts';
import { page } from '../site-folder.ts';
import { publishSmallSite } from './small-site.ts';

const answers = Object.fromEntries(
  Array.from({ length: 500 }, (_, i) => [
    `content/faq/en/question-${i}.md`,
    page({ title: `Where is number ${i}?`, db: 'dra' }, `It lies behind number ${i - 1}, on the shelf.\n`),
  ]),
);

test('an edit weighs the pages of one segment again, a new page those of two at most', async () => {
  const kept = new Map<string, { key: string; text: string }>();
  const write = async (files: Readonly<Record<string, string>>) => {
    const made: string[] = [];
    const derive: Derive = (part, key, make) => {
      const known = kept.get(part);
      if (known?.key === key) return known.text;
      const text = make();
      kept.set(part, { key, text });
      made.push(part);
      return text;
    };
    const { context, views } = await publishSmallSite({ files: { ...answers, ...files } });
    const index = writeSearchIndex({ ...context, catalog: { ...context.catalog, derive } });
    for (const [address, { text }] of index) expect(text(), address).toBe(views.get(address));
    return made.filter((part) => part.startsWith('segment en'));
  };
  expect((await write({})).length).toBeGreaterThan(2);
  expect(await write({})).toEqual([]);
  const edited = {
    'content/faq/en/question-77.md': page(
      { title: 'Where is number 77?', db: 'dra' },
      'It lies beside a quokka.\n',
    ),
  };
  expect(await write(edited)).toHaveLength(1);
  const added = page({ title: 'Where is the last one?', db: 'dra' }, 'Nobody knows.\n');
  expect((await write({ ...edited, 'content/faq/en/question-77x.md': added })).length).toBeLessThanOrEqual(2);
});
