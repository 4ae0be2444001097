import { join } from 'node:path';
import { withIntactStores } from '../../cache/damaged-store.ts';
import { checkExternal } from '../../check/external/check-external.ts';
import { arrange, countBySeverity } from '../../diagnostics/arrange.ts';
import { loadSiteTemplates } from '../../eleventy/site-templates.ts';
import { inspectSite } from '../../project/inspect.ts';
import { packageVersion, projectDefaults } from '../../project/package.ts';
import { exitCodes } from '../exit-codes.ts';
import type { PublishedAt } from '../published-at-options.ts';
import type { ReportFormat } from '../report-formats.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { wantsColour } from '../wants-colour.ts';
import { formatReport } from './check/format-report.ts';
import { momentOption } from './options/moment-option.ts';
import { publishedAt } from './options/published-at.ts';

export interface CheckOptions extends SiteOptions, PublishedAt {
  readonly format: ReportFormat;
  readonly external?: boolean;
  readonly now?: string;
}

/** How other hosts are asked: times in milliseconds. */
const externalLimits = { limit: 500, pause: 1000, atOnce: 4, timeout: 15_000 };

/** Find everything that is wrong with the content and with the site made of it. Returns the exit code. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const { messages, info, progress, language } = terminal;
  const root = siteRoot(options, terminal);
  const {
    diagnostics: found,
    content,
    cacheFolder,
  } = await withIntactStores(() =>
    inspectSite({
      ...projectDefaults(),
      root,
      ...publishedAt(options, terminal),
      now: momentOption(options.now, terminal),
      loadTemplates: loadSiteTemplates,
      onProgress: ({ done, total }) => progress(messages.pictures(done, total)),
    }),
  );
  const external =
    options.external && content && cacheFolder !== undefined
      ? await checkExternal({
          ...content,
          entries: content.catalog.entries,
          cacheFile: join(cacheFolder, 'external.json'),
          userAgent: `kotae/${packageVersion()} (link check)`,
          ...externalLimits,
          now: Date.now(),
          onProgress: (done, total) => progress(messages.askingHosts(done, total)),
        })
      : [];
  progress('');
  const diagnostics = arrange([...found, ...arrange(external, content?.site.settings.severities)]);
  const colour = wantsColour(process.stdout);
  process.stdout.write(formatReport(diagnostics, options.format, { language, colour, root }));
  const counts = countBySeverity(diagnostics);
  info(diagnostics.length === 0 ? messages.valid : messages.severities(counts));
  return counts.error + counts.warning > 0 ? exitCodes.problems : exitCodes.done;
}
