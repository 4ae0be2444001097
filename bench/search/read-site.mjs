import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const leaves = new Set(['paragraph', 'heading', 'code', 'tableCell']);

/**
 * Read the documents of a site, `content/{category}/{language}/*.md`, or of the Jekyll corpus, `_faq/{language}/*.md`.
 *
 * Returns language → documents. Addresses are `/{language}/{category}/{slug}/`.
 */
export function readSite(root) {
  const labels = readLabels(root);
  const languages = new Map();
  for (const { folder, category, language } of folders(root)) {
    const documents = languages.get(language) ?? [];
    languages.set(language, documents);
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.md')) continue;
      const slug = name.replace(/(-e)?\.md$/, '');
      documents.push(
        readDocument(readFileSync(join(folder, name), 'utf8'), {
          slug,
          category,
          language,
          labels,
          id: documents.length,
        }),
      );
    }
  }
  return languages;
}

function folders(root) {
  const list = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  const found = [];
  const content = join(root, 'content');
  if (existsSync(content)) {
    for (const category of list(content)) {
      for (const language of list(join(content, category))) {
        if (/^[a-z]{2}$/.test(language))
          found.push({ folder: join(content, category, language), category, language });
      }
    }
  } else {
    for (const language of list(join(root, '_faq'))) {
      found.push({ folder: join(root, '_faq', language), category: 'faq', language });
    }
  }
  return found;
}

/** Labels of databases and tags: id → language → all its names. */
function readLabels(root) {
  const read = (path) => (existsSync(join(root, path)) ? parse(readFileSync(join(root, path), 'utf8')) : {});
  const labels = new Map();
  const add = (id, language, ...names) => {
    const key = `${String(id).toLowerCase()} ${language}`;
    labels.set(key, [...(labels.get(key) ?? []), ...names.flat().filter((name) => typeof name === 'string')]);
  };
  for (const vocabulary of [read('content/databases.yaml'), read('content/tags.yaml')]) {
    for (const [id, { label = {}, name = {}, synonyms = [] }] of Object.entries(vocabulary ?? {})) {
      for (const language of ['en', 'ja']) add(id, language, label[language], name[language], synonyms);
    }
  }
  for (const [id, { short, full }] of Object.entries(read('_data/label_dictionary.yml'))) {
    for (const language of ['en', 'ja']) if (short) add(id, language, short[language], full?.[language]);
  }
  return labels;
}

function readDocument(source, { slug, category, language, labels, id }) {
  const { data, content } = matter(source.startsWith('---') ? source : `---\n${source}`, {});
  const list = (value) => (value == null ? [] : [value].flat().map(String));
  const databases = list(data.db).map((name) => name.toLowerCase());
  const tags = list(data.tags);
  const sections = readSections(content);
  return {
    id,
    address: `/${language}/${category}/${slug}/`,
    language,
    title: String(data.title ?? slug),
    keywords: list(data.keywords),
    headings: sections.filter((section) => section.id).map(({ id, heading }) => ({ id, text: heading })),
    labels: [...databases, ...tags].flatMap(
      (name) => labels.get(`${name.toLowerCase()} ${language}`) ?? [name],
    ),
    databases,
    sections,
    updated: new Date(data.updated ?? data.date ?? 0).toISOString().slice(0, 10),
  };
}

function readSections(content) {
  const source = content
    .replace(/\{%.*?%\}/gs, '')
    .replace(/\{:[^}]*\}/g, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[a-z/][^>]*>/gi, ' ');
  const sections = [{ heading: '', text: [] }];
  const walk = (node) => {
    if (node.type === 'heading') {
      const [, heading = '', id] = /^(.*?)\s*(?:\{#([^}]+)\})?$/s.exec(textOf(node)) ?? [];
      sections.push({ id: id ?? `section-${sections.length}`, heading, text: [] });
    } else if (leaves.has(node.type)) {
      sections.at(-1).text.push(textOf(node));
    } else {
      for (const child of node.children ?? []) walk(child);
    }
  };
  walk(markdown.parse(source));
  return sections.map((section) => ({ ...section, text: section.text.join('\n') }));
}
