import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { onMachine } from '../../../files/machine-error.ts';
import { readRegularText } from '../../../files/regular-file.ts';
import { settingsFile } from '../../../site/settings-file.ts';
import { loadImporter } from '../../load-importer.ts';
import type { Terminal } from '../../terminal.ts';
import type { SiteRequest } from './new-site.ts';

/**
 * Bring the pages of another generator into a new site, as `kotae import` does; `words` are its words. What is known
 * of the site goes before what the importer found: the first language and the origin are told to it, titles and the
 * base path are written into `content/site.yaml`. Throws what is wrong with the words, before anything is written.
 */
export async function bringPages(
  folder: string,
  words: readonly string[],
  site: Partial<SiteRequest>,
  terminal: Terminal,
): Promise<void> {
  const { runImport } = await loadImporter(folder, terminal);
  const told = [
    ['--language', site.languages?.[0]],
    ['--origin', site.origin],
  ] as const;
  const more = told.flatMap(([option, value]) =>
    value === undefined || words.includes(option) ? [] : [option, value],
  );
  await runImport([...words, ...more, '--root', folder]);
  await settle(join(folder, settingsFile), site);
}

/** Write what the importer cannot know into the settings; the comments that are there stay. */
async function settle(file: string, { titles = {}, basePath = '/' }: Partial<SiteRequest>): Promise<void> {
  const text = await readRegularText(file).catch(() => undefined);
  if (text === undefined) return; // the import said why
  const document = parseDocument(text);
  const title: unknown = document.get('title');
  const names = Object.values(titles);
  if (names.length > 0)
    document.set('title', typeof title === 'string' && new Set(names).size === 1 ? names[0] : titles);
  if (basePath !== '/') document.set('basePath', basePath);
  const settled = document.toString({ lineWidth: 0 });
  if (settled !== text) await onMachine('write', file, () => writeFile(file, settled));
}
