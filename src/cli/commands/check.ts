import { Command, Option } from 'commander';
import { withPublishedAt } from '../published-at-options.ts';
import { reportFormats } from '../report-formats.ts';
import { runAtRoot } from '../run-at-root.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae check`: everything that is wrong with the content and with the site made of it, at once. */
export const checkCommand = withPublishedAt(withSiteOptions(new Command('check')))
  .description('Find everything that is wrong with the content and with the site made of it.')
  .addOption(
    new Option('--format <format>', 'for people, for programs, or for annotations of a pull request')
      .choices(reportFormats)
      .default('text'),
  )
  .option('--external', 'ask the hosts of links to other sites as well (slow; remembered for some days)')
  .option('--quiet', 'print problems only')
  .option(
    '--now <date>',
    'see pages with `publish` and `until` as on that day, such as 2031-01-01 (default: today)',
  )
  .addHelpText(
    'after',
    '\nThe report goes to standard output. Exit codes: 0 nothing but notes, 1 errors or warnings, 2 wrong usage,\n' +
      '3 disk or permission. node_modules/kotae/docs/checks.md explains each rule; `severities` in content/site.yaml changes them.',
  )
  .action(async (options, command) => {
    const { check } = await import('../actions/check.ts');
    process.exitCode =
      (await runAtRoot(options.root, command.parent?.args ?? [])) ??
      (await check(options, openTerminal(options)));
  });
