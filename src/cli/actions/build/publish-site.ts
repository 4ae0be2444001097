import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { loadEleventy } from '../../../eleventy/run-eleventy.ts';
import { inParallel } from '../../../files/in-parallel.ts';
import type { OnWait } from '../../../files/lock.ts';
import { outputPath } from '../../../pages/output-path.ts';
import { AddressConflictError } from '../../../project/address-conflict-error.ts';
import { eleventyConfigOf } from '../../../project/eleventy-config.ts';
import type { FinishedSite, SiteFile } from '../../../project/finish-site.ts';
import type { SitePlan } from '../../../project/plan-site.ts';
import type { Project } from '../../../project/project.ts';
import { addressConflicts, type OwnSources } from '../../../project/site-templates.ts';
import { compress, type compressedCopies } from '../../../publishing/compressed.ts';
import { listTree, type Tree } from '../../../publishing/list-tree.ts';
import { openStaging, type Staging } from '../../../publishing/staging.ts';
import { exitCodes } from '../../exit-codes.ts';

export interface PublishOptions {
  readonly project: Project;
  readonly plan: SitePlan;
  readonly finished: FinishedSite;
  /** Absolute path of the folder that is published. */
  readonly output: string;
  readonly found: Tree;
  readonly onWait?: OnWait | undefined;
  /** Lists the compressed copies of files. */
  readonly copies: typeof compressedCopies;
}

/** What was written besides Kotae's own files, or which addresses of Kotae's a template of the site itself takes. */
export type PublishResult =
  | { readonly templateAddresses: readonly string[]; readonly tree: Tree; readonly isRepeatable: boolean }
  | { readonly taken: readonly Diagnostic[] };

/** Write what has changed of a site, and swap it in. */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { project, plan, finished, output, found, onWait, copies } = options;
  const { site, cacheFolder } = project;
  const isOwn = eleventyConfigOf(site.root) !== undefined;
  const eleventy = isOwn ? await loadEleventy(project) : undefined;
  // What the site's own code reads is not known: where it may change a page, each page is made each time.
  const run = eleventy?.changesPages || eleventy?.changesOutput ? ` ${randomUUID()}` : '';
  const addresses = new Map([...plan.pages.keys()].map((address) => [outputPath(address), address]));
  const pageKeys = [...addresses].map(
    ([path, address]) => [path, `${plan.pages.get(address)?.key() ?? ''}${run}`] as const,
  );
  /** Keys of everything that is published, with compressed copies. */
  const keysOf = (files: ReadonlyMap<string, SiteFile>) => {
    const keys = new Map(pageKeys);
    for (const [path, { key }] of files) keys.set(path, key);
    for (const { path, key } of copies(keys)) keys.set(path, key);
    return keys;
  };
  const before = finished.files();
  const keysBefore = keysOf(before);
  const staging = await openStaging({ output, cacheFolder, hasTemplates: isOwn, found, onWait }, keysBefore);
  if (!staging) return { templateAddresses: [], tree: found, isRepeatable: run === '' };
  discardOnSignal(staging);
  // Code of the site may end the process at any time, and then nothing can be waited for.
  const removeNow = () => rmSync(staging.folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  try {
    const changed = [...addresses]
      .filter(([path]) => staging.changed.has(path))
      .map(([, address]) => address);
    const isNeeded = isOwn || changed.length > 0;
    const conflictsOf = (own: OwnSources) =>
      isOwn ? addressConflicts(own, { root: site.root, plan, finished }) : [];
    const own = isNeeded
      ? await (eleventy ?? (await loadEleventy(project))).write(
          plan,
          changed,
          staging.folder,
          output,
          conflictsOf,
        )
      : undefined;
    // Templates were asked before they were written; what is copied is known now.
    const taken = own ? conflictsOf({ at: own.at, paths: [] }) : [];
    const templateAddresses = isOwn ? [...(own?.pages.keys() ?? [])] : [];
    if (taken.length > 0) return { taken };
    const files = templateAddresses.length > 0 ? finished.files(templateAddresses) : before;
    const written = [...files].filter(
      ([path, { key }]) => staging.changed.has(path) || before.get(path)?.key !== key,
    );
    await inParallel(written, ([path, { content }]) => staging.write(path, content()));
    const keys = keysOf(files);
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
    // What a configuration that makes or copies something, or imports other files, depends on is unknown.
    const isPlain = !eleventy || (others === 0 && eleventy.isPlain);
    return { templateAddresses, tree, isRepeatable: isPlain && run === '' };
  } catch (error) {
    if (error instanceof AddressConflictError) return { taken: error.diagnostics };
    throw error;
  } finally {
    await staging.discard();
    process.off('exit', removeNow);
  }
}

function discardOnSignal(staging: Staging): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => staging.discard().finally(() => process.exit(exitCodes.interrupted)));
}
