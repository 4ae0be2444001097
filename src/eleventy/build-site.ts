import { relative } from 'node:path';
import type { Assembly } from '../project/project.ts';
import { LayoutError } from '../rendering/layout-error.ts';
import { configure, type Outcome } from './configure.ts';

/** Everything that was read, and what was made of it. */
export interface BuiltSite extends Outcome {
  /** HTML of each page, by its path below the published folder, such as `/en/index.html`. */
  readonly html: ReadonlyMap<string, string>;
}

/**
 * Let Eleventy make all pages of a site, and write none: what is published is compared with the last build first.
 *
 * Works in the current folder, which must be the site's root: Eleventy finds content by a relative path only.
 * Rejects when a page could not be made.
 */
export async function buildSite(assembly: Assembly): Promise<BuiltSite> {
  // Loading what changed anew takes Eleventy a thread, through which Node then loads everything: not for one build.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
  const { default: Eleventy } = await import('@11ty/eleventy');
  let outcome: Outcome | undefined;
  const eleventy = new Eleventy('content', nowhere, {
    quietMode: true,
    configPath: false,
    config: (config) =>
      configure(config, assembly, (seen) => {
        outcome = seen;
      }),
  });
  eleventy.disableLogger();
  await eleventy.init();
  const made = await eleventy.toJSON().catch((error: unknown) => {
    throw originalOf(error);
  });
  if (!outcome) throw new Error('Eleventy made pages without gathering them first');
  const html = new Map<string, string>();
  for (const { outputPath, content } of made) {
    if (outputPath !== false) html.set(`/${relative(nowhere, outputPath).replaceAll('\\', '/')}`, content);
  }
  return { ...outcome, html };
}

/** Pages get their paths below it; it is never made. */
const nowhere = '.kotae-pages';

/** What went wrong before Eleventy wrapped it in errors of its own. */
function originalOf(error: unknown): unknown {
  const { originalError } = error as { originalError?: unknown };
  // Eleventy gives errors that are not its own an original, too: their cause.
  return originalError === undefined || error instanceof LayoutError ? error : originalOf(originalError);
}
