import { posix } from 'node:path';
import type { ImportLog } from '../import-log.ts';
import { listFiles } from '../jekyll/list-files.ts';

/** Names of files that are pages. */
export const markdown = /\.(?:md|mdx|markdown|mdown)$/i;

/** Is a page the text of its folder? */
export const isIndex = (path: string): boolean => /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(path);

const ofTools = /(?:^|\/)(?:\.|node_modules\/)/;
/** At the root of a folder, which may be a repository; MkDocs and the folders below know no such names. */
const aboutRepository = /^(?:contributing|licen[cs]e|changelog|code_of_conduct)\.\w+$/i;
/** `_index.md` is the text of a folder; other names that begin so are parts that pages include. */
const part = /(?:^|\/)_(?!index\.)/i;
const otherText = /\.(?:rst|adoc|asciidoc|org|textile|rmd|qmd|ipynb)$/i;

/** HTML that is no page of its own: templates, what was built, and files that a site publishes as they are. */
const ofTemplates =
  /(?:^|\/)(?:_[^/]*|layouts|themes|templates|overrides|partials|includes|static|public|assets|dist|build|out|site|coverage)\//i;

/**
 * List the pages below a folder, and the parts that pages may put in. Other text files are reported, but for those about
 * the repository that it may be; HTML once, since it may be many files.
 */
export async function listPages(
  source: string,
  log: ImportLog,
  mayBeRepository: boolean,
): Promise<{ readonly pages: readonly string[]; readonly parts: readonly string[] }> {
  const names = (await listFiles(source)).filter(
    (name) => !ofTools.test(name) && !(mayBeRepository && aboutRepository.test(name)),
  );
  for (const file of names) if (otherText.test(file)) log.report('import/other-kind', { file }, {});
  const html = names.filter((name) => /\.x?html?$/i.test(name) && !ofTemplates.test(name));
  const [file] = html;
  if (file !== undefined) log.report('import/html-files', { file }, { count: html.length });
  const texts = names.filter((name) => markdown.test(name));
  return {
    pages: texts.filter((name) => !part.test(name)),
    parts: texts.filter((name) => part.test(name)),
  };
}

/**
 * Files that were at the root of the old site, though they are in a folder for them, by their address there:
 * `/img/a.png` for `static/img/a.png`, in the folder of pages or beside it.
 */
export async function staticFiles(source: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of ['../static', '../public', 'static', 'public'])
    for (const file of await listFiles(posix.join(source, folder)))
      if (!markdown.test(file)) found.set(`/${file}`, `${folder}/${file}`);
  return found;
}
