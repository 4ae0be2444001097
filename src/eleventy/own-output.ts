import { join, relative, resolve, sep } from 'node:path';
import type { CopyResult, TemplateResult } from '@11ty/eleventy';
import { isRegularFile } from '../files/regular-file.ts';
import type { OwnFile, OwnOutput } from '../project/site-templates.ts';
import { sourceName } from '../project/source-name.ts';
import { pagesTemplate } from './pages-template.ts';

/**
 * Find what templates of the site itself became, and what its configuration copies. A copy may be a whole folder.
 *
 * `output` is the folder that Eleventy was told to write into, absolute or relative to the current folder.
 */
export function ownOutput(
  results: readonly TemplateResult[],
  output: string,
  copies: readonly CopyResult[] = [],
): OwnOutput {
  const pathOf = (file: string) => `/${relative(output, file).replaceAll(sep, '/')}`;
  const made = new Map<string, OwnFile & { readonly content: string }>();
  for (const { inputPath, outputPath, content } of results) {
    if (!inputPath.endsWith(pagesTemplate) && outputPath !== false)
      made.set(pathOf(outputPath), { content, source: sourceName(inputPath) });
  }
  const copied = copies.flatMap(({ map }) =>
    Object.entries(map).map(([from, to]) => [from, pathOf(to)] as const),
  );
  const sourceOf = (path: string) =>
    copied
      .filter(([, to]) => path === to || path.startsWith(`${to}/`))
      .map(([from, to]) => join(from, path.slice(to.length)))
      .find(isRegularFile);
  return {
    pages: new Map(
      [...made].flatMap(([path, page]) =>
        path.endsWith('.html') ? [[path.replace(/\/index\.html$/, '/'), page] as const] : [],
      ),
    ),
    paths: [...made.keys()],
    at: (path) => {
      const source = made.has(path) ? undefined : sourceOf(path);
      return source === undefined
        ? made.get(path)
        : { source: sourceName(source), content: { path: resolve(source) } };
    },
  };
}
