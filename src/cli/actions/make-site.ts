import { join, relative, resolve } from 'node:path';
import { removeExpired } from '../../cache/expiry.ts';
import { arrange, countBySeverity } from '../../diagnostics/arrange.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { customPages } from '../../eleventy/custom-pages.ts';
import { loadEleventy, type TemplateResult } from '../../eleventy/run-eleventy.ts';
import { inParallel } from '../../files/in-parallel.ts';
import type { OnWait } from '../../files/lock.ts';
import { outputPath } from '../../pages/output-path.ts';
import { eleventyConfigOf } from '../../project/eleventy-config.ts';
import { type FinishedSite, finishSite, type SiteFile } from '../../project/finish-site.ts';
import type { BuildFacts } from '../../project/last-build.ts';
import { compiledVersion, packageRoot } from '../../project/package.ts';
import type { SitePlan } from '../../project/plan-site.ts';
import { openProject, type Project } from '../../project/project.ts';
import { compress, compressedCopies } from '../../publishing/compressed.ts';
import type { Tree } from '../../publishing/list-tree.ts';
import { listTree } from '../../publishing/list-tree.ts';
import { openStaging, type Staging } from '../../publishing/staging.ts';
import { printReport } from '../../reporting/print-report.ts';
import { allowedHosts } from '../../site/allowed-hosts.ts';
import type { SiteReading } from '../../site/load-site.ts';
import { writeEditorFiles } from '../editor/write-editor-files.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface MakeSiteOptions {
  /** Absolute path of the site's folder. */
  readonly root: string;
  readonly basePath: string | undefined;
  readonly origin: string | undefined;
  readonly cache: string | undefined;
  /** The moment at which the site is seen. Default: now. */
  readonly now: string | undefined;
  /** Whether compressed copies stand beside the files. */
  readonly compress: boolean;
  /** The settings and the vocabulary of the site. */
  readonly settings: SiteReading;
  /** Absolute path of the folder that is published. */
  readonly output: string;
  /** What stands there. */
  readonly found: Tree;
  /** The same as the user named it. */
  readonly outputName: string;
  /** Told when another build is waited for. */
  readonly onWait?: OnWait | undefined;
}

export interface MadeSite {
  readonly facts: BuildFacts;
  /** What is published now. */
  readonly tree: Tree;
  /** Another build of the same files would make the same, and nothing went wrong that it could set right. */
  readonly isRepeatable: boolean;
}

/** Folders of the cache in which names are hashes, so that what is out of use stays beside what took its place. */
const namedByHash = ['entries', 'derived', 'checks', 'builds', 'images', 'layouts'];

/** Make a site and publish it. With an error in the content the report is printed, and nothing comes back. */
export async function makeSite(options: MakeSiteOptions, terminal: Terminal): Promise<MadeSite | undefined> {
  const { output, found, outputName, onWait, compress, ...place } = options;
  const giveUp = (diagnostics: readonly Diagnostic[]) => reportFailure(diagnostics, outputName, terminal);
  const { project, diagnostics } = await openProject({
    ...place,
    drafts: false,
    variants: true,
    packageRoot,
    version: compiledVersion(),
  });
  if (!project) return giveUp(diagnostics);
  const { site, cacheFolder } = project;
  const readings = await project.read();
  try {
    const plan = project.plan(readings);
    const finished = await finishSite({
      project,
      readings,
      plan,
      onProgress: ({ done, total }) => terminal.progress(terminal.say.pictures(done, total)),
    });
    terminal.progress('');
    // Lost links are a reason to stop in `kotae check`; here they are told, and the site goes out.
    const lost = finished.ledger.diagnostics.map((each) => ({ ...each, severity: 'warning' as const }));
    const report = arrange([...finished.diagnostics, ...lost], site.settings.severities);
    if (countBySeverity(report).error > 0) return giveUp(report);
    const written = await writeSite({
      project,
      plan,
      finished,
      output,
      found,
      onWait,
      copies: compress ? compressedCopies : () => [],
    });
    if ('taken' in written) return giveUp(written.taken);

    // Editors are helped where the disk lets us; a checkout that cannot be written to is published all the same.
    await writeEditorFiles(site).catch(() => undefined);
    for (const folder of namedByHash) removeExpired(join(cacheFolder, folder));
    const refused = arrange(await finished.ledger.keep(written.custom), site.settings.severities);
    const { entries } = plan.catalog;
    const { waiting, next } = plan.schedule;
    const languages = [...site.languages.values()].map(({ id, texts }) => ({
      name: texts.language.name,
      entries: entries.filter(({ language }) => language === id).length,
    }));
    return {
      facts: {
        languages,
        databases: site.databases.size,
        waiting,
        next,
        hosts: allowedHosts(site.settings),
        report: [...report, ...refused],
      },
      tree: written.tree,
      isRepeatable: refused.length === 0 && written.isRepeatable,
    };
  } finally {
    project.save(readings);
    project.close();
  }
}

