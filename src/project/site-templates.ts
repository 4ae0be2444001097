import type { SitePlan } from './plan-site.ts';

/** Templates of the site itself, and what the site does to all pages, as its own configuration of Eleventy says. */
export interface SiteTemplates {
  /** What the templates make: HTML by address. */
  readonly pages: (plan: SitePlan) => Promise<ReadonlyMap<string, string>>;
  /** Change the HTML of a page of Kotae's as the site's own transforms do. */
  readonly transform: (html: string, address: string) => Promise<string>;
}
