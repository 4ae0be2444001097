import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { translateColours } from '../../packages/import/src/colours.ts';
import { createDraft, type Draft, type Translation } from '../../packages/import/src/draft.ts';
import { translateEmbedded } from '../../packages/import/src/embedded.ts';
import { translateCodeGroups } from '../../packages/import/src/folder/code-groups.ts';
import { translateCodeMarks } from '../../packages/import/src/folder/code-marks.ts';
import { translateComponents } from '../../packages/import/src/folder/components.ts';
import { translateDirectives } from '../../packages/import/src/folder/directives.ts';
import { translateExpressions } from '../../packages/import/src/folder/expressions.ts';
import { translateHtmlContent } from '../../packages/import/src/folder/html-content.ts';
import { translateShortcodes } from '../../packages/import/src/folder/shortcodes.ts';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { createFilterLinks } from '../../packages/import/src/jekyll/filter-links.ts';
import { translateHtmlPage } from '../../packages/import/src/jekyll/html-page.ts';
import { translateAbbreviations } from '../../packages/import/src/jekyll/kramdown/abbreviations.ts';
import { translateAttributeLists } from '../../packages/import/src/jekyll/kramdown/attribute-lists.ts';
import { translateAutolinks } from '../../packages/import/src/jekyll/kramdown/autolinks.ts';
import { translateComments } from '../../packages/import/src/jekyll/kramdown/comments.ts';
import { translateDefinitionStarts } from '../../packages/import/src/jekyll/kramdown/definition-starts.ts';
import { translateEmphasis } from '../../packages/import/src/jekyll/kramdown/emphasis.ts';
import { translateEscapes } from '../../packages/import/src/jekyll/kramdown/escapes.ts';
import { translateExtensions } from '../../packages/import/src/jekyll/kramdown/extensions.ts';
import { translateFences } from '../../packages/import/src/jekyll/kramdown/fences.ts';
import { translateHeadingIds } from '../../packages/import/src/jekyll/kramdown/heading-ids.ts';
import { translateHtmlBlocks } from '../../packages/import/src/jekyll/kramdown/html-blocks.ts';
import { translateLineBreaks } from '../../packages/import/src/jekyll/kramdown/line-breaks.ts';
import { translateLinkSyntax } from '../../packages/import/src/jekyll/kramdown/link-syntax.ts';
import { translateListStarts } from '../../packages/import/src/jekyll/kramdown/list-starts.ts';
import { translateLiteralMarkup } from '../../packages/import/src/jekyll/kramdown/literal-markup.ts';
import { translateMath } from '../../packages/import/src/jekyll/kramdown/math.ts';
import { translateNestedLists } from '../../packages/import/src/jekyll/kramdown/nested-lists.ts';
import { translateTables } from '../../packages/import/src/jekyll/kramdown/tables.ts';
import { translateUnfinishedTags } from '../../packages/import/src/jekyll/kramdown/unfinished-tags.ts';
import { translateLinks } from '../../packages/import/src/jekyll/links.ts';
import { createLiquid } from '../../packages/import/src/jekyll/liquid.ts';
import { translateBlocks } from '../../packages/import/src/mkdocs/blocks.ts';
import { translateCodeInfo, translateInlineCode } from '../../packages/import/src/mkdocs/code-info.ts';
import { translateContainers } from '../../packages/import/src/mkdocs/containers.ts';
import { createCritic } from '../../packages/import/src/mkdocs/critic.ts';
import { translateGenerated } from '../../packages/import/src/mkdocs/generated.ts';
import { createMacros } from '../../packages/import/src/mkdocs/macros.ts';
import { createSmartSymbols } from '../../packages/import/src/mkdocs/smart-symbols.ts';
import { translateSpans } from '../../packages/import/src/mkdocs/spans.ts';
import { expandTabs } from '../../packages/import/src/mkdocs/tabs.ts';

/*
 * Each folder test/fixtures/import/<translation>/<case>/ holds input.md (or input.mdx) and the output.md expected of it, and
 * messages.json where something is reported. `UPDATE=1 npx vitest run test/import/fixtures.test.ts` rewrites what is
 * expected: look at the difference before you keep it.
 */

const fillLiquid = createLiquid({
  site: { title: 'Help', beta: true, data: { hosts: [{ name: 'one' }, { name: 'two' }] } },
  addresses: new Map([
    ['_faq/en/a-e.md', '/faq/en/a-e.html'],
    ['_posts/2020-01-02-open.md', '/2020/01/02/open.html'],
  ]),
  baseurl: '/help',
  url: 'https://old.example',
  includes: {
    'image.html':
      '<figure><img src="/assets/images/{{ include.url }}" alt="{{ include.caption }}"></figure>\n',
    'asks.html': '{{ page.next.title }}',
  },
});

const filters = createFilterLinks({
  pages: new Map([['/faq/en/index-e.html', '/en/faq/']]),
  findTag: (word) => ({ submission: 'submission', 登録: 'submission' })[word.toLowerCase()],
  findDatabase: (word) => (word.toLowerCase() === 'dra' ? 'dra' : undefined),
});

