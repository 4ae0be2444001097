import { join, posix } from 'node:path';
import { readRegularText } from 'kotae/files';
import { listFiles } from './list-files.ts';
import { isExcluded, type PageRules } from './page-rules.ts';

/** A file of a collection. */
export interface CollectionFile {
  /** Path relative to the source, with forward slashes. */
  readonly path: string;
  /** Path that names it within the collection, a language's folder first: `en/sftp-e.md`. */
  readonly name: string;
  /** Folders that Jekyll takes for categories: those above `_posts/`. */
  readonly categories: readonly string[];
}

/** Folders that hold no pages, whatever their names say. */
const own = /^_(?:data|includes|layouts|sass|site|drafts|plugins)$/;
const aboutRepository =
  /(?:^|\/)(?:readme|contributing|licen[cs]e|copying|changelog|code_of_conduct|(?:issue|pull_request)_template)\.[a-z]+$/i;
const readme = /(?:^|\/)readme\.[a-z]+$/i;
const index = /(?:^|\/)index\.[a-z]+$/i;
const page = /\.(?:md|markdown|mkd|mkdn|mkdown|html?)$/i;
const language = /^[a-z]{2}(?:[-_][A-Za-z0-9]{2,8})?$/;

/**
 * List the collections of a site, each with its pages.
 *
 * A folder `_faq/` is the collection `faq`; `posts` are those of all folders `_posts/`, such as `en/news/_posts/`;
 * `pages` are the files with front matter in folders of no collection. Files about the repository are left out, but a
 * README that its site shows as the index of a folder.
 */
export async function readCollections(
  source: string,
  rules: PageRules,
): Promise<ReadonlyMap<string, readonly CollectionFile[]>> {
  const collections = new Map<string, CollectionFile[]>();
  const paths = await listFiles(source);
  const indexed = new Set(paths.filter((path) => index.test(path)).map((path) => posix.dirname(path)));
  const isIndex = (path: string) =>
    rules.hasReadmeIndex && readme.test(path) && !/^_/.test(path) && !indexed.has(posix.dirname(path));
  for (const path of paths) {
    if (!page.test(path) || /^(?:node_modules|vendor)\/|(?:^|\/)\./.test(path)) continue;
    if (posix.basename(path).startsWith('_')) continue; // a part that pages include
    if ((aboutRepository.test(path) && !isIndex(path)) || isExcluded(path, rules.exclude)) continue;
    const parts = path.split('/');
    const posts = parts.indexOf('_posts');
    const [first = ''] = parts;
    if (parts.some((part) => own.test(part))) continue;
    const [collection, file] =
      posts !== -1
        ? ['posts', postOf(path, parts, posts)]
        : first.startsWith('_')
          ? [first.slice(1), { path, name: parts.slice(1).join('/'), categories: [] }]
          : ['pages', { path, name: path.replace(/(^|\/)readme(?=\.\w+$)/i, '$1index'), categories: [] }];
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(collection)) continue;
    if (collection === 'pages') {
      const needsNone = rules.hasOptionalFrontMatter && !/html?$/i.test(path);
      if (!needsNone && !(await hasFrontMatter(join(source, path)))) continue;
    }
    const files = collections.get(collection) ?? [];
    files.push(file);
    collections.set(collection, files);
  }
  return collections;
}

/** Files of a collection that its generator made pages of, and that are neither Markdown nor HTML. */
export async function listOtherPages(source: string, collection: string): Promise<string[]> {
  const folder = `_${collection}/`;
  const paths = (await listFiles(source)).filter(
    (path) => path.startsWith(folder) && !page.test(path) && !aboutRepository.test(path),
  );
  const have = await Promise.all(paths.map((path) => hasFrontMatter(join(source, path))));
  return paths.filter((_path, index) => have[index]);
}

/** `en/news/_posts/a.md` is `en/a.md` in the category news; `_posts/en/a.md` and `_i18n/en/_posts/a.md` are, too. */
function postOf(path: string, parts: readonly string[], posts: number): CollectionFile {
  const above = parts.slice(0, posts).filter((part) => !part.startsWith('_'));
  const folder = above.find((part) => language.test(part));
  const rest = parts.slice(posts + 1);
  const name = folder === undefined ? rest : [folder, ...rest];
  return { path, name: name.join('/'), categories: above };
}

async function hasFrontMatter(path: string): Promise<boolean> {
  const text = await readRegularText(path).catch(() => '');
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
