import { Command } from 'commander';
import { commaSeparated } from '../comma-separated.ts';
import { withLanguageOption } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae init`: a folder in, a site with three example questions a language out. */
export const initCommand = withLanguageOption(new Command('init'))
  .description(
    'Begin a site: settings, vocabulary and three example questions a language. Asks for what no option says.',
  )
  .argument('[folder]', 'where the site begins', '.')
  .option('--title <text...>', 'the name of the site; in other languages as de=…')
  .option(
    '--languages <tags>',
    'such as en,de,ar; the first is the default (default: the language of the environment)',
    commaSeparated,
  )
  .option(
    '--about <words...>',
    'what the questions are about, one and several: en=robot,robots (default: products)',
  )
  .option('--origin <address>', 'scheme and host that the site will stand at')
  .option('--base-path <path>', 'path that it will be published under, such as /help/')
  .option('--from <words...>', 'bring pages in, as kotae import does: jekyll ../old-site')
  .option('--yes', 'ask nothing')
  .option('--quiet', 'print problems only')
  .action(async (folder, options) => {
    const { beginSite } = await import('../actions/init.ts');
    process.exitCode = await beginSite(folder, options, openTerminal(options));
  });
