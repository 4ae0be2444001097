import { Command } from 'commander';
import { type Importer, refuseEmptyValues } from 'kotae/command-line';
import { markdownCommand, mkdocsCommand } from './folder/commands.ts';
import { jekyllCommand } from './jekyll/command.ts';

/** Run `kotae import` with its words. Throws what is wrong with them, for Kotae to say. */
export const runImport: Importer['runImport'] = async (words) => {
  const program = new Command('kotae import')
    .description('Bring in the pages of another generator.')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false);
  for (const command of [jekyllCommand(), mkdocsCommand(), markdownCommand()]) program.addCommand(command);
  refuseEmptyValues(program);
  // What is wrong is worded by Kotae, in the reader's language.
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ outputError: () => {} });
  await program.parseAsync([...words], { from: 'user' });
};
