import type { SitePlan } from './plan-site.ts';

/** A page that a template of the site itself made. */
export interface RenderedTemplate {
  readonly html: string;
  /** Path of the template from the site's folder, such as `content/tools.njk`. */
  readonly template: string;
}

/** Templates of the site itself, and what the site does to all pages, as its own configuration of Eleventy says. */
export interface SiteTemplates {
  /** What the templates make, by address. */
  readonly pages: (plan: SitePlan) => Promise<ReadonlyMap<string, RenderedTemplate>>;
  /** Change the HTML of a page of Kotae's as the site's own transforms do. */
  readonly transform: (html: string, address: string) => Promise<string>;
}
