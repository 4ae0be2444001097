import { join } from 'node:path';
import { removeExpired } from '../../cache/expiry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { arrange, countBySeverity, printReport } from '../../diagnostics/report.ts';
import { buildSite } from '../../eleventy/build-site.ts';
import { inParallel } from '../../files/in-parallel.ts';
import { finishSite } from '../../project/finish-site.ts';
import type { BuildFacts } from '../../project/last-build.ts';
import { compiledVersion, packageRoot } from '../../project/package.ts';
import { openAssembly } from '../../project/project.ts';
import { openStaging } from '../../publishing/staging.ts';
import { writeEditorFiles } from '../editor/write-editor-files.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface MakeSiteOptions {
  /** Absolute path of the site's folder, which must be the current one. */
  readonly root: string;
  readonly basePath: string;
  readonly origin: string | undefined;
  readonly cache: string | undefined;
  /** Absolute path of the folder that is published. */
  readonly output: string;
  /** The same as the user named it. */
  readonly outputName: string;
}

export interface MadeSite {
  readonly facts: BuildFacts;
  /** Nothing went wrong that a second build could fix by itself. */
  readonly isRepeatable: boolean;
}

/** Folders of the cache in which names are hashes, so that what is out of use stays beside what took its place. */
const namedByHash = ['answers', 'builds', 'images', 'layouts'];

/** Make a site and publish it. With an error in the content the report is printed, and nothing comes back. */
export async function makeSite(options: MakeSiteOptions, terminal: Terminal): Promise<MadeSite | undefined> {
  const { output, outputName, ...content } = options;
  const giveUp = (diagnostics: readonly Diagnostic[]) => reportFailure(diagnostics, outputName, terminal);
  const { assembly, diagnostics } = await openAssembly({
    ...content,
    drafts: false,
    variants: true,
    packageRoot,
    version: compiledVersion(),
  });
  if (!assembly) return giveUp(diagnostics);
  const { site } = assembly;
  const staging = await openStaging(output);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => staging.discard().finally(() => process.exit(exitCodes.interrupted)));
  try {
    const { html, ...outcome } = await buildSite(assembly);
    const finished = await finishSite({
      assembly,
      ...outcome,
      onProgress: ({ done, total }) => terminal.progress(terminal.say.pictures(done, total)),
    });
    terminal.progress('');
    // Lost links are a reason to stop in `kotae check`; here they are told, and the site goes out.
    const lost = finished.ledger.diagnostics.map((each) => ({ ...each, severity: 'warning' as const }));
    const report = arrange([...finished.diagnostics, ...lost], site.settings.severities);
    if (countBySeverity(report).error > 0) return giveUp(report);

    const all = new Map([...html, ...finished.files()]);
    await inParallel(all, ([path, fileContent]) => staging.write(path, fileContent));
    await staging.publish();
    // Editors are helped where the disk lets us; a checkout that cannot be written to is published all the same.
    await writeEditorFiles(site).catch(() => undefined);
    for (const folder of namedByHash) removeExpired(join(assembly.cacheFolder, folder));
    const refused = arrange(await finished.ledger.keep(), site.settings.severities);
    const { entries } = outcome.publication.catalog;
    const languages = [...site.languages.values()].map(({ id, texts }) => ({
      name: texts.language.name,
      entries: entries.filter(({ language }) => language === id).length,
    }));
    return {
      facts: { languages, databases: site.databases.size, report: [...report, ...refused] },
      isRepeatable: refused.length === 0,
    };
  } finally {
    await staging.discard();
  }
}

function reportFailure(
  diagnostics: readonly Diagnostic[],
  outputName: string,
  { warn, say, language, colour }: Terminal,
): undefined {
  const report = arrange(diagnostics);
  warn(printReport(report, language, colour));
  warn(`${say.severities(countBySeverity(report))}. ${say.nothingPublished(outputName)}`);
}
