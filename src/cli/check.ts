import { join } from 'node:path';
import { Command, Option } from 'commander';
import { inspectSite } from '../assembly/inspect.ts';
import { compiledVersion, packageRoot, packageVersion } from '../assembly/package.ts';
import { checkExternal } from '../check/external/check-external.ts';
import { arrange, countBySeverity } from '../diagnostics/report.ts';
import { curatorMessages } from './curator-messages.ts';
import { exitCodes } from './exit-codes.ts';
import { formatReport, type ReportFormat, reportFormats } from './report-formats.ts';
import { type SiteOptions, siteRoot, withSiteOptions } from './site-options.ts';
import { openTerminal, type Terminal } from './terminal.ts';

interface CheckOptions extends SiteOptions {
  readonly format: ReportFormat;
  readonly external?: boolean;
}

/** How other hosts are asked: times in milliseconds. */
const politeness = { limit: 500, pause: 1000, atOnce: 4, timeout: 15_000 };

/** `kotae check`: everything that is wrong with the content and with the site made of it, at once. */
export const checkCommand = withSiteOptions(new Command('check'))
  .description('Find everything that is wrong with the content and with the site made of it.')
  .addOption(
    new Option('--format <format>', 'for people, for programs, or for annotations of a pull request')
      .choices(reportFormats)
      .default('text'),
  )
  .option('--external', 'ask the hosts of links to other sites as well (slow; remembered for some days)')
  .addHelpText(
    'after',
    '\nThe report goes to standard output. Exit codes: 0 nothing but notes, 1 errors or warnings, 2 wrong usage,\n' +
      '3 disk or permission. docs/checks.md explains each rule; `severities` in content/site.yaml changes them.',
  )
  .action(async (options: CheckOptions) => {
    process.exitCode = await check(options, openTerminal(options));
  });

async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const { say, tell, progress, language } = terminal;
  const root = siteRoot(options, terminal);
  const {
    diagnostics: found,
    content,
    cacheFolder,
  } = await inspectSite({
    root,
    packageRoot,
    cache: process.env.KOTAE_CACHE,
    version: compiledVersion(),
    onProgress: ({ done, total }) => progress(say.pictures(done, total)),
  });
  const external =
    options.external && content && cacheFolder !== undefined
      ? await checkExternal({
          ...content,
          entries: content.catalog.entries,
          cacheFile: join(cacheFolder, 'external.json'),
          userAgent: `kotae/${packageVersion()} (link check)`,
          ...politeness,
          now: Date.now(),
          onProgress: (done, total) => progress(curatorMessages[language].askingHosts(done, total)),
        })
      : [];
  progress('');
  const diagnostics = arrange([...found, ...arrange(external, content?.site.settings.severities)]);
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.write(formatReport(diagnostics, options.format, { language, colour, root }));
  const counts = countBySeverity(diagnostics);
  tell(diagnostics.length === 0 ? say.sound() : say.severities(counts));
  return counts.error + counts.warning > 0 ? exitCodes.problems : exitCodes.done;
}
