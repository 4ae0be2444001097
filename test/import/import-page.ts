import { decode } from '../../packages/import/src/decode.ts';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { createFilterLinks } from '../../packages/import/src/jekyll/filter-links.ts';
import { readEntries } from '../../packages/import/src/jekyll/front-entries.ts';
import { createLiquid } from '../../packages/import/src/jekyll/liquid.ts';
import { frontValue, tagsOf, wordsOf } from '../../packages/import/src/jekyll/source-page.ts';
import { splitPage } from '../../packages/import/src/jekyll/split-page.ts';
import { translatePage } from '../../packages/import/src/jekyll/translate-page.ts';

const filters = createFilterLinks({
  pages: new Map(),
  findTag: () => undefined,
  findDatabase: () => undefined,
});

/** Bring one page in without a disk: the new page, and what was reported. */
export async function importPage(bytes: Uint8Array, path = '_faq/en/page-e.md') {
  const text = decode(bytes)?.text ?? '';
  const split = splitPage(text);
  const entries = readEntries(split.front ?? '', split.frontLine);
  const log = createImportLog();
  const page = {
    path,
    name: path.replace(/^_faq\/|\.\w+$/g, ''),
    extension: /\.\w+$/.exec(path)?.[0] ?? '',
    split,
    entries,
    language: 'en',
    slug: 'page',
    address: '/faq/en/page-e.html',
    tags: tagsOf(entries),
    databases: wordsOf(frontValue(entries, 'db')),
  };
  const output = await translatePage({
    page,
    log,
    fillLiquid: createLiquid({ site: {}, baseurl: '', url: '', includes: {} }),
    frontMatter: {
      category: 'faq',
      findDatabase: (word) => word,
      spellTag: (word) => word,
      fallbackDate: '2020-01-01',
    },
    links: {
      targets: new Map([['/faq/en/page-e', { category: 'faq', language: 'en', slug: 'page' }]]),
      origins: [],
      formerPrefix: '/faq/',
      filters,
      findFile: () => undefined,
    },
  });
  return { output, body: split.body, diagnostics: log.diagnostics };
}
