import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readJekyll } from '../../bench/search/read-jekyll.mjs';
import { searchDocuments } from '../../src/catalog/search-documents.ts';
import { listMarkdown } from '../../src/entry/list-markdown.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { pageFinder } from '../../src/search/find-pages.ts';
import { type IndexManifest, indexManifestName } from '../../src/search/index-manifest.ts';
import { readSite } from '../site-folder.ts';
import { english, japanese } from './documents.ts';
import { inMemory } from './memory.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = fileURLToPath(new URL('../../../shared/corpus/ddbj', import.meta.url));

/** What a page promises to be found by: runs of two or more kanji or katakana, each kanji, words and identifiers. */
const promised = [
  /\p{Script=Han}{2,}/gu,
  /[\p{Script=Katakana}ー]{2,}/gu,
  /[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu,
  /\p{Script=Han}/gu,
  /[A-Za-z0-9]+/g,
  /[A-Za-z0-9]+(?:[-_.@][A-Za-z0-9]+)+/g,
];

function textOf({ title, keywords, headings, labels, sections }: SearchDocument): string {
  const parts = [title, ...keywords, ...labels, ...headings.map(({ text }) => text)];
  return [...parts, ...sections.flatMap(({ text, aside = '' }) => [text, aside])]
    .join('\n')
    .normalize('NFKC');
}

/** The words of an answer as its page prints them, without those that Kotae adds: buttons, names of code, titles, meanings of terms. */
function printedText(html: string): string {
  const parts: string[] = [];
  visit(rehype().data('settings', { fragment: true }).parse(html), (node, _index, parent) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element') return;
    const isOfCode =
      node.tagName === 'figcaption' &&
      String(parent && 'properties' in parent && parent.properties.className) === 'code';
    const isTerm = String(node.properties.className) === 'term'; // a word of the answer that opens its meaning
    const isAdded = isOfCode || (node.tagName === 'button' && !isTerm) || 'popover' in node.properties;
    if (isAdded || node.properties.id === 'footnote-label') return SKIP;
    if (!inline.has(node.tagName)) parts.push('\n');
    return;
  });
  return parts.join('').normalize('NFKC');
}

const inline = new Set(['wbr', 'button', 'a', 'b', 'em', 'strong', 'code', 'kbd', 'span', 'sup']);

/** The promised runs that do not find a page which holds them. */
async function lost(
  documents: readonly SearchDocument[],
  texts = documents.map(textOf),
): Promise<{ checked: number; lost: string[] }> {
  const { files, load } = inMemory(documents);
  const find = pageFinder(JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest, load);
  const holders = new Map<string, Set<number>>();
  documents.forEach((_, page) => {
    const text = texts[page] ?? '';
    for (const [run] of promised.flatMap((pattern) => [...text.matchAll(pattern)])) {
      holders.set(run, (holders.get(run) ?? new Set()).add(page));
    }
  });
  const missed: string[] = [];
  for (const [run, pages] of holders) {
    const found = new Set((await find(run)).pages.map(({ page }) => page));
    for (const page of pages) if (!found.has(page)) missed.push(`${run} → ${documents[page]?.address}`);
  }
  return { checked: holders.size, lost: missed };
}

describe('every run of kanji or katakana, every word and identifier finds every page that holds it', () => {
  it.each([
    ['English', english],
    ['Japanese', japanese],
  ])('in a small %s site', async (_, documents) => {
    const result = await lost(documents);
    expect(result.checked).toBeGreaterThan(50);
    expect(result.lost).toEqual([]);
  });

  it('in the printed pages of the project', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kotae-recall-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
    const { catalog } = await readSite(folder, listMarkdown(folder));
    if (!catalog) throw new Error('The content of the project is broken');
    for (const language of ['en', 'ja']) {
      const pages = catalog.entries.filter((entry) => entry.language === language);
      const texts = pages.map(({ answer }) => printedText(answer.html));
      const result = await lost(searchDocuments(catalog, language), texts);
      expect(result.checked).toBeGreaterThan(1000);
      expect(result.lost).toEqual([]);
    }
  }, 180_000);

  it.skipIf(!existsSync(corpus))(
    `in the corpus (skipped where ${'../shared/corpus/ddbj'} is missing)`,
    async () => {
      const languages = readJekyll(corpus);
      expect([...languages.keys()]).toEqual(['en', 'ja']);
      for (const documents of languages.values()) {
        const result = await lost(documents);
        expect(result.checked).toBeGreaterThan(1000);
        expect(result.lost).toEqual([]);
      }
    },
    180_000,
  );
});