const links = (draft: Draft): undefined =>
  translateLinks(draft, {
    page: { category: 'faq', language: 'en', slug: 'sftp' },
    address: '/faq/en/sftp-e.html',
    path: '_faq/en/sftp-e.md',
    files: new Map([['_faq/en/form-e.md', { category: 'faq', language: 'en', slug: 'form' }]]),
    targets: new Map([
      ['/faq/en/known-hosts-e', { category: 'faq', language: 'en', slug: 'known-hosts' }],
      ['/faq/ja/known-hosts', { category: 'faq', language: 'ja', slug: 'known-hosts' }],
      ['/news/en/2020-01-02-open-e', { category: 'news', language: 'en', slug: '2020-01-02-open' }],
    ]),
    origins: ['https://old.example'],
    formerPrefix: '/faq/',
    filters,
    findFile: (path) => ({ '/images/a.png': '/assets/images/images/a.png' })[path],
  });

const translations: Readonly<Record<string, Translation>> = {
  abbreviations: translateAbbreviations,
  'attribute-lists': translateAttributeLists,
  autolinks: translateAutolinks,
  colours: translateColours,
  embedded: translateEmbedded,
  comments: translateComments,
  'definition-starts': translateDefinitionStarts,
  emphasis: translateEmphasis,
  escapes: translateEscapes,
  extensions: translateExtensions,
  fences: translateFences,
  'heading-ids': translateHeadingIds,
  'html-blocks': translateHtmlBlocks,
  'html-page': translateHtmlPage,
  'line-breaks': translateLineBreaks,
  'link-syntax': translateLinkSyntax,
  links,
  liquid: (draft) => fillLiquid(draft, { title: 'A page' }),
  'list-starts': translateListStarts,
  'literal-markup': translateLiteralMarkup,
  math: translateMath,
  'nested-lists': translateNestedLists,
  tables: translateTables,
  'unfinished-tags': translateUnfinishedTags,
};

/** Those of MkDocs, each with the fixtures `mkdocs-<name>`. */
const ofMkdocs: Readonly<Record<string, Translation>> = {
  'mkdocs-blocks': translateBlocks,
  'mkdocs-code-info': (draft) => {
    translateCodeInfo(draft);
    translateInlineCode(draft);
  },
  'mkdocs-containers': translateContainers,
  'mkdocs-critic': createCritic(undefined),
  'mkdocs-critic-accepted': createCritic('accept'),
  'mkdocs-critic-rejected': createCritic('reject'),
  'mkdocs-generated': translateGenerated,
  'mkdocs-macros': createMacros({ version: '4.2', hosts: { login: 'login.example.org' } }),
  'mkdocs-smart-symbols': createSmartSymbols({ care_of: false }),
  'mkdocs-spans': translateSpans,
  'mkdocs-tabs': expandTabs,
};

/** Those of folders, each with the fixtures `folder-<name>`. */
const ofFolders: Readonly<Record<string, Translation>> = {
  'folder-code-groups': translateCodeGroups,
  'folder-code-marks': translateCodeMarks,
  'folder-components': translateComponents,
  'folder-directives': translateDirectives,
  'folder-expressions': translateExpressions,
  'folder-html-content': translateHtmlContent,
  'folder-shortcodes': translateShortcodes,
};
const all = { ...translations, ...ofMkdocs, ...ofFolders };

const root = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const room = fileURLToPath(new URL('../../packages/import/src/jekyll/', import.meta.url));
const update = process.env.UPDATE === '1';

test('every translation has fixtures', () => {
  const written = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /^export function translate\w+\(draft: Draft/m.test(readFileSync(join(room, name), 'utf8')),
    )
    .map((name) => name.replace(/^.*\//, '').replace(/\.ts$/, ''));
  expect(Object.keys(translations)).toEqual(expect.arrayContaining(written));
  expect(readdirSync(root).sort()).toEqual(Object.keys(all).sort());
});

describe.each(Object.keys(all))('%s', (name) => {
  const translate = all[name];
  test.each(readdirSync(join(root, name)))('%s', (fixture) => {
    const folder = join(root, name, fixture);
    const log = createImportLog();
    const file = existsSync(join(folder, 'input.mdx')) ? 'input.mdx' : 'input.md';
    const draft = createDraft({ text: readFileSync(join(folder, file), 'utf8'), file, log });
    translate?.(draft);
    compare(join(folder, 'output.md'), draft.text);
    const messages = log.diagnostics.map(({ rule, place: { line, column }, values }) =>
      JSON.stringify({ at: `${line}:${column}`, rule, ...values }),
    );
    compare(
      join(folder, 'messages.json'),
      messages.length > 0 ? `[\n  ${messages.join(',\n  ')}\n]\n` : undefined,
    );
  });
});

function compare(path: string, actual: string | undefined): void {
  if (update && actual !== undefined) writeFileSync(path, actual);
  expect(actual, path).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}
