import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type Eleventy from '@11ty/eleventy';
import type { TemplateResult, UserConfig } from '@11ty/eleventy';
import { DamagedStoreError } from '../cache/damaged-store.ts';
import { MachineError } from '../files/machine-error.ts';
import { readRegularFileSync } from '../files/regular-file.ts';
import { eleventyConfigOf } from '../project/eleventy-config.ts';
import type { SitePlan } from '../project/plan-site.ts';
import type { Project } from '../project/project.ts';
import { OutsideError, TemplateError } from '../project/template-error.ts';
import { LayoutError } from '../rendering/layout-error.ts';
import { templateFormat } from './pages-template.ts';
import kotae from './plugin.ts';
import { attachRun } from './run.ts';

export type { TemplateResult };

/** Eleventy, with the configuration of a site loaded. */
export interface LoadedEleventy {
  /** The site's own transforms may change every page in unknown ways. */
  readonly hasTransforms: boolean;
  /** The site's configuration imports no other file of the site: its own text says all. */
  readonly isPlain: boolean;
  /** Write these pages of a plan, and what templates of the site itself make. Returns the output of these. */
  readonly write: (
    plan: SitePlan,
    pages: readonly string[],
    output: string,
  ) => Promise<readonly TemplateResult[]>;
  /** Make what templates of the site itself make, and write nothing. */
  readonly renderTemplates: (plan: SitePlan) => Promise<readonly TemplateResult[]>;
  /** Change the HTML of a page as the site's own transforms do. */
  readonly transform: (
    html: string,
    page: { readonly url: string; readonly outputPath: string },
  ) => Promise<string>;
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
  const content = relative('.', join(root, 'content'));
  let plan: SitePlan | undefined;
  let pages: readonly string[] = [];
  let hasTemplates = false;
  let userConfig: UserConfig | undefined;
  let isBegun = false;
  const load = await eleventyClass();
  const open = async (): Promise<Eleventy> => {
    const eleventy = new load(content, undefined, {
      quietMode: true,
      configPath: config === undefined ? false : join(root, config),
      config: (user) => {
        userConfig = user;
        attachRun(user, {
          site: () => plan && { project, plan },
          pages: () => pages,
          hasTemplates: () => hasTemplates,
          begin: async () => {},
          intact: async (work) => work(), // who started this run begins it anew
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
    eleventy.directories.setInput(content);
    return eleventy;
  };
  const run = async <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      // Eleventy has an error of its own for a folder that was moved away meanwhile.
      if (!isOurs(error)) requireFolder(join(root, 'content'));
      throw originalOf(error, config);
    });
  const eleventy = await run(open);
  /** Begin a run of Eleventy over some pages, and over the templates of the site itself or not. */
  const begin = async (output: string, addresses: readonly string[], withTemplates: boolean) => {
    pages = addresses;
    hasTemplates = withTemplates && config !== undefined;
    if (withTemplates) userConfig?.ignores.delete(everything);
    else userConfig?.ignores.add(everything);
    eleventy.directories.setOutput(output);
    if (isBegun) await eleventy.restart();
    isBegun = true;
    await eleventy.init();
  };

  return {
    hasTransforms: Object.keys(eleventy.config.transforms).some((name) => !name.startsWith('@11ty/')),
    isPlain:
      config === undefined || !broughtFiles.test(readRegularFileSync(join(root, config)).toString('utf8')),
    write: (planned, addresses, output) =>
      run(async () => {
        plan = planned;
        await begin(output, addresses.slice(0, pagesAtOnce), true);
        const [, results] = await eleventy.write();
        for (let at = pagesAtOnce; at < addresses.length; at += pagesAtOnce) {
          await begin(output, addresses.slice(at, at + pagesAtOnce), false);
          await eleventy.write();
        }
        return results.filter(({ inputPath }) => !inputPath.endsWith(templateFormat));
      }),
    renderTemplates: (planned) =>
      run(async () => {
        plan = planned;
        await begin(nowhere, [], true);
        return eleventy.toJSON();
      }),
    transform: async (html, { url, outputPath }) => {
      let text = html;
      const page = { url, outputPath, inputPath: '' };
      for (const [name, transform] of Object.entries(eleventy.config.transforms)) {
        if (!name.startsWith('@11ty/')) text = await transform.call({ page, ...page }, text, outputPath);
      }
      return text;
    },
  };
}

/** How a file imports another one by a path. */
const broughtFiles = /(?:from|import|import\(|require\()\s*["'`]\.|import\.meta|__dirname|process\b|node:/;

/** Matches every template below the input. */
const everything = '**/*';

/** A folder that is never made. */
export const nowhere = '.kotae-nowhere';

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

/** What went wrong before Eleventy wrapped it in errors of its own; what the site's own code did is reported as such. */
function originalOf(error: unknown, config: string | undefined): unknown {
  const chain = [error];
  for (let cause = error; cause instanceof Error && !isOurs(cause); ) {
    cause = (cause as { originalError?: unknown }).originalError ?? cause.cause;
    if (cause !== undefined) chain.push(cause);
  }
  const original = chain.at(-1);
  if (config === undefined || isOurs(original)) return original;
  const said = chain.map((each) => (each instanceof Error ? each.message : String(each)));
  const [, file = config] = said.flatMap((text) => templateName.exec(text) ?? []).filter(Boolean);
  return new TemplateError(file.replace(/^\.\//, ''), (said.at(-1) ?? '').split('\n')[0] ?? '', error);
}

function requireFolder(path: string): void {
  try {
    statSync(path);
  } catch (error) {
    throw new MachineError('read', path, error);
  }
}

function isOurs(error: unknown): boolean {
  return [LayoutError, MachineError, DamagedStoreError, OutsideError].some((kind) => error instanceof kind);
}

/** How Eleventy's messages name a template. */
const templateName =
  /(?:from|template|in|for) "?(\.\/[^"\s]+?\.(?:njk|liquid|html|hbs|mustache|ejs|webc|11ty\.[cm]?[jt]sx?))\b/;
