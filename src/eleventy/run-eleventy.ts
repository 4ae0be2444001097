import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type Eleventy from '@11ty/eleventy';
import type { Transform, UserConfig } from '@11ty/eleventy';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MachineError } from '../files/machine-error.ts';
import { createQueue } from '../files/queue.ts';
import { readRegularFileSync } from '../files/regular-file.ts';
import { outputPath } from '../pages/output-path.ts';
import { AddressConflictError } from '../project/address-conflict-error.ts';
import { eleventyConfigOf } from '../project/eleventy-config.ts';
import type { SitePlan } from '../project/plan-site.ts';
import type { Project } from '../project/project.ts';
import type { OwnOutput, OwnSources } from '../project/site-templates.ts';
import { LostPageError, TemplateError } from '../project/template-error.ts';
import { checkedTransform } from './checked-transform.ts';
import { isOurs, originalOf } from './original-error.ts';
import { ownOutput } from './own-output.ts';
import { pagesTemplate, templateFormat } from './pages-template.ts';
import { isPlainConfig } from './plain-config.ts';
import kotae from './plugin.ts';
import { attachRun } from './run.ts';
import { templateSources } from './template-sources.ts';

/** Eleventy, with the configuration of a site loaded. */
export interface LoadedEleventy {
  /** The site's own transforms and plugins may change every page in unknown ways. */
  readonly changesPages: boolean;
  /** The site's own code is called when pages are written, and may write into any of them. */
  readonly changesOutput: boolean;
  /** Whether the site's configuration adds Kotae and nothing else, so that its text says all that it does. */
  readonly isPlain: boolean;
  /**
   * Write these pages of a plan, and what templates of the site itself make, into a folder, which becomes `output`.
   * Returns what these made. Rejects with an `AddressConflictError` before anything is written when `conflictsOf` finds
   * some.
   */
  readonly write: (
    plan: SitePlan,
    pages: readonly string[],
    folder: string,
    output: string,
    conflictsOf: (own: OwnSources) => readonly Diagnostic[],
  ) => Promise<OwnOutput>;
  /** Make what templates of the site itself make, and write nothing. */
  readonly renderTemplates: (plan: SitePlan) => Promise<OwnOutput>;
  /** Make pages of a plan as they are written, hand over one after the other, and write nothing. */
  readonly renderPages: (
    plan: SitePlan,
    pages: readonly string[],
    take: (address: string, html: string) => void,
  ) => Promise<void>;
}

/** Pages that are written by one run: Eleventy keeps the pages of a run in memory until its end. */
const pagesAtOnce = 1000;

/**
 * Load Eleventy for a site, with the site's own configuration where it has one.
 *
 * Eleventy takes all paths from the current folder: a site with a configuration of its own must be built there.
 */
