import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { openTerminal, type Terminal, UsageError, withLanguageOption } from 'kotae/command-line';
import { importMkdocs } from '../mkdocs/import-mkdocs.ts';
import { checkedOrigin, checkedZone, isFolder, runImport, type WriteOptions } from '../run-import.ts';
import { importTexts } from '../texts.ts';
import { folderTranslations } from './folder-translations.ts';
import { importFolder } from './import-folder.ts';

interface FolderOptions extends WriteOptions {
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly category: string;
  readonly language?: string;
  readonly origin?: string;
  readonly timezone?: string;
}

/** Make `kotae import mkdocs`. */
export function mkdocsCommand(): Command {
  const command = new Command('mkdocs')
    .description('Turn a MkDocs site into a site folder.')
    .argument('<source>', 'the folder that holds mkdocs.yml')
    .addOption(
      new Option('--sections <what>', 'what sections of the navigation become')
        .choices(['topics', 'categories'])
        .default('topics'),
    );
  return withOptions(command).action(
    (source: string, options: FolderOptions & { readonly sections: 'topics' | 'categories' }) =>
      run(source, options, async (folder, terminal, shared) => {
        const { docs, ...result } = await importMkdocs(
          { ...shared, source: folder, sections: options.sections },
          importTexts[terminal.language],
        );
        return { result, source: docs };
      }),
  );
}

/** Make `kotae import markdown`. */
export function markdownCommand(): Command {
  const command = new Command('markdown')
    .description('Turn a folder of Markdown files into a site folder: folders become categories.')
    .argument('<source>', 'the folder of the files')
    .option('--title <title>', 'the name of the site');
  return withOptions(command).action((source: string, options: FolderOptions & { readonly title?: string }) =>
    run(source, options, async (folder, _terminal, shared) => {
      const result = await importFolder({
        ...shared,
        source: folder,
        title: options.title,
        language: options.language?.toLowerCase() ?? 'en',
        translations: () => folderTranslations(folder),
      });
      return { result, source: folder };
    }),
  );
}

function withOptions(command: Command): Command {
  return withLanguageOption(command)
    .addOption(
      new Option('--root <folder>', 'the folder to write content/ and assets/ in').default(
        '.',
        'the current folder',
      ),
    )
    .option('--category <id>', 'the category of pages that have none by their place', 'guide')
    .option('--language <language>', 'the first language, and that of pages that name none')
    .option('--origin <address>', 'scheme and host of the old site')
    .option('--timezone <name>', 'zone that dates are meant in (default: UTC)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--force', 'take the source’s version of files that were edited here')
    .option('--compare <folder>', 'hold every page against the old generator’s rendering, such as _site')
    .option('--json', 'print the comparison as JSON')
    .option('--quiet', 'print problems only');
}

interface Shared {
  readonly root: string;
  readonly category: string;
  readonly language?: string | undefined;
  readonly origin?: string | undefined;
  readonly timezone?: string | undefined;
  readonly onProgress: (done: number, total: number, page: string) => void;
}

async function run(
  written: string,
  options: FolderOptions,
  work: (
    folder: string,
    terminal: Terminal,
    shared: Shared,
  ) => Promise<{ readonly result: Parameters<typeof runImport>[0]; readonly source: string }>,
): Promise<void> {
  const terminal = openTerminal(options);
  const messages = importTexts[terminal.language];
  const folder = resolve(written);
  if (!isFolder(folder)) throw new UsageError(messages.noFolder(written));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(options.category))
    throw new UsageError(messages.notCategory(options.category));
  const root = resolve(options.root);
  const { result, source } = await work(folder, terminal, {
    root,
    category: options.category,
    language: options.language,
    origin: checkedOrigin(options.origin, messages),
    timezone: checkedZone(options.timezone, messages),
    onProgress: (done, total, page) => terminal.progress(messages.progress(done, total, page)),
  });
  terminal.progress('');
  if (result.pages.length === 0) throw new UsageError(messages.noPages(written));
  process.exitCode = await runImport(result, source, root, options, terminal);
}
