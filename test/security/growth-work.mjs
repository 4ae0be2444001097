/**
 * Do what is asked for over texts, one after the other, with the compiled code, and tell the seconds of processor time
 * that each took: a process of its own, which can be ended when a text takes for ever.
 *
 * Messages in: `{ subject, text }`; out: `{ seconds, refused }`, the lines and constructs for which an answer was refused
 * before it was parsed. The folder that it may write into is its argument.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = process.argv[2] ?? '';
const dist = (/** @type {string} */ path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const importer = (/** @type {string} */ path) =>
  import(new URL(`../../packages/import/dist/${path}`, import.meta.url).href);

/** @typedef {{ line: number, values: object }} Refusal */

/** A site in which each step of the dialect has something to do. */
const site = {
  'site.yaml':
    'title: {en: Small, ja: 小さなサイト}\nlanguages: [en, ja]\ntimezone: Asia/Tokyo\norigin: https://small.example\nmath: true\n',
  'databases.yaml': 'dra: {label: DRA}\n',
  'tags.yaml': 'transfer: {label: {en: File transfer, ja: ファイル転送}, synonyms: [sftp]}\n',
  'categories.yaml': 'faq: {label: FAQ}\n',
  'glossary.yaml':
    'key: {term: {en: host key, ja: 鍵}, meaning: {en: What a machine shows., ja: 機械を示すもの。}}\n',
};

const front = (/** @type {string} */ more) =>
  `---\ncategory: faq\ndate: 2024-05-06\nlang: ja\n${more}\n---\n\n`;

/** @type {Record<string, (text: string) => Promise<readonly Refusal[] | void>>} */
const work = {
  answer: async (text) => make(`${front('title: 質問')}${text}`),
  title: async (text) => make(`${front(`title: ${JSON.stringify(text)}`)}Text.\n`, text),
  'front matter': async (text) => make(`${front(`title: 質問\n${text}`)}Text.\n`),
  vocabulary: async (text) => {
    const { loadSite } = await dist('src/site/load-site.js');
    await write({ 'content/tags.yaml': text });
    await loadSite({ root });
    await write({ 'content/tags.yaml': site['tags.yaml'] });
  },
  query: async (text) => {
    await ask('A key of a host. 鍵を作ります。ホスト鍵', text);
  },
  'searched text': async (text) => {
    await ask(text, 'host key 鍵 word');
  },
  'page of Jekyll': async (text) => {
    const { importJekyll } = await importer('jekyll/import-jekyll.js');
    const source = await folder('jekyll', {
      '_config.yml': 'title: A\n',
      '_faq/a.md': `---\ntitle: A\n---\n${text}`,
    });
    await importJekyll({ collection: 'faq', suffixes: new Map(), source, root: join(root, 'new') });
  },
  'front matter of Jekyll': async (text) => {
    const { importJekyll } = await importer('jekyll/import-jekyll.js');
    const source = await folder('jekyll', {
      '_config.yml': 'title: A\n',
      '_faq/a.md': `---\n${text}\n---\nText.\n`,
    });
    await importJekyll({ collection: 'faq', suffixes: new Map(), source, root: join(root, 'new') });
  },
  'page of MkDocs': async (text) => {
    const { importMkdocs } = await importer('mkdocs/import-mkdocs.js');
    const { importTexts } = await importer('texts.js');
    const source = await folder('mkdocs', { 'mkdocs.yml': 'site_name: A\n', 'docs/index.md': text });
    await importMkdocs(
      { source, root: join(root, 'new'), category: 'faq', sections: 'topics' },
      importTexts.en,
    );
  },
  'page of a folder': async (text) => {
    const { importFolder } = await importer('folder/import-folder.js');
    const { folderTranslations } = await importer('folder/folder-translations.js');
    const source = await folder('folder', { 'a.md': text });
    const translations = () => folderTranslations(source);
    await importFolder({ source, root: join(root, 'new'), category: 'faq', language: 'en', translations });
  },
};

