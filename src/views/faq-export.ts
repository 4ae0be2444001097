import type { Entry } from '../entry/entry.ts';
import { nameOf } from '../entry/identity.ts';
import { hashOf } from '../files/hash-of.ts';
import { markdownAddress } from '../pages/markdown-address.ts';
import { labelOf } from '../site/label-of.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import type { Term } from '../site/vocabulary.ts';
import type { PublishContext } from './context.ts';
import { type Faq, faqJsonSchema } from './faq-schema.ts';
import type { ViewFile } from './view-file.ts';

/** Write `faq.json` for each language, and the schema that they keep to. */
export function faqExports(context: PublishContext): Map<string, string | ViewFile> {
  const { languages, addresses } = context.catalog.site;
  return new Map<string, string | ViewFile>([
    [rootAddresses.faqSchema, faqJsonSchema()],
    ...[...languages.keys()].map(
      (lang) => [`${addresses.of('home', { lang })}faq.json`, faqExport(context, lang)] as const,
    ),
  ]);
}

function faqExport(context: PublishContext, language: string): ViewFile {
  const entries = context.catalog.entries.filter((entry) => entry.language === language);
  return {
    key: () => hashOf(context.siteHash, language, ...entries.map((entry) => exportKey(context, entry))),
    text: () => printedExport(context, language, entries),
  };
}

/** Print everything that a language publishes. Entries are printed one by one, and kept so. */
function printedExport(context: PublishContext, language: string, own: readonly Entry[]): string {
  const { site } = context.catalog;
  const description = site.localize(site.settings.description)[language];
  const termsOf = (terms: ReadonlyMap<string, Term>) =>
    [...terms.values()].map((term) => ({ id: term.id, label: labelOf(term, language) }));
  const head: Omit<Faq, 'entries'> = {
    $schema: site.addresses.absolute(rootAddresses.faqSchema),
    version: 1,
    language,
    title: site.title[language] ?? '',
    ...(description !== undefined && { description }),
    address: site.addresses.absolute(site.addresses.of('home', { lang: language })),
    categories: termsOf(site.categories),
    databases: termsOf(site.databases),
    tags: termsOf(site.tags),
  };
  const entries = own.map((entry) =>
    entry.derive('export', exportKey(context, entry), () =>
      print(entryOf(context, entry)).replaceAll('\n', '\n  '),
    ),
  );
  const list = entries.length === 0 ? '[]' : `[\n  ${entries.join(',\n  ')}\n ]`;
  return `${print(head).slice(0, -'\n}'.length)},\n "entries": ${list}\n}\n`;
}

function print(value: object): string {
  return JSON.stringify(value, null, 1);
}

function exportKey({ catalog, siteHash }: PublishContext, entry: Entry): string {
  const languages = [...catalog.site.languages.keys()];
  const others = languages.filter((language) => catalog.counterpart(entry, language) !== undefined);
  return hashOf(siteHash, entry.key, ...others);
}

function entryOf({ catalog, pageOf }: PublishContext, entry: Entry): Faq['entries'][number] {
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
    html: entry.answer.standalone,
    translations: Object.fromEntries(others),
  };
}
