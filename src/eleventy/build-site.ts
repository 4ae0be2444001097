import Eleventy from '@11ty/eleventy';
import type { Assembly } from '../assembly/assembly.ts';
import { LayoutError } from '../assembly/layout-error.ts';
import { configure, type Outcome } from './configure.ts';

/**
 * Let Eleventy write all pages of a site into a folder.
 *
 * Works in the current folder, which must be the site's root: Eleventy finds content by a relative path only.
 * `output` is relative to it, too. Resolves with everything that was read and made; rejects when a page could
 * not be written.
 */
export async function buildSite(assembly: Assembly, output: string): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const eleventy = new Eleventy('content', output, {
    quietMode: true,
    configPath: false,
    config: (config) =>
      configure(config, assembly, (seen) => {
        outcome = seen;
      }),
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write().catch((error: unknown) => {
    throw originalOf(error);
  });
  if (!outcome) throw new Error('Eleventy wrote pages without gathering them first');
  return outcome;
}

/** What went wrong before Eleventy wrapped it in errors of its own. */
function originalOf(error: unknown): unknown {
  const { originalError } = error as { originalError?: unknown };
  // Eleventy gives errors that are not its own an original, too: their cause.
  return originalError === undefined || error instanceof LayoutError ? error : originalOf(originalError);
}
