import { Command } from 'commander';
import { commaSeparated } from '../comma-separated.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae new`: a page per language, with valid front matter and today's date. */
export const newCommand = withSiteOptions(new Command('new'))
  .description('Begin a new question: a page per language, as a draft. Asks for what no option says.')
  .option('--category <id>', 'an id of categories.yaml')
  .option('--title <text...>', 'the question; for other languages as ja=…')
  .option('--languages <ids>', 'languages to write it in, such as en,ja (default: all)', commaSeparated)
  .option(
    '--db <ids>',
    'databases that it belongs to, such as dra,jga; also by the key that `terms` of site.yaml names',
    commaSeparated,
  )
  .option('--tags <words>', 'tags by id, label or synonym', commaSeparated)
  .option('--slug <name>', 'name of the file, without .md (default: made from the title)')
  .action(async (options) => {
    const { beginQuestion } = await import('../actions/new.ts');
    process.exitCode = await beginQuestion(options, openTerminal(options));
  });
