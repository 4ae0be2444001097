import { deriveAnew } from '../../src/cache/derived-texts.ts';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { createBuiltSite } from '../../src/check/built/create-built-site.ts';
import { checkBuilt } from '../../src/check/check-built.ts';
import { examplePage } from '../../src/check/example-page.ts';
import type { CheckRule, Example } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { type Files, inspect, withFolder } from './site-folder.ts';

/** The valid site that examples are laid over. */
const base: Files = {
  'content/site.yaml': 'title: Example\nlanguages: [en]\norigin: https://faq.example\n',
  'content/databases.yaml': 'ddbj: { label: DDBJ }\n',
  'content/tags.yaml': 'release: { label: Release }\n',
  'content/categories.yaml': 'faq: { label: Questions }\n',
};

const file = 'content/faq/en/example.md';

/** The files of an example as a site. */
export function filesOf(example: Example): Files {
  if (typeof example === 'string') return { ...base, [file]: examplePage({}, example) };
  const hasPage = Object.keys(example).some((name) => name.endsWith('.md'));
  return { ...base, ...(hasPage ? {} : { [file]: examplePage() }), ...example };
}

/** Whether an example is made of printed pages. */
function isBuilt({ id }: Pick<CheckRule<never>, 'id'>): boolean {
  return id.startsWith('built/');
}

/** Everything that is wrong with an example, by all rules. */
export async function diagnosticsOf(
  rule: CheckRule<never>,
  example: Example,
): Promise<readonly Diagnostic[]> {
  if (!isBuilt(rule)) return (await inspect(filesOf(example))).diagnostics;
  const languages = 'title: Example\nlanguages: [en, ja]\norigin: https://faq.example\n';
  if (typeof example === 'string') throw new TypeError('expected pages by address');
  const settings = example['content/site.yaml'] ?? languages;
  return withFolder({ ...base, 'content/site.yaml': settings }, async (root) => {
    const { site } = await loadSite({ root });
    if (!site) throw new TypeError('expected a valid site');
    const catalog = createCatalog({ site, entries: [] });
    const pages = new Map(
      Object.entries(example)
        .filter(([address]) => address.startsWith('/'))
        .map(([address, html]) => [address, { html: () => html ?? '' }]),
    );
    const built = createBuiltSite({
      site,
      catalog,
      pages,
      derive: deriveAnew,
      facts: new Map(),
      hasFile: () => false,
    });
    return checkBuilt(built);
  });
}
