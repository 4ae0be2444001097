import { join } from 'node:path';
import { type Derive, openDerivedTexts } from '../cache/derived-texts.ts';
import { createBuiltSite, type PrintablePage } from '../check/built/create-built-site.ts';
import { type PageFacts, readPage } from '../check/built/read-page.ts';
import { checkBuilt } from '../check/check-built.ts';
import { checkContent, readContent } from '../check/check-content.ts';
import type { CheckedContent } from '../check/rule.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import type { Progress } from '../images/variant-queue.ts';
import { checkPublished } from './check-published.ts';
import { finishSite } from './finish-site.ts';
import { openProject, type Project, type ProjectOptions, withReadings } from './project.ts';
import { addressConflicts, type SiteTemplates } from './site-templates.ts';

export interface InspectionOptions extends Omit<ProjectOptions, 'drafts' | 'variants'> {
  /** Load the templates of the site itself. Default: there are none. */
  readonly loadTemplates?: ((project: Project) => Promise<SiteTemplates | undefined>) | undefined;
  /** Make smaller variants of pictures, and find what is wrong with these. Default: yes. */
  readonly variants?: boolean | undefined;
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
  const { project, diagnostics: opening } = await openProject({
    ...options,
    drafts: false,
    variants: options.variants ?? true,
  });
  if (!project) return { diagnostics: arrange(opening) };
  const derived = openDerivedTexts(join(project.cacheFolder, 'checks'), options.version);
  try {
    return await withReadings(project, (readings) => inspect(project, readings, derived.derive, options));
  } finally {
    derived.save();
    derived.close();
  }
}

async function inspect(
  project: Project,
  readings: readonly EntryReading[],
  derive: Derive,
  options: InspectionOptions,
): Promise<Inspection> {
  const { site, cacheFolder } = project;
  const plan = project.plan(readings);
  const { catalog } = plan;
  const templates = await options.loadTemplates?.(project);
  const templateOutput = await templates?.render(plan);
  const templateAddresses = [...(templateOutput?.pages.keys() ?? [])];
  const published = { project, readings, plan, templateAddresses };
  const finished = await finishSite({ ...published, onProgress: options.onProgress });
  const record = await checkPublished(published);
  const content = await readContent({ site, catalog, readings, siteHash: project.siteHash });
  const views = plan.views(templateAddresses);
  const facts = new Map<string, PageFacts>();
  await templates?.pages?.(plan, (address, html) => facts.set(address, readPage(html)));
  const built = createBuiltSite({
    site,
    catalog,
    facts,
    pages: new Map<string, PrintablePage>([
      ...plan.pages,
      ...[...(templateOutput?.pages ?? [])].map(
        ([address, { content, source }]) => [address, { html: () => content, template: source }] as const,
      ),
    ]),
    derive,
    hasFile: (address) =>
      finished.hasFile(address) || views.has(address) || templateOutput?.at(address) !== undefined,
  });
  const found = [
    ...finished.diagnostics,
    ...(templateOutput ? addressConflicts(templateOutput, { root: site.root, plan, finished }) : []),
    ...record.diagnostics,
    ...checkContent(content),
    ...checkBuilt(built),
  ];
  return {
    diagnostics: arrange(found, site.settings.severities),
    content,
    cacheFolder,
  };
}
