import { readdir, readFile } from 'node:fs/promises';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const pages = [
  ...(await readdir(root)),
  ...(await readdir(new URL('docs/', root), { recursive: true })).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

/** Marks of emphasis that are shown as they are typed, by their line. */
function shownMarks(text: string): string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), 'text', ({ position }) => {
    const written = text.slice(position?.start.offset, position?.end.offset);
    if (/(?<!\\)[*~]/.test(written)) found.push(`${position?.start.line}: ${written}`);
  });
  return found;
}

// Kotae's own Markdown ends emphasis behind a full stop and before a letter; GitHub's, which shows the docs, does not.
test.each(pages)('%s emphasises on GitHub, too, whatever it marks', async (page) => {
  expect(shownMarks(await readFile(new URL(page, root), 'utf8'))).toEqual([]);
});

test('a mark that is shown is found', () => {
  expect(shownMarks('*動かしていません。*GitLab は')).toEqual(['1: *動かしていません。*GitLab は']);
  expect(shownMarks('*動かしていません*。GitLab は `a*` と \\* です')).toEqual([]);
});
