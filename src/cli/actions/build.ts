import { relative } from 'node:path';
import { openAssembly } from '../../assembly/assembly.ts';
import { finishSite } from '../../assembly/finish-site.ts';
import { compiledVersion, packageRoot } from '../../assembly/package.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { arrange, countBySeverity, printReport } from '../../diagnostics/report.ts';
import { writeEditorFiles } from '../../editor/write-editor-files.ts';
import { buildSite } from '../../eleventy/build-site.ts';
import type { Outcome } from '../../eleventy/configure.ts';
import { inParallel } from '../../output/in-parallel.ts';
import { openStaging, recoverOutput } from '../../output/staging.ts';
import type { Site } from '../../site/site.ts';
import { exitCodes } from '../exit-codes.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { outputFolder } from './output-folder.ts';
import { checkPublishedAt } from './published-at.ts';

export interface BuildOptions extends SiteOptions {
  readonly output: string;
  readonly basePath: string;
  readonly origin?: string;
  readonly quiet?: boolean;
}

/** Content in, a complete site out, or nothing. Brings the exit code. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const { say, tell } = terminal;
  const root = siteRoot(options, terminal);
  checkPublishedAt(options, terminal);
  const output = await outputFolder(root, options.output, terminal);
  tell(say.reading(relative(process.cwd(), root) || '.'));
  process.chdir(root);
  await recoverOutput(output);

  const opening = {
    ...options,
    root,
    drafts: false,
    variants: true,
    packageRoot,
    version: compiledVersion(),
  };
  const { assembly, diagnostics } = await openAssembly({ ...opening, cache: process.env.KOTAE_CACHE });
  if (!assembly) return giveUp(diagnostics, options.output, terminal);
  const { site } = assembly;
  const staging = await openStaging(output);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => staging.discard().then(() => process.exit(exitCodes.interrupted)));
  try {
    const { html, ...outcome } = await buildSite(assembly);
    const finished = await finishSite({
      assembly,
      ...outcome,
      onProgress: ({ done, total }) => terminal.progress(say.pictures(done, total)),
    });
    terminal.progress('');
    // Lost links are a reason to stop in `kotae check`; here they are told, and the site goes out.
    const lost = finished.ledger.diagnostics.map((each) => ({ ...each, severity: 'warning' as const }));
    const found = [...finished.diagnostics, ...lost];
    const report = arrange(found, site.settings.severities);
    if (countBySeverity(report).error > 0) return giveUp(report, options.output, terminal);

    const all = new Map([...html, ...finished.files()]);
    await inParallel(all, ([path, content]) => staging.write(path, content));
    await staging.publish();
    // Editors are helped where the disk lets us; a checkout that cannot be written to is published all the same.
    await writeEditorFiles(site).catch(() => undefined);
    report.push(...arrange(await finished.ledger.keep(), site.settings.severities));
    if (report.length > 0) terminal.warn(printReport(report, terminal.language, terminal.colour));
    summarize({ site, outcome, report, output: options.output, started }, terminal);
    return exitCodes.done;
  } finally {
    await staging.discard();
  }
}

function giveUp(
  diagnostics: readonly Diagnostic[],
  output: string,
  { warn, say, language, colour }: Terminal,
): number {
  const report = arrange(diagnostics);
  warn(printReport(report, language, colour));
  warn(`${say.severities(countBySeverity(report))}. ${say.nothingPublished(output)}`);
  return exitCodes.problems;
}

interface Summary {
  readonly site: Site;
  readonly outcome: Outcome;
  readonly report: readonly Diagnostic[];
  readonly output: string;
  readonly started: number;
}

function summarize({ site, outcome, report, output, started }: Summary, { say, tell }: Terminal): void {
  const { entries } = outcome.publication.catalog;
  const counts = [...site.languages.values()].map(({ id, texts }) =>
    say.language(texts.language.name, entries.filter(({ language }) => language === id).length),
  );
  const seconds = ((performance.now() - started) / 1000).toLocaleString(say.locale, {
    maximumFractionDigits: 1,
  });
  const facts = [
    say.pages(counts, entries.length),
    say.databases(site.databases.size),
    say.severities(countBySeverity(report)),
    say.written(output, seconds),
  ];
  tell(facts.join(' · '));
}
