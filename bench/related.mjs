#!/usr/bin/env node
/**
 * Measure related questions: how often a page names, among five, one that it links to or that links to it.
 *
 *   npm run bench:related -- [--root SITE]
 *
 * SITE holds `content/` (default: this project's) or `_faq/`, before an import. The links that curators wrote stand for
 * what they find related. Beside it is a ranking by shared labels alone, each weighing the more the rarer it is. Shown,
 * too: how many pages get none, and how often the page is named that is named most.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createSimilarity } from '../dist/src/catalog/similarity.js';
import { readSite } from './search/read-site.mjs';

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
const root = resolve(values.root);
const shown = 5;

for (const [language, documents] of await readSite(root)) {
  const linked = linkedPairs(documents, language);
  const rows = Object.entries({
    'by words and labels': byLikeness(documents, language),
    'by labels alone': byLabels(documents),
  });
  console.log(`\n${language}: ${documents.length} pages, ${linked.length} links either way`);
  console.table(
    Object.fromEntries(rows.map(([name, related]) => [name, measure(documents, linked, related)])),
  );
}

function measure(documents, linked, related) {
  const lists = documents.map((_, place) => related(place));
  const counts = new Map();
  for (const place of lists.flat()) counts.set(place, (counts.get(place) ?? 0) + 1);
  return {
    met: linked.filter(([from, to]) => lists[from].includes(to)).length,
    'shown, mean': Number((lists.flat().length / documents.length).toFixed(2)),
    'pages without': lists.filter((list) => list.length === 0).length,
    'the same one at most': Math.max(0, ...counts.values()),
  };
}

function byLikeness(documents, language) {
  const similar = createSimilarity(
    documents.map(({ title, databases, keywords, headings, sections }) => ({
      labels: databases,
      title,
      texts: [
        ...keywords,
        ...headings.map(({ text }) => text),
        (sections.find(({ text }) => text)?.text ?? '').slice(0, 160),
      ],
    })),
    language,
  );
  return (place) => similar(place, shown).map((found) => found.place);
}

function byLabels(documents) {
  const counts = new Map();
  for (const id of documents.flatMap(({ databases }) => databases)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const weigh = (one, other) =>
    one.databases
      .filter((id) => other.databases.includes(id))
      .reduce((sum, id) => sum + Math.log(1 + documents.length / counts.get(id)), 0);
  return (place) =>
    documents
      .map((other, at) => ({ at, weight: at === place ? 0 : weigh(documents[place], other) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.at - b.at)
      .slice(0, shown)
      .map(({ at }) => at);
}

/** The places of pages that link to each other, both ways. */
function linkedPairs(documents, language) {
  const places = new Map(documents.map(({ slug }, place) => [slug, place]));
  const folders = [join(root, '_faq', language), ...contentFolders(language)];
  const pairs = new Set();
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const from = places.get(slugOf(name));
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, target] of text.matchAll(/\]\(([^)#?\s]+)/g)) {
        const to = places.get(slugOf(target.split('/').filter(Boolean).at(-1) ?? ''));
        if (from === undefined || to === undefined || from === to) continue;
        pairs.add(`${from} ${to}`).add(`${to} ${from}`);
      }
    }
  }
  return [...pairs].map((pair) => pair.split(' ').map(Number));
}

function contentFolders(language) {
  return namesIn(join(root, 'content'), '').map((category) => join(root, 'content', category, language));
}

function namesIn(folder, ending = '.md') {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(ending));
  } catch {
    return [];
  }
}

function slugOf(name) {
  return name.replace(/(?:-e)?\.(?:md|html)$/, '');
}