interface WriteOptions {
  readonly project: Project;
  readonly plan: SitePlan;
  readonly finished: FinishedSite;
  /** Absolute path of the folder that is published. */
  readonly output: string;
  readonly found: Tree;
  readonly onWait?: OnWait | undefined;
  /** Names the compressed copies of files. */
  readonly copies: typeof compressedCopies;
}

/** What was written beside Kotae's own files, or which addresses of Kotae's a template of the site itself takes. */
type Written =
  | { readonly custom: readonly string[]; readonly tree: Tree; readonly isRepeatable: boolean }
  | { readonly taken: readonly Diagnostic[] };

/** Write what has changed of a site, and swap it in. */
async function writeSite(options: WriteOptions): Promise<Written> {
  const { project, plan, finished, output, found, onWait, copies } = options;
  const { site, cacheFolder } = project;
  const isOwn = eleventyConfigOf(site.root) !== undefined;
  const eleventy = isOwn ? await loadEleventy(project) : undefined;
  // What the site's own transforms read is not known: with them, each page is made each time.
  const run = eleventy?.hasTransforms ? ` ${process.pid}-${Date.now()}` : '';
  const addresses = new Map([...plan.pages.keys()].map((address) => [outputPath(address), address]));
  const pageKeys = [...addresses].map(
    ([path, address]) => [path, `${plan.pages.get(address)?.key() ?? ''}${run}`] as const,
  );
  const keysOf = (files: ReadonlyMap<string, SiteFile>) =>
    new Map([...pageKeys, ...[...files].map(([path, { key }]) => [path, key] as const)]);
  const withCopies = (keys: ReadonlyMap<string, string>) =>
    new Map([...keys, ...copies(keys).map(({ path, key }) => [path, key] as const)]);
  const before = finished.files();
  const keysBefore = withCopies(keysOf(before));
  const staging = await openStaging({ output, cacheFolder, hasTemplates: isOwn, found, onWait }, keysBefore);
  if (!staging) return { custom: [], tree: found, isRepeatable: run === '' };
  discardOnSignal(staging);
  try {
    const changed = [...addresses]
      .filter(([path]) => staging.changed.has(path))
      .map(([, address]) => address);
    const isNeeded = isOwn || changed.length > 0;
    const made = isNeeded
      ? await (eleventy ?? (await loadEleventy(project))).write(plan, changed, staging.folder)
      : [];
    const custom = [...customPages(made, staging.folder).keys()];
    const taken = sameAddresses(made, site.root, (address) => plan.pages.has(address) || before.has(address));
    if (taken.length > 0) return { taken };
    const files = custom.length > 0 ? finished.files(custom) : before;
    const written = [...files].filter(
      ([path, { key }]) => staging.changed.has(path) || before.get(path)?.key !== key,
    );
    await inParallel(written, ([path, { content }]) => staging.write(path, content()));
    const keys = withCopies(keysOf(files));
    // What templates of the site itself made is always new.
    const inFolder = isOwn ? [...listTree(staging.folder).keys()] : [];
    const foreign = inFolder.filter((path) => !keys.has(path));
    const compressed = [
      ...copies(keys).filter(({ path, key }) => staging.changed.has(path) || keysBefore.get(path) !== key),
      ...copies(new Map(foreign.map((path) => [path, '']))),
    ];
    await inParallel(compressed, async (copy) =>
      staging.write(copy.path, await compress(staging.folder + copy.source, copy)),
    );
    const { tree, others } = await staging.publish(keys);
    // Nobody knows what a configuration that makes or copies something, or brings other files, depends on.
    const isPlain = !eleventy || (others === 0 && eleventy.isPlain);
    return { custom, tree, isRepeatable: isPlain && run === '' };
  } finally {
    await staging.discard();
  }
}

/** Tell of templates of the site itself that write where Kotae does. */
function sameAddresses(
  made: readonly TemplateResult[],
  root: string,
  isTaken: (address: string) => boolean,
): Diagnostic[] {
  return made.flatMap(({ url, inputPath }) =>
    url !== false && isTaken(url)
      ? [
          diagnose(
            'catalog/same-address',
            { file: relative(root, resolve(inputPath)).replaceAll('\\', '/') },
            { address: url, other: 'Kotae' },
          ),
        ]
      : [],
  );
}

function discardOnSignal(staging: Staging): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => staging.discard().finally(() => process.exit(exitCodes.interrupted)));
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
