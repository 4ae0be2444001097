import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import type { JekyllConfig } from './config.ts';
import { listFiles } from './list-files.ts';
import { permalinkOf } from './permalink.ts';

/**
 * Files of collections that are no pages, such as a picture beside the page that shows it, by the address that Jekyll
 * gave them: `/faq/en/panel.png` for `_faq/en/panel.png`.
 */
export async function collectionFiles(
  source: string,
  collections: Iterable<string>,
  config: Pick<JekyllConfig, 'collections'>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const collection of collections) {
    const folder = `_${collection}`;
    for (const file of await listFiles(join(source, folder))) {
      if (/(?:^|\/)[._]/.test(file) || /\.(?:md|markdown|mkd|mkdn|mkdown|html?)$/i.test(file)) continue;
      const path = `${folder}/${file}`;
      if (await hasFrontMatter(join(source, path))) continue;
      const ending = /\.[^./]+$/.exec(file)?.[0] ?? '';
      const name = file.slice(0, file.length - ending.length);
      const pattern = config.collections[collection]?.permalink ?? '/:collection/:path';
      // Jekyll fills in the pattern of the pages, without their ending, and adds its own.
      const place = permalinkOf(pattern.replace(':output_ext', ''), { collection, name, ending: '' });
      found.set(place.replace(/\/$/, '') + ending, path);
      // A pattern that ends in `.html` makes `panel.html.png` of it; links mean the file all the same.
      const plain = `/${collection}/${file}`;
      if (!found.has(plain)) found.set(plain, path);
    }
  }
  return found;
}

async function hasFrontMatter(path: string): Promise<boolean> {
  const text = await readRegularText(path).catch(() => '');
  return /^---[ \t]*\r?\n/.test(text);
}
