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
 * Read the search documents of a Jekyll site, `_faq/{language}/*.md`, roughly: enough to measure search before an import.
 *
 * Returns language → documents. Addresses are `/{language}/faq/{slug}/`; `name-e.md` has the slug `name`.
 */
export function readJekyll(root) {
  const labels = readLabels(root);
  const languages = readdirSync(join(root, '_faq')).sort();
  return new Map(
    languages.map((language) => {
      const folder = join(root, '_faq', language);
      const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
      const documents = names.sort().map((name, id) => {
        const slug = name.replace(/(-e)?\.md$/, '');
        return readDocument(readFileSync(join(folder, name), 'utf8'), { slug, language, labels, id });
      });
      return [language, documents];
    }),
  );
}

/** Names of the databases: id and language → short and full name. */
function readLabels(root) {
  const file = join(root, '_data', 'label_dictionary.yml');
  const dictionary = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  return new Map(
    Object.entries(dictionary).flatMap(([id, { short = {}, full = {} }]) =>
      Object.keys(short).map((language) => [`${id} ${language}`, [short[language], full[language] ?? '']]),
    ),
  );
}

function readDocument(source, { slug, language, labels, id }) {
  const { data, content } = matter(source.startsWith('---') ? source : `---\n${source}`, {});
  const list = (value) => (value == null ? [] : [value].flat().map(String));
  const databases = list(data.db).map((name) => name.toLowerCase());
  const tags = list(data.tags);
  const sections = readSections(content);
  return {
    id,
    address: `/${language}/faq/${slug}/`,
    language,
    title: String(data.title ?? slug),
    slug,
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
