import { eleventyConfigOf } from '../project/eleventy-config.ts';
import type { Project } from '../project/project.ts';
import type { SiteTemplates } from '../project/site-templates.ts';
import { loadEleventy } from './run-eleventy.ts';

/** Load the templates of a site; undefined where it has no configuration of Eleventy of its own. */
export async function loadSiteTemplates(project: Project): Promise<SiteTemplates | undefined> {
  if (eleventyConfigOf(project.site.root) === undefined) return undefined;
  const { renderTemplates, renderPages, changesPages } = await loadEleventy(project);
  if (!changesPages) return { render: renderTemplates };
  return {
    render: renderTemplates,
    page: async (plan, address) => {
      let page = '';
      await renderPages(plan, [address], (_address, html) => {
        page = html;
      });
      return page;
    },
    pages: (plan, take) => renderPages(plan, [...plan.pages.keys()], take),
  };
}
