import { createBuiltSite } from '../check/built/create-built-site.ts';
import { checkBuilt } from '../check/check-built.ts';
import { checkContent, readContent } from '../check/check-content.ts';
import type { CheckedContent } from '../check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { arrange } from '../diagnostics/report.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import type { Progress } from '../images/workshop.ts';
import { checkLedger } from '../publish/ledger/keep-ledger.ts';
import { originDiagnostics } from '../publish/origin.ts';
import { listStaticFiles, staticDiagnostics } from '../publish/static-files.ts';
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
  const readings = await Promise.all((await listMarkdown(options.root)).map(assembly.read));
  const publication = assembly.publish(readings);
  const { catalog } = publication;
  for (const { file, answer } of catalog.entries) {
    for (const { src, line, column } of answer.images) await assembly.images.use(src, { file, line, column });
  }
  const pictures = await assembly.images.finish({ onProgress: options.onProgress });
  const content = await readContent({ site, catalog, readings });
  const own = await listStaticFiles(options.root);
  const addresses = [...publication.pages.keys()];
  const ledger = await checkLedger(options.root, { catalog, addresses });
  // The address of a page with an error is not lost: it comes back with the page.
  const hidden = new Set(
    content.broken.map(({ category, language: lang, slug }) =>
      site.addresses.of('answer', { lang, category, slug }),
    ),
  );
  const built = createBuiltSite({
    ...publication,
    site,
    hasFile: createFileFinder([assembly.assets, pictures.files, own.files], publication),
  });
  const found = [
    ...opening,
    ...readings.flatMap(({ diagnostics }) => diagnostics),
    ...publication.diagnostics,
    ...pictures.diagnostics,
    ...originDiagnostics(site),
    ...own.diagnostics,
    ...staticDiagnostics(own, new Set(addresses)),
    ...ledger.diagnostics.filter(({ values }) => !('address' in values && hidden.has(values.address))),
    ...checkContent(content),
    ...checkBuilt(built),
  ];
  return {
    diagnostics: arrange(found, site.settings.severities),
    content,
    cacheFolder: assembly.cacheFolder,
  };
}

/** Feeds, indexes and the like are made only when somebody links to what is nowhere else. */
function createFileFinder(
  places: readonly { readonly has: (address: string) => boolean }[],
  { files }: Publication,
): (address: string) => boolean {
  return (address) => places.some((place) => place.has(address)) || files().has(address);
}
