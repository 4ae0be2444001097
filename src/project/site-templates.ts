import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { OutputContent } from '../publishing/write-content.ts';
import type { SitePlan } from './plan-site.ts';

/** A file that a site itself publishes. */
export interface OwnFile {
  readonly content: OutputContent;
  /** What it is made from, relative to the site's folder, such as `content/tools.njk`. */
  readonly source: string;
}

/** What a site's own templates make, and what its configuration of Eleventy copies. */
export interface OwnOutput {
  /** Pages by address. */
  readonly pages: ReadonlyMap<string, OwnFile & { readonly content: string }>;
  /** What is published at a path, such as `/en/tools/index.html`, pages included. */
  readonly at: (path: string) => OwnFile | undefined;
}

/** Templates of the site itself, and what the site does to all pages, as its own configuration of Eleventy says. */
export interface SiteTemplates {
  readonly render: (plan: SitePlan) => Promise<OwnOutput>;
  /** Make a page of Kotae's as the site's own code changes it; undefined where none does. */
  readonly page?: ((plan: SitePlan, address: string) => Promise<string>) | undefined;
}

/** Report files of the site itself that are published where Kotae publishes one, by the paths of Kotae's. */
export function sameAddresses(own: OwnOutput, paths: Iterable<string>): Diagnostic[] {
  return [...paths].flatMap((path) => {
    const file = own.at(path)?.source;
    const address = path.replace(/\/index\.html$/, '/');
    return file === undefined
      ? []
      : [diagnose('catalog/same-address', { file }, { address, other: 'Kotae' })];
  });
}
