import { Command, InvalidArgumentError } from 'commander';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae status`: what there is, what is missing, what has grown old; and the record of what was translated. */
export const statusCommand = withSiteOptions(new Command('status'))
  .description('Show questions per database, missing and outdated translations, and outdated pages.')
  .option('--accept <file...>', 'record that these translations say what their sources say today')
  .option('--from <language>', 'with --accept: the language that they were translated from')
  .option('--years <number>', 'pages not changed for so many years are listed', readYears, 3)
  .action(async (options) => {
    const { status } = await import('../actions/status.ts');
    process.exitCode = await status(options, openTerminal(options));
  });

function readYears(text: string): number {
  const years = text === '' ? Number.NaN : Number(text);
  if (!Number.isInteger(years) || years < 1)
    throw new InvalidArgumentError('Expected a whole number of years.');
  return years;
}
