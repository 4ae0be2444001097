import { join, relative, resolve, sep } from 'node:path';
import type { TemplateData, UserConfig } from '@11ty/eleventy';
import { isWithin } from '../files/is-within.ts';
import { outputPath } from '../pages/output-path.ts';
import { sourceName } from '../project/source-name.ts';
import { OutsideError } from '../project/template-error.ts';
import { addCollections } from './collections.ts';
import { addFilters } from './filters.ts';
import { siteData } from './global-data.ts';
import { pagesTemplate, templateFormat } from './pages-template.ts';
import { type KotaeOptions, plainError, validOptions } from './plugin-options.ts';
import { attachedRun, siteOf } from './run.ts';
import { createStandaloneRun } from './standalone-run.ts';
import { wrapInLayout } from './wrap-in-layout.ts';

export type { KotaeOptions };

/**
 * Kotae as a plugin of Eleventy: `export default (config) => config.addPlugin(kotae);`
 *
 * In: a folder with `content/`, which becomes Eleventy's input. Out: every page of the site, and all other
 * files that are published. Markdown below `content/` is Kotae's; templates in other languages are Eleventy's, with
 * collections, filters, data and a layout of Kotae's at hand. An error in the content stops the build before
 * anything is written.
 */
export default function kotae(config: UserConfig, options: KotaeOptions = {}): void {
  const valid = validOptions(options);
  const { pathPrefix } = config;
  const basePath = valid.basePath ?? (pathPrefix === '/' ? undefined : pathPrefix);
  const run = attachedRun(config) ?? createStandaloneRun({ ...valid, ...(basePath && { basePath }) });
  const html = (address: string): string => {
    const page = siteOf(run).plan.pages.get(address);
    if (!page) throw plainError(`Unknown page "${address}"`);
    return page.html();
  };
  const { directories } = config;
  if (directories.input === './') directories.setViaConfigObject?.({ input: 'content' });
  else if (resolve(directories.input) !== join(run.root, 'content'))
    throw plainError(
      `Unexpected input folder "${directories.input}". Expected "content": templates lie among the questions`,
    );

  config.setUseGitIgnore(false);
  config.addTemplateFormats(templateFormat);
  config.ignores.add('**/*.md');
  config.ignores.add('**/*.markdown');
  for (const folder of ['content', 'assets', 'layouts']) config.addWatchTarget(`./${folder}/**/*`);

  config.addExtension(templateFormat, {
    read: false,
    useLayouts: false, // a layout that a site gives to all of its templates is not for pages
    compile: (_content, inputPath) => (data) =>
      run.intact(() =>
        inputPath.includes(pagesTemplate) ? html(String(data.kotaePage)) : wrapInLayout(siteOf(run), data),
      ),
    compileOptions: { cache: false, permalink: 'raw' },
    isIncrementalMatch: () => true, // the plan says which pages to make
  });
  config.addTemplate(pagesTemplate, '', {
    pagination: { data: 'kotaePages', size: 1, alias: 'kotaePage' },
    permalink: ({ kotaePage }: TemplateData) => outputPath(String(kotaePage)),
    date: new Date(0), // unused; saves Eleventy from looking it up
    eleventyExcludeFromCollections: true,
  });
  const layouts = relative(directories.input, directories.layouts || directories.includes);
  config.addTemplate(`${layouts.replaceAll(sep, '/')}/kotae.${templateFormat}`, '', {});
  config.addGlobalData('kotaePages', run.pages);
  config.addGlobalData('kotae', () => siteData(run.site()));
  addCollections(config, run);
  addFilters(config, run);
  let output = resolve(directories.output);
  config.on('eleventy.before', async (event) => {
    output = resolve(event.directories.output);
    await run.begin(event);
  });
  config.addLinter('kotae', (_content, inputPath, path) => {
    if (typeof path === 'string' && !isWithin(resolve(path), output))
      throw new OutsideError(sourceName(inputPath), relative(output, path));
  });
  config.on('eleventy.contentMap', ({ inputPathToUrl }) => run.addressed(inputPathToUrl));
  config.on('eleventy.passthrough', ({ map }) => run.copied(map));
  config.on('eleventy.after', async ({ results, ...event }) => run.end(event, results));
}

/** Adding the plugin twice is adding it once. */
kotae.eleventyPluginOptions = { unique: true };
