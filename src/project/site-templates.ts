import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isRegularFile, readRegularFileSync } from '../files/regular-file.ts';
import { createClaims } from '../pages/claimed-paths.ts';
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

/** Which files a site itself publishes: what the one at a path, such as `/en/tools/index.html`, is made from. */
export interface OwnSources {
  readonly at: (path: string) => Pick<OwnFile, 'source'> | undefined;
  /** Paths of all that templates make, pages and other files. */
  readonly paths: readonly string[];
}

/** What a site's own templates make, and what its configuration of Eleventy copies. */
export interface OwnOutput extends OwnSources {
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
 * Report files of the site itself that are published where Kotae publishes one, or could not be on one disk with it.
 *
 * In: the site's own files; its folder, and what Kotae makes of it.
 */
export function addressConflicts(
  { at, paths }: OwnSources,
  made: { readonly root: string; readonly plan: SitePlan; readonly finished: FinishedSite },
): Diagnostic[] {
  const published = [...made.finished.files().keys(), ...[...made.plan.pages.keys()].map(outputPath)];
  const claim = createClaims<Claim>();
  if (paths.length > 0) for (const path of published) claim(path, { path, by: 'Kotae' });
  const copied = published.map((path) => [at(path)?.source, { path, by: 'Kotae' }] as const);
  const written = paths.map((path) => {
    const { source } = at(path) ?? { source: path };
    return [source, claim(path, { path, by: source })] as const;
  });
  const found = new Map<string, Diagnostic>();
  for (const [file, other] of [...copied, ...written]) {
    if (file === undefined || other === undefined) continue;
    const place = { file, line: permalinkLine(join(made.root, file)) };
    const address = other.path.replace(/\/index\.html$/, '/');
    found.set(`${file} ${address}`, diagnose('catalog/same-address', place, { address, other: other.by }));
  }
  return [...found.values()];
}

/** Who publishes a file, and at which path. */
interface Claim {
  readonly path: string;
  /** `Kotae`, or the site's own file that it is made from. */
  readonly by: string;
}

/** The line of a template that says where its page is published; undefined where none does. */
function permalinkLine(path: string): number | undefined {
  const lines = isRegularFile(path) ? readRegularFileSync(path).toString('utf8').split('\n') : [];
  const at = lines.findIndex((line) => /\bpermalink\b/.test(line));
  return at < 0 ? undefined : at + 1;
}
