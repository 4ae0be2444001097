import type { BuildEvent, TemplateResult, UserConfig } from '@11ty/eleventy';
import type { SitePlan } from '../project/plan-site.ts';
import type { Project } from '../project/project.ts';

/** The site that a run of Eleventy makes, as the plugin sees it. */
export interface Run {
  /** Undefined before the first `begin`. */
  readonly site: () => { readonly project: Project; readonly plan: SitePlan } | undefined;
  /** Addresses of the pages that this build makes. */
  readonly pages: () => readonly string[];
  /** Called before each build. Rejects when the content has errors: nothing is written then. */
  readonly begin: (event: BuildEvent) => Promise<void>;
  /** Called after each build, with what the templates became. */
  readonly end: (event: BuildEvent, results: readonly TemplateResult[]) => Promise<void>;
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
