import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { arrange, countBySeverity, printReport } from '../diagnostics/report.ts';
import { finishSite } from '../project/finish-site.ts';
import { compiledVersion, packageRoot } from '../project/package.ts';
import { openAssembly } from '../project/project.ts';
import { writeContent } from '../publishing/write-content.ts';
import { configure, type Outcome } from './configure.ts';

/**
 * Kotae as an Eleventy configuration, for whoever runs `npx eleventy` in a site's folder.
 *
 * `kotae build` does the same, and swaps the finished site in. Here Eleventy writes into `_site` itself; problems
 * are thrown as one report, before a page is written when they are in the content.
 */
export default async function config(eleventy: UserConfig): Promise<object> {
  const { assembly, diagnostics } = await openAssembly({
    root: process.cwd(),
    packageRoot,
    version: compiledVersion(),
    drafts: false,
    variants: true,
    cache: process.env.KOTAE_CACHE,
  });
  if (!assembly) throw new Error(printReport(arrange(diagnostics), 'en'));
  let outcome: Outcome | undefined;
  const stopAtErrors = (found: Parameters<typeof arrange>[0]) => {
    const report = arrange(found, assembly.site.settings.severities);
    if (countBySeverity(report).error > 0) throw new Error(`\n${printReport(report, 'en')}`);
  };
  configure(eleventy, assembly, (seen) => {
    outcome = seen;
    const read = seen.readings.flatMap((reading) => reading.diagnostics);
    stopAtErrors([...diagnostics, ...read, ...seen.publication.diagnostics]);
  });
  eleventy.on('eleventy.after', async ({ directories }) => {
    if (!outcome) return;
    const finished = await finishSite({ assembly, ...outcome });
    stopAtErrors(finished.diagnostics);
    for (const [address, content] of finished.files()) {
      const file = join(directories.output, address);
      await mkdir(dirname(file), { recursive: true });
      await writeContent(file, content);
    }
  });
  return { dir: { input: 'content', output: '_site' } };
}
