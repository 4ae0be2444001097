import type { BuildEvent, TemplateResult, UserConfig } from '@11ty/eleventy';
import type { Intact } from '../cache/damaged-store.ts';
import type { SitePlan } from '../project/plan-site.ts';
import type { Project } from '../project/project.ts';
import { plainError } from './plugin-options.ts';
import type { TemplateAddresses } from './template-sources.ts';

/** A site that has been read. */
export interface RunSite {
  readonly project: Project;
  readonly plan: SitePlan;
}

/** The site that a run of Eleventy makes, as the plugin sees it. */
export interface Run {
  /** Absolute path of the site's folder. */
  readonly root: string;
  /** Undefined before the first `begin`. */
  readonly site: () => RunSite | undefined;
  /** Addresses of the pages that this build makes. */
  readonly pages: () => readonly string[];
  /** Whether this build makes templates of the site itself, too, which may ask for collections. */
  readonly hasTemplates: () => boolean;
  /** Called before each build. Rejects when the content has errors: nothing is written then. */
  readonly begin: (event: BuildEvent) => Promise<void>;
  /** Do some work on the site of this run; where the cache turns out to be damaged, once more on one read anew. */
  readonly intact: Intact;
  /**
   * Called in each build with the addresses that templates have, `false` for none, by the templates. Throws when one takes an
   * address of Kotae's: nothing is written then.
   */
  readonly addressed: (addresses: TemplateAddresses) => void;
  /** Called in each build with the files that are copied, by the addresses of their copies. */
  readonly copied: (sources: Readonly<Record<string, string>>) => void;
  /** Called after each build, with what the templates became. */
  readonly end: (event: BuildEvent, results: readonly TemplateResult[]) => Promise<void>;
}

/** The site that a template is printed for. Throws before the first `begin`, as in a configuration file. */
export function siteOf(run: Run): RunSite {
  const site = run.site();
  if (!site) throw plainError('The site is not read yet: use filters and the layout of Kotae in a template');
  return site;
}

/** Under this name a command of Kotae's attaches its run to Eleventy's configuration, for the plugin to find it. */
const runKey = Symbol.for('kotae.run');

/** Attach a run for the plugin, whichever copy of Kotae the site's configuration loads. */
export function attachRun(config: UserConfig, run: Run): void {
  Object.defineProperty(config, runKey, { value: run });
}

/** The run that a command attached; undefined when Eleventy itself was started. */
export function attachedRun(config: UserConfig): Run | undefined {
  return (config as { [runKey]?: Run })[runKey];
}