/** Read, check and print one answer, in all that is made of it. */
async function make(/** @type {string} */ text, title = '質問') {
  const [{ loadSite }, { openContent }, { createCatalog }, { createPages }, { checkContent, readContent }] =
    await Promise.all([
      dist('src/site/load-site.js'),
      dist('src/entry/open-content.js'),
      dist('src/catalog/create-catalog.js'),
      dist('src/pages/create-pages.js'),
      dist('src/check/check-content.js'),
    ]);
  const [{ writeViews }, { renderLayout }, { slugOf }] = await Promise.all([
    dist('src/views/views.js'),
    dist('layouts/index.js'),
    dist('src/entry/new-page.js'),
  ]);
  const file = 'content/faq/ja/a.md';
  await rm(join(root, '.kotae'), { recursive: true, force: true });
  await write({ [file]: text });
  slugOf(title);
  const { site } = await loadSite({ root });
  const images = { resolve: async () => undefined, fingerprint: async () => '' };
  const content = await openContent({ site, images, cacheFolder: join(root, '.kotae'), version: 'test' });
  const [reading] = await content.read([file]);
  const entries = reading.entry ? [reading.entry] : [];
  const broken = reading.entry ? [] : [file];
  const catalog = createCatalog({ site, entries, drafts: [], broken });
  const pages = createPages({ site, catalog, assets, siteHash: 'test' });
  for (const { page } of pages.answers.values()) renderLayout(page());
  for (const view of writeViews({ catalog, pages, assets, siteHash: 'test', templateAddresses: [] }).values())
    view.text();
  checkContent(await readContent({ site, catalog, readings: [reading], siteHash: 'test' }));
  /** @type {{ rule: string, place: { line?: number }, values: object }[]} */
  const found = reading.diagnostics;
  return found
    .filter(({ rule }) => rule === 'markdown/too-many' || rule === 'markdown/too-deep')
    .map(({ place, values }) => ({ line: place.line ?? 0, values }));
}

/** Addresses that stand for the files of the bundle. */
const assets = {
  stylesheet: '/site.css',
  style: (/** @type {string} */ name) => `/${name}.css`,
  script: (/** @type {string} */ name) => `/${name}.js`,
  icon: '/mark.svg',
  touchIcon: '/touch-icon.png',
  card: undefined,
};

/** Search two pages of a text, one in each language, for a query. */
async function ask(/** @type {string} */ text, /** @type {string} */ query) {
  const [{ indexDocuments }, { openIndex }] = await Promise.all([
    dist('src/search/index-documents.js'),
    dist('src/search/query.js'),
  ]);
  for (const language of ['en', 'ja']) {
    const about = { keywords: [], headings: [], labels: [], databases: [], updated: '2025-04-10', language };
    const page = {
      ...about,
      id: 0,
      address: '/a/',
      slug: 'a',
      title: 'A',
      sections: [{ heading: '', text }],
    };
    /** @type {Map<string, string>} */
    const files = indexDocuments([page, { ...page, id: 1, address: '/b/', slug: 'b' }]);
    const index = await openIndex(async (/** @type {string} */ name) => files.get(name) ?? '');
    await index.search(query);
    await index.meanings(query, 'en');
  }
}

/** Write a folder of its own below the root. */
async function folder(/** @type {string} */ name, /** @type {Record<string, string>} */ files) {
  const entries = Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]);
  await write(Object.fromEntries(entries));
  return join(root, name);
}

async function write(/** @type {Record<string, string>} */ files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

await write(Object.fromEntries(Object.entries(site).map(([name, text]) => [`content/${name}`, text])));
process.on('message', async (/** @type {{ subject: string, text: string }} */ { subject, text }) => {
  const before = process.cpuUsage();
  const refused = await work[subject]?.(text);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ seconds: (user + system) / 1e6, refused: refused ?? [] });
});
process.send?.('ready');