export async function loadEleventy(project: Project): Promise<LoadedEleventy> {
  const { root } = project.site;
  const config = eleventyConfigOf(root);
  const input = config === undefined ? relative('.', join(root, 'content')) : undefined;
  let plan: SitePlan | undefined;
  let pages: readonly string[] = [];
  let hasTemplates = false;
  let userConfig: UserConfig | undefined;
  let isBegun = false;
  let stopAtConflicts: ((own: OwnSources) => void) | undefined;
  /** The folder that is written into, and the one that it becomes. */
  let folders = { written: '', named: '' };
  const load = await eleventyClass();
  const open = async (): Promise<Eleventy> => {
    const eleventy = new load(input, undefined, {
      quietMode: true,
      configPath: config === undefined ? false : join(root, config),
      config: (user) => {
        userConfig = user;
        user.benchmarks.config.setIsVerbose(false); // it tells slow filters and transforms, however quiet Eleventy is
        attachRun(user, {
          root,
          site: () => plan && { project, plan },
          pages: () => pages,
          hasTemplates: () => hasTemplates,
          begin: async () => {},
          intact: async (work) => work(), // who started this run begins it anew
          addressed: (addresses) => stopAtConflicts?.(templateSources(addresses)),
          copied: () => {},
          end: async () => {},
        });
        if (config === undefined) {
          // No folder of the content has a meaning of Eleventy's: `_data` would be run, `_includes` passed over.
          user.setDataFileSuffixes([]);
          user.setDataDirectory(nowhere);
          user.setTemplateFormats([templateFormat]);
          kotae(user);
        }
      },
    });
    eleventy.disableLogger();
    await eleventy.initializeConfig();
    if (input !== undefined) eleventy.directories.setInput(input);
    if (config !== undefined && userConfig?.isVirtualTemplate(pagesTemplate) !== true)
      throw new TemplateError(config, undefined);
    const { transforms } = eleventy.config;
    for (const [name, transform] of ownTransforms(transforms)) {
      transforms[name] = checkedTransform({
        config: config ?? '',
        name,
        transform,
        shownPath: (path) => path.replace(folders.written, folders.named),
      });
    }
    return eleventy;
  };
  const inTurn = createQueue(1);
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(work).catch((error: unknown) => {
      // Eleventy has an error of its own for a folder that was moved away meanwhile.
      if (!isOurs(error)) requireFolder(join(root, 'content'));
      throw originalOf(error, root, config, (text) => text.replaceAll(folders.written, folders.named));
    });
  const eleventy = await run(open);
  /** Code of the site may have left out pages, or removed them again. */
  const requirePages = (folder: string, addresses: readonly string[]) => {
    const lost = addresses.find(
      (address) => config !== undefined && !existsSync(join(folder, outputPath(address))),
    );
    if (lost !== undefined) throw new LostPageError(config ?? '', lost);
  };
  /** Begin a run of Eleventy over some pages, and over the templates of the site itself or not. */
  const begin = async (addresses: readonly string[], withTemplates: boolean) => {
    pages = addresses;
    hasTemplates = withTemplates && config !== undefined;
    if (withTemplates) userConfig?.ignores.delete(everything);
    else userConfig?.ignores.add(everything);
    eleventy.directories.setOutput(folders.written);
    if (isBegun) await eleventy.restart();
    isBegun = true;
    await eleventy.init();
  };
  /** Begin runs that write nothing: what the site does with a finished build waits for one. */
  const onlyLook = (planned: SitePlan) => {
    plan = planned;
    stopAtConflicts = undefined;
    folders = { written: nowhere, named: '_site' };
    userConfig?.events.removeAllListeners('eleventy.after');
  };

  return {
    changesPages:
      ownTransforms(eleventy.config.transforms).length > 0 ||
      userConfig?.htmlTransformer.isTransformable('html', {}) === true,
    changesOutput: (userConfig?.events.listenerCount('eleventy.after') ?? 0) > 1, // one is Kotae's
    isPlain: config === undefined || isPlainConfig(readRegularFileSync(join(root, config)).toString('utf8')),
    write: (planned, addresses, folder, output, conflictsOf) =>
      run(async () => {
        plan = planned;
        stopAtConflicts = (own) => {
          const conflicts = own.paths.length > 0 ? conflictsOf(own) : [];
          if (conflicts.length > 0) throw new AddressConflictError(conflicts);
        };
        const [written = '', named = ''] = [folder, output].map((path) => relative('.', path));
        folders = { written, named };
        await begin(addresses.slice(0, pagesAtOnce), true);
        const [copies, results] = await eleventy.write();
        requirePages(folder, addresses.slice(0, pagesAtOnce));
        for (let at = pagesAtOnce; at < addresses.length; at += pagesAtOnce) {
          const some = addresses.slice(at, at + pagesAtOnce);
          await begin(some, false);
          await eleventy.write();
          requirePages(folder, some);
        }
        return ownOutput(results, folder, copies);
      }),
    renderTemplates: (planned) =>
      run(async () => {
        onlyLook(planned);
        await begin([], true);
        const results = await eleventy.toJSON();
        // As for Eleventy's own server, which copies nothing: it says what it would copy.
        eleventy.config.serverPassthroughCopyBehavior = 'passthrough';
        eleventy.passthroughManager.setRunMode('serve');
        const copies = await eleventy.passthroughManager.copyAll(await eleventy.eleventyFiles.getFiles());
        return ownOutput(results, nowhere, copies);
      }),
    renderPages: (planned, addresses, take) =>
      run(async () => {
        onlyLook(planned);
        for (let at = 0; at < addresses.length; at += pagesAtOnce) {
          const some = addresses.slice(at, at + pagesAtOnce);
          await begin(some, false);
          const made = new Map(
            (await eleventy.toJSON()).map((each) => [resolve(each.outputPath || nowhere), each.content]),
          );
          for (const address of some) {
            const html = made.get(resolve(join(nowhere, outputPath(address))));
            if (html === undefined) throw new LostPageError(config ?? '', address);
            take(address, html);
          }
        }
      }),
  };
}

/** The transforms that a site itself brings. */
function ownTransforms(transforms: Readonly<Record<string, Transform>>): [name: string, Transform][] {
  return Object.entries(transforms).filter(([name]) => !name.startsWith('@11ty/'));
}

/** Matches every template below the input. */
const everything = '**/*';

/** A folder that is never made. */
const nowhere = '.kotae-nowhere';

/**
 * Load Eleventy without its hook into Node's module loader: only watching needs it, and it loads every module through
 * a thread. The variable is Eleventy's own switch, and is set while Eleventy is loaded.
 */
async function eleventyClass(): Promise<typeof Eleventy> {
  const { ELEVENTY_SKIP_ESM_RESOLVER: before } = process.env;
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
  try {
    return (await import('@11ty/eleventy')).default;
  } finally {
    if (before === undefined) delete process.env.ELEVENTY_SKIP_ESM_RESOLVER;
    else process.env.ELEVENTY_SKIP_ESM_RESOLVER = before;
  }
}

function requireFolder(path: string): void {
  try {
    statSync(path);
  } catch (error) {
    throw new MachineError('read', path, error);
  }
}
