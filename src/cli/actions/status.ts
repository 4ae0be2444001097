import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { withIntactStores } from '../../cache/damaged-store.ts';
import { findOriginal } from '../../catalog/translations.ts';
import { sourcePagesOf } from '../../check/check-content.ts';
import type { SourcePage } from '../../check/source-page.ts';
import { printStatus } from '../../check/status/print-status.ts';
import { siteStatus } from '../../check/status/status.ts';
import { statusModel } from '../../check/status/status-model.ts';
import { statusWordsOf } from '../../check/status/words.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { forTerminal } from '../../diagnostics/spoken.ts';
import { loadSiteTemplates } from '../../eleventy/site-templates.ts';
import { nameOf } from '../../entry/identity.ts';
import { recordTranslation } from '../../entry/record-translation.ts';
import { onMachine } from '../../files/machine-error.ts';
import { readRegularText } from '../../files/regular-file.ts';
import { inspectSite } from '../../project/inspect.ts';
import { projectDefaults } from '../../project/package.ts';
import { openProject, withReadings } from '../../project/project.ts';
import type { Site } from '../../site/site.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { wantsColour } from '../wants-colour.ts';
import { reportProblems } from './report-problems.ts';

export interface StatusOptions extends SiteOptions {
  readonly accept?: readonly string[];
  readonly from?: string;
  readonly years: number;
}

/** Show the status of the site, or record what was translated. Returns the exit code. */
export async function status(options: StatusOptions, terminal: Terminal): Promise<number> {
  const { messages, progress, language } = terminal;
  const root = siteRoot(options, terminal);
  if (options.accept) {
    const { pages, diagnostics } = await withIntactStores(() => readPages(root));
    if (!pages) return reportProblems(diagnostics, terminal);
    for (const file of options.accept) await accept(file, pages, options, terminal);
    return exitCodes.done;
  }
  const { content, diagnostics } = await withIntactStores(() =>
    inspectSite({
      ...projectDefaults(),
      root,
      loadTemplates: loadSiteTemplates,
      onProgress: ({ done, total }) => progress(messages.pictures(done, total)),
    }),
  );
  progress('');
  if (!content) return reportProblems(diagnostics, terminal);
  const { site } = content;
  const found = await siteStatus({ content, diagnostics, years: options.years, now: new Date() });
  const model = statusModel(site, found, statusWordsOf(site, language), language);
  const colour = wantsColour(process.stdout);
  process.stdout.write(forTerminal(printStatus(model, { colour, columns: process.stdout.columns }), colour));
  return exitCodes.done;
}

/** The pages of a site, with it; nothing is made of them. */
interface Pages {
  readonly site: Site;
  readonly pages: readonly SourcePage[];
}

/** Read the pages as a build does, which keeps what is read for the next one, and make nothing of them. */
async function readPages(root: string): Promise<{ pages?: Pages; diagnostics: readonly Diagnostic[] }> {
  const options = { ...projectDefaults(), root, drafts: false, variants: true };
  const { project, diagnostics } = await openProject(options);
  if (!project) return { diagnostics };
  const { site } = project;
  return withReadings(project, (readings) => ({
    pages: { site, pages: sourcePagesOf(root, readings) },
    diagnostics,
  }));
}

/** Write into one translation what it was made from. */
async function accept(
  file: string,
  read: Pages,
  { from }: StatusOptions,
  { messages, info }: Terminal,
): Promise<void> {
  const { root } = read.site;
  const named = [resolve(file), resolve(root, file)].map((path) =>
    relative(root, path).replaceAll('\\', '/'),
  );
  const page = read.pages.find(({ entry }) => named.includes(entry.file));
  if (!page) throw new UsageError(messages.noSuchPage(file));
  const source = sourceOf(page, read, from);
  if (!source) throw new UsageError(messages.noSource(page.entry.file));
  const record = { from: source.entry.language, source: source.translationHash() };
  const path = join(root, page.entry.file);
  try {
    await onMachine('write', path, async () =>
      writeFile(path, recordTranslation(await readRegularText(path), record)),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(messages.noRoomForRecord(file));
  }
  info(messages.accepted(page.entry.file, source.entry.file));
}

/** The page that another was translated from: as said, as recorded, or the original. */
function sourceOf(page: SourcePage, { site, pages }: Pages, from?: string): SourcePage | undefined {
  const versions = pages.filter(({ entry }) => nameOf(entry) === nameOf(page.entry));
  const language = from ?? page.entry.translated?.from;
  const entry =
    language === undefined
      ? findOriginal(
          site,
          versions.map((version) => version.entry),
        )
      : versions.find((version) => version.entry.language === language)?.entry;
  return entry === page.entry ? undefined : versions.find((version) => version.entry === entry);
}
