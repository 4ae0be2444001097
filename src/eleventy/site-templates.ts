import { outputPath } from '../pages/output-path.ts';
import { eleventyConfigOf } from '../project/eleventy-config.ts';
import type { Project } from '../project/project.ts';
import type { SiteTemplates } from '../project/site-templates.ts';
import { renderedTemplates } from './rendered-templates.ts';
import { loadEleventy, nowhere } from './run-eleventy.ts';

/** Load the templates of a site; undefined where it has no configuration of Eleventy of its own. */
export async function loadSiteTemplates(project: Project): Promise<SiteTemplates | undefined> {
  if (eleventyConfigOf(project.site.root) === undefined) return undefined;
  const { renderTemplates, transform, hasTransforms } = await loadEleventy(project);
  return {
    pages: async (plan) => renderedTemplates(await renderTemplates(plan), nowhere),
    transform: async (html, address) =>
      hasTransforms ? transform(html, { url: address, outputPath: outputPath(address) }) : html,
  };
}
