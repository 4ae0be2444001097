import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createBuiltSite } from '../check/built/create-built-site.ts';
import { checkBuilt } from '../check/check-built.ts';
import { checkContent, readContent } from '../check/check-content.ts';
import type { CheckedContent } from '../check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { arrange } from '../diagnostics/report.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import type { Progress } from '../images/workshop.ts';
import { type AssemblyOptions, openAssembly, type Publication } from './assembly.ts';

export interface InspectionOptions extends Omit<AssemblyOptions, 'drafts' | 'variants'> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Everything that is wrong with a site, and what was looked at. */
export interface Inspection {
  /** With the severities of the site's settings, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the settings are broken: then nothing else could be looked at. */
  readonly content?: CheckedContent | undefined;
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
  const readings = await Promise.all((await listMarkdown(options.root)).map(assembly.read));
  const publication = assembly.publish(readings);
  const { catalog } = publication;
  for (const { file, answer } of catalog.entries) {
    for (const { src, line, column } of answer.images) await assembly.images.use(src, { file, line, column });
  }
  const pictures = await assembly.images.finish({ onProgress: options.onProgress });
  const content = await readContent({ site, catalog, readings });
  const built = createBuiltSite({
    ...publication,
    site,
    hasFile: createFileFinder(
      [assembly.assets, pictures.files, new Set(await listStatic(options.root))],
      publication,
    ),
  });
  const found = [
    ...opening,
    ...readings.flatMap(({ diagnostics }) => diagnostics),
    ...publication.diagnostics,
    ...pictures.diagnostics,
    ...checkContent(content),
    ...checkBuilt(built),
  ];
  return { diagnostics: arrange(found, site.settings.severities), content };
}

/** Feeds, indexes and the like are made only when somebody links to what is nowhere else. */
function createFileFinder(
  places: readonly { readonly has: (address: string) => boolean }[],
  { files }: Publication,
): (address: string) => boolean {
  return (address) => places.some((place) => place.has(address)) || files().has(address);
}

/** Addresses of what `assets/static/` publishes as it is. */
async function listStatic(root: string): Promise<string[]> {
  const folder = join(root, 'assets', 'static');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'));
}
