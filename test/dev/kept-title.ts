import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackedStore } from '../../src/cache/packed-store.ts';
import type { EntryRecord } from '../../src/entry/entry-store.ts';

/** The title of a page as the cache of a site has it, in the store of a version. */
export async function keptTitle(root: string, file: string, version: string): Promise<string | undefined> {
  const folder = join(root, '.kotae/entries');
  const [name = ''] = await readdir(folder);
  const store = openPackedStore<EntryRecord>(join(folder, name), version);
  const title = store.facts(file)?.frontMatter.value?.title;
  store.close();
  return title;
}
