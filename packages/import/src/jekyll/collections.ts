import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import { listFiles } from './list-files.ts';

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
const readme = /(?:^|\/)(?:readme|contributing|license|changelog|code_of_conduct)\.[a-z]+$/i;
const page = /\.(?:md|markdown|mkd|mkdn|mkdown|html?)$/i;
const language = /^[a-z]{2}(?:[-_][A-Za-z0-9]{2,8})?$/;

/**
 * List the collections of a site, each with its pages.
 *
 * A folder `_faq/` is the collection `faq`; `posts` are those of all folders `_posts/`, such as `en/news/_posts/`;
 * `pages` are the files with front matter in folders of no collection. Files about the repository are left out.
 */
export async function readCollections(
  source: string,
): Promise<ReadonlyMap<string, readonly CollectionFile[]>> {
  const collections = new Map<string, CollectionFile[]>();
  for (const path of await listFiles(source)) {
    if (!page.test(path) || readme.test(path) || /^(?:node_modules|vendor)\/|(?:^|\/)\./.test(path)) continue;
    const parts = path.split('/');
    const posts = parts.indexOf('_posts');
    const [first = ''] = parts;
    if (parts.some((part) => own.test(part))) continue;
    const [collection, file] =
      posts !== -1
        ? ['posts', postOf(path, parts, posts)]
        : first.startsWith('_')
          ? [first.slice(1), { path, name: parts.slice(1).join('/'), categories: [] }]
          : ['pages', { path, name: path, categories: [] }];
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(collection)) continue;
    if (collection === 'pages' && !(await hasFrontMatter(join(source, path)))) continue;
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
    (path) => path.startsWith(folder) && !page.test(path) && !readme.test(path),
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
