import { resolve, sep } from 'node:path';
import type { TemplateResult } from '@11ty/eleventy';
import type { RenderedTemplate } from '../project/site-templates.ts';
import { pagesTemplate } from './pages-template.ts';

/**
 * Pick the pages that templates of the site itself became, by address, such as `/en/tools/`.
 *
 * `output` is the folder that Eleventy was told to write into, absolute or relative to the current folder.
 */
export function renderedTemplates(
  results: readonly TemplateResult[],
  output: string,
): Map<string, RenderedTemplate> {
  const folder = resolve(output) + sep;
  return new Map(
    results.flatMap(({ inputPath, outputPath, content }) => {
      if (inputPath.endsWith(pagesTemplate) || outputPath === false || !outputPath.endsWith('.html'))
        return [];
      const path = `/${resolve(outputPath).slice(folder.length).replaceAll(sep, '/')}`;
      const page = { html: content, template: inputPath.replace(/^\.\//, '') };
      return [[path.replace(/\/index\.html$/, '/'), page] as const];
    }),
  );
}
