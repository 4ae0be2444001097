import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createCatalog } from '../../dist/src/catalog/create-catalog.js';
import { searchDocuments } from '../../dist/src/catalog/search-documents.js';
import { openContent } from '../../dist/src/entry/open-content.js';
import { loadSite } from '../../dist/src/site/load-site.js';
import { readJekyll } from './read-jekyll.mjs';

/** Read the search documents of a site as a build would: language → documents. A Jekyll site is read as it is. */
export async function readSite(folder) {
  const root = resolve(folder);
  if (!existsSync(join(root, 'content', 'site.yaml'))) return readJekyll(root);
  const cache = mkdtempSync(join(tmpdir(), 'kotae-bench-'));
  try {
    const images = { resolve: async () => undefined, fingerprint: async () => '' };
    const { site, diagnostics } = await loadSite({ root });
    if (!site)
      throw new Error(
        `The settings of ${folder} are broken (${diagnostics.length} messages): run kotae check`,
      );
    const content = await openContent({ site, images, cacheFolder: cache, version: 'bench' });
    const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => relative(root, join(root, 'content', name)).replaceAll('\\', '/'));
    const readings = await content.read(files.sort());
    const entries = readings.flatMap(({ entry }) => entry ?? []);
    if (entries.length < files.length) {
      console.error(`${files.length - entries.length} of ${files.length} files have errors and are left out`);
    }
    const catalog = createCatalog({ site, entries });
    const languages = [...site.languages.keys()];
    return new Map(languages.map((language) => [language, searchDocuments(catalog, language)]));
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
