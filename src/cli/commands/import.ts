import { Command } from 'commander';
import { openTerminal } from '../terminal.ts';
import { writtenLanguage } from '../written-language.ts';

/** `kotae import`: another generator's pages in, a site folder out. All but its name is the package's. */
export const importCommand = new Command('import')
  .description('Bring in the pages of another generator (with the package kotae-import).')
  .usage('<generator> <source> [options]')
  .argument('[words...]')
  .allowUnknownOption()
  .helpOption(false)
  .action(async (words: readonly string[]) => {
    const { loadImporter } = await import('../load-importer.ts');
    const terminal = openTerminal({ lang: writtenLanguage(words) });
    const { runImport } = await loadImporter(process.cwd(), terminal);
    await runImport(words);
  });
