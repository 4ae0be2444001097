import { resolve, sep } from 'node:path';
import type { TemplateResult } from '@11ty/eleventy';
import { pagesTemplate } from './pages-template.ts';

/**
 * Pick what templates of the site itself became: HTML by address, such as `/en/tools/`.
 *
 * `output` is the folder that Eleventy was told to write into, absolute or relative to the current folder.
 */
export function customPages(results: readonly TemplateResult[], output: string): Map<string, string> {
  const folder = resolve(output) + sep;
  return new Map(
    results.flatMap(({ inputPath, outputPath, content }) => {
      if (inputPath.endsWith(pagesTemplate) || outputPath === false || !outputPath.endsWith('.html'))
        return [];
      const path = `/${resolve(outputPath).slice(folder.length).replaceAll(sep, '/')}`;
      return [[path.replace(/\/index\.html$/, '/'), content] as const];
    }),
  );
}
