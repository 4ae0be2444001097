import { Command } from 'commander';
import { withPublishedAt } from '../published-at-options.ts';
import { runAtRoot } from '../run-at-root.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae build`: content in, a complete site out, or nothing. */
export const buildCommand = withPublishedAt(withSiteOptions(new Command('build')))
  .description('Write the site to a folder that any static host can serve.')
  .option('--output <folder>', 'where the site is written, relative to the root', '_site')
  .option('--compress', 'write .br and .gz beside each file that hosts would compress')
  .option('--quiet', 'print problems only')
  .option(
    '--now <date>',
    'see pages with `publish` and `until` as on that day, such as 2031-01-01 (default: today)',
  )
  .addHelpText(
    'after',
    '\nExit codes: 0 published, 1 problems in the content, 2 wrong usage, 3 disk or permission.',
  )
  .action(async (options, command) => {
    const { build } = await import('../actions/build.ts');
    process.exitCode =
      (await runAtRoot(options.root, command.parent?.args ?? [])) ??
      (await build(options, openTerminal(options)));
  });
