import { join } from 'node:path';
import { removeExpired } from '../../../cache/expiry.ts';
import { arrange, countBySeverity } from '../../../diagnostics/arrange.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { OnWait } from '../../../files/lock.ts';
import { checkPublished, type PublishedOptions } from '../../../project/check-published.ts';
import { eleventyConfigOf } from '../../../project/eleventy-config.ts';
import { finishSite } from '../../../project/finish-site.ts';
import type { BuildFacts } from '../../../project/last-build.ts';
import { projectDefaults } from '../../../project/package.ts';
import { openProject, withReadings } from '../../../project/project.ts';
import { compressedCopies } from '../../../publishing/compressed.ts';
import type { Tree } from '../../../publishing/list-tree.ts';
import { printReport } from '../../../reporting/print-report.ts';
import { allowedHosts } from '../../../site/allowed-hosts.ts';
import type { SiteReading } from '../../../site/load-site.ts';
import { writeEditorFiles } from '../../editor/write-editor-files.ts';
import type { Terminal } from '../../terminal.ts';
import { publishSite } from './publish-site.ts';

export interface BuildSiteOptions {
  /** Absolute path of the site's folder. */
  readonly root: string;
  readonly basePath: string | undefined;
  readonly origin: string | undefined;
  /** The moment at which the site is seen. Default: now. */
  readonly now: string | undefined;
  /** Whether compressed copies are beside the files. */
  readonly compress: boolean;
  /** The settings and the vocabulary of the site. */
  readonly settings: SiteReading;
  /** Absolute path of the folder that is published. */
  readonly output: string;
  /** The files in it. */
  readonly found: Tree;
  /** The same as the user named it. */
  readonly outputName: string;
  /** Called while another build is waited for. */
  readonly onWait?: OnWait | undefined;
}

export interface BuildResult {
  readonly facts: BuildFacts;
  /** What is published now. */
  readonly tree: Tree;
  /** Another build of the same files would make the same, and nothing went wrong that it could set right. */
  readonly isRepeatable: boolean;
}

/** Folders of the cache in which names are hashes, so that what is unused stays beside what took its place. */
const namedByHash = ['entries', 'derived', 'checks', 'builds', 'images', 'layouts'];

/** Make a site and publish it. With an error in the content the report is printed, and nothing comes back. */
export async function buildSite(
  options: BuildSiteOptions,
  terminal: Terminal,
): Promise<BuildResult | undefined> {
  const { output, found, outputName, onWait, compress, ...place } = options;
  const giveUp = (report: readonly Diagnostic[]) => reportFailure(report, outputName, terminal);
  const { project, diagnostics } = await openProject({
    ...projectDefaults(),
    ...place,
    drafts: false,
    variants: true,
  });
  if (!project) return giveUp(arrange(diagnostics));
  const { site, cacheFolder } = project;
  return withReadings(project, async (readings) => {
    const plan = project.plan(readings);
    const finished = await finishSite({
      project,
      readings,
      plan,
      onProgress: ({ done, total }) => terminal.progress(terminal.messages.pictures(done, total)),
    });
    terminal.progress('');
    const { severities } = site.settings;
    if (countBySeverity(arrange(finished.diagnostics, severities)).error > 0) {
      const lost = await lostSoFar({ project, readings, plan });
      return giveUp(arrange([...finished.diagnostics, ...lost], severities));
    }
    const written = await publishSite({
      project,
      plan,
      finished,
      output,
      found,
      onWait,
      copies: compress ? compressedCopies : () => [],
    });
    if ('taken' in written) return giveUp(arrange(written.taken)); // nothing is published for it, whatever the settings say

    // Editors are helped where the disk lets us; a checkout that cannot be written to is published all the same.
    await writeEditorFiles(site).catch(() => undefined);
    for (const folder of namedByHash) removeExpired(join(cacheFolder, folder));
    const record = await checkPublished({
      project,
      readings,
      plan,
      templateAddresses: written.templateAddresses,
    });
    const { diagnostics, refused } = await record.keep();
    const report = arrange([...finished.diagnostics, ...asWarnings(diagnostics), ...refused], severities);
    const { entries } = plan.catalog;
    const { waiting, ended, next } = plan.schedule;
    const languages = [...site.languages.values()].map(({ id, texts }) => ({
      name: texts.language.name,
      entries: entries.filter(({ language }) => language === id).length,
    }));
    return {
      facts: {
        languages,
        databases: site.databases.size,
        waiting,
        ended,
        next,
        hosts: allowedHosts(site.settings),
        report,
      },
      tree: written.tree,
      isRepeatable: refused.length === 0 && written.isRepeatable && !report.some(isOfHistory),
    };
  });
}

/** What may be mended without a change of any file that a build is made from. */
function isOfHistory({ rule }: Diagnostic): boolean {
  return rule === 'catalog/unread-history';
}

/** Lost addresses are errors in `kotae check`; here they are reported, and the site is published. */
function asWarnings(lost: readonly Diagnostic[]): Diagnostic[] {
  return lost.map((each) => ({ ...each, severity: 'warning' as const }));
}

/** Lost addresses of a site that is not made; none where the site has templates, which may answer at these addresses. */
async function lostSoFar(made: Omit<PublishedOptions, 'templateAddresses'>): Promise<Diagnostic[]> {
  if (eleventyConfigOf(made.project.site.root) !== undefined) return [];
  return asWarnings((await checkPublished({ ...made, templateAddresses: [] })).diagnostics);
}

function reportFailure(
  report: readonly Diagnostic[],
  outputName: string,
  { warn, messages, language, colour }: Terminal,
): undefined {
  warn(printReport(report, language, colour));
  warn(`${messages.severities(countBySeverity(report))}. ${messages.nothingPublished(outputName)}`);
}
