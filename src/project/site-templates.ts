import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isRegularFile, readRegularFileSync } from '../files/regular-file.ts';
import { outputPath } from '../pages/output-path.ts';
import type { OutputContent } from '../publishing/write-content.ts';
import type { FinishedSite } from './finish-site.ts';
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
  /** Make all pages of Kotae's in this way, and hand over one after the other; undefined where no code changes them. */
  readonly pages?:
    | ((plan: SitePlan, take: (address: string, html: string) => void) => Promise<void>)
    | undefined;
}

/**
 * Report files of the site itself that are published where Kotae publishes one.
 *
 * In: what the site's file at a path is made from; the site's folder and what Kotae makes of it.
 */
export function addressConflicts(
  sourceAt: (path: string) => string | undefined,
  made: { readonly root: string; readonly plan: SitePlan; readonly finished: FinishedSite },
): Diagnostic[] {
  const paths = [...made.finished.files().keys(), ...[...made.plan.pages.keys()].map(outputPath)];
  return paths.flatMap((path) => {
    const file = sourceAt(path);
    const address = path.replace(/\/index\.html$/, '/');
    return file === undefined
      ? []
      : [
          diagnose(
            'catalog/same-address',
            { file, line: permalinkLine(join(made.root, file)) },
            { address, other: 'Kotae' },
          ),
        ];
  });
}

/** The line of a template that says where its page is published; undefined where none does. */
function permalinkLine(path: string): number | undefined {
  const lines = isRegularFile(path) ? readRegularFileSync(path).toString('utf8').split('\n') : [];
  const at = lines.findIndex((line) => /\bpermalink\b/.test(line));
  return at < 0 ? undefined : at + 1;
}
