import { createBuiltSite } from '../check/built/create-built-site.ts';
import { checkBuilt } from '../check/check-built.ts';
import { checkContent, readContent } from '../check/check-content.ts';
import type { CheckedContent } from '../check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { arrange } from '../diagnostics/report.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import { inParallel } from '../files/in-parallel.ts';
import type { Progress } from '../images/variant-queue.ts';
import { finishSite } from './finish-site.ts';
import { type AssemblyOptions, openAssembly } from './project.ts';

export interface InspectionOptions extends Omit<AssemblyOptions, 'drafts' | 'variants'> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Everything that is wrong with a site, and what was looked at. */
export interface Inspection {
  /** With the severities of the site's settings, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the settings are broken: then nothing else could be looked at. */
  readonly content?: CheckedContent | undefined;
  /** Absolute path of the folder for what can be made again. */
  readonly cacheFolder?: string | undefined;
}

/**
 * Find everything that is wrong with the content of a site and with the site that a build would make of it.
 *
 * Pages are printed in memory; nothing is written but the cache, which builds share.
 */
export async function inspectSite(options: InspectionOptions): Promise<Inspection> {
  const { assembly, diagnostics: opening } = await openAssembly({
    ...options,
    drafts: false,
    variants: true,
  });
  if (!assembly) return { diagnostics: arrange(opening) };
  const { site } = assembly;
  const readings = await inParallel(await listMarkdown(options.root), assembly.read);
  const publication = assembly.publish(readings);
  const { catalog } = publication;
  const finished = await finishSite({ assembly, readings, publication, onProgress: options.onProgress });
  const content = await readContent({ site, catalog, readings });
  const built = createBuiltSite({
    ...publication,
    site,
    // Feeds, indexes and the like are made only when somebody links to what is nowhere else.
    hasFile: (address) => finished.hasFile(address) || publication.files().has(address),
  });
  const found = [
    ...finished.diagnostics,
    ...finished.ledger.diagnostics,
    ...checkContent(content),
    ...checkBuilt(built),
  ];
  return {
    diagnostics: arrange(found, site.settings.severities),
    content,
    cacheFolder: assembly.cacheFolder,
  };
}
