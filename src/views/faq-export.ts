import type { Entry } from '../entry/entry.ts';
import { nameOf } from '../entry/identity.ts';
import { hashOf } from '../files/hash-of.ts';
import { markdownAddress } from '../pages/markdown-address.ts';
import type { Term } from '../site/vocabulary.ts';
import type { PublishContext } from './context.ts';
import { type Faq, faqJsonSchema } from './faq-schema.ts';

const schemaAddress = '/faq.schema.json';

/** Write `faq.json` for each language, and the schema that they keep to. */
export function faqExports(context: PublishContext): Map<string, string> {
  const { languages, addresses } = context.catalog.site;
  return new Map([
    [schemaAddress, faqJsonSchema()],
    ...[...languages.keys()].map(
      (lang) => [`${addresses.of('home', { lang })}faq.json`, faqExport(context, lang)] as const,
    ),
  ]);
}

/** Print everything that a language publishes. Entries are printed one by one, and kept so. */
function faqExport(context: PublishContext, language: string): string {
  const { catalog } = context;
  const { site } = catalog;
  const description = site.localize(site.settings.description)[language];
  const termsOf = (terms: ReadonlyMap<string, Term>) =>
    [...terms.values()].map(({ id, label }) => ({ id, label: label[language] ?? id }));
  const head: Omit<Faq, 'entries'> = {
    $schema: site.addresses.absolute(schemaAddress),
    version: 1,
    language,
    title: site.title[language] ?? '',
    ...(description !== undefined && { description }),
    address: site.addresses.absolute(site.addresses.of('home', { lang: language })),
    categories: termsOf(site.categories),
    databases: termsOf(site.databases),
    tags: termsOf(site.tags),
  };
  const entries = catalog.entries
    .filter((entry) => entry.language === language)
    .map((entry) => printedEntry(context, entry));
  const list = entries.length === 0 ? '[]' : `[\n  ${entries.join(',\n  ')}\n ]`;
  return `${print(head).slice(0, -'\n}'.length)},\n "entries": ${list}\n}\n`;
}

function print(value: object): string {
  return JSON.stringify(value, null, 1);
}

function printedEntry(context: PublishContext, entry: Entry): string {
  const { catalog, basis } = context;
  const languages = [...catalog.site.languages.keys()];
  const others = languages.filter((language) => catalog.counterpart(entry, language) !== undefined);
  return entry.derive('export', hashOf(basis, entry.key, ...others), () =>
    print(entryOf(context, entry)).replaceAll('\n', '\n  '),
  );
}

function entryOf({ catalog, pageOf, htmlOf }: PublishContext, entry: Entry): Faq['entries'][number] {
  const { site } = catalog;
  const others = [...site.languages.keys()].flatMap((language) => {
    const other = language === entry.language ? undefined : catalog.counterpart(entry, language);
    return other ? [[language, pageOf(other)] as const] : [];
  });
  return {
    id: nameOf(entry),
    kind: site.categories.get(entry.category)?.kind ?? 'question',
    title: entry.title,
    address: pageOf(entry),
    markdown: site.addresses.absolute(markdownAddress(site.addresses, entry)),
    category: entry.category,
    databases: [...entry.databases],
    tags: [...entry.tags],
    published: entry.date,
    updated: entry.updated,
    summary: entry.summary,
    keywords: [...entry.keywords],
    html: htmlOf(entry),
    translations: Object.fromEntries(others),
  };
}
