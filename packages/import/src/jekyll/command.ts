import { Command, Option } from 'commander';
import { openTerminal, withLanguageOption } from 'kotae/command-line';
import { categoryKinds } from 'kotae/site';
import { runJekyll } from './run-jekyll.ts';

/** Make `kotae import jekyll`. */
export function jekyllCommand(): Command {
  return withLanguageOption(new Command('jekyll'))
    .description('Turn a collection of a Jekyll site, such as _faq/, into a site folder.')
    .argument('<source>', 'the folder of the Jekyll site')
    .addOption(
      new Option('--root <folder>', 'the folder to write content/ and assets/ in').default(
        '.',
        'the current folder',
      ),
    )
    .option('--collection <name>', 'the collection: faq for _faq/ (default: the only one)')
    .addOption(
      new Option('--kind <kind>', 'how its pages are listed (default: by their file names)').choices([
        ...categoryKinds,
      ]),
    )
    .addOption(
      new Option('--suffix <language=ending...>', 'what file names end in, per language, or none').default(
        ['en=-e'],
        'en=-e',
      ),
    )
    .option(
      '--language <language>',
      'the first language, and that of pages that name none (default: of _config.yml, or en)',
    )
    .option('--origin <address>', 'scheme and host of the old site (default: url of _config.yml)')
    .option('--timezone <name>', 'zone that dates are meant in (default: of _config.yml, or UTC)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--force', 'write although the folder has content')
    .option('--compare <folder>', 'hold every page against the old generator’s rendering, such as _site')
    .option('--json', 'print the comparison as JSON')
    .option('--quiet', 'print problems only')
    .addHelpText(
      'after',
      '\nExit codes: 0 imported, 1 a page could not be read, 2 wrong usage, 3 disk or permission.',
    )
    .action(async (source, options) => {
      process.exitCode = await runJekyll(source, options, openTerminal(options));
    });
}
