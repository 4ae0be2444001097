import { Command, Option } from 'commander';
import { cmsPrograms } from '../cms-programs.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae schema`: what editors complete and check front matter and settings with. */
export const schemaCommand = withSiteOptions(new Command('schema'))
  .description('Write JSON Schemas and snippets for editors; every build refreshes them.')
  .addOption(
    new Option(
      '--cms [program]',
      'write the configuration of a content management system and its page, too (default: decap)',
    ).choices(cmsPrograms),
  )
  .action(async (options) => {
    const { writeSchemas } = await import('../actions/schema.ts');
    process.exitCode = await writeSchemas(options, openTerminal(options));
  });
