import type { Entry } from '../entry/entry.ts';
import { markdownAddress } from '../pages/markdown-address.ts';
import { labelOf } from '../site/label-of.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import type { PublishContext } from './context.ts';
import { markdownText } from './markdown-text.ts';

/**
 * Write an `llms.txt` for each language (llmstxt.org): title, what the site is for, and every answer by the address
 * of its Markdown version, under the categories. With several languages `/llms.txt` leads to theirs.
 */
export function llmsTexts(context: PublishContext): Map<string, string> {
  const { site } = context.catalog;
  const { addresses, languages } = site;
  const addressOf = (lang: string) => `${addresses.of('home', { lang })}llms.txt`;
  const files = new Map<string, string>();
  if (languages.size > 1) {
    const list = [...languages.values()].map(
      ({ id, texts }) => `- [${markdownText(texts.language.name)}](${addresses.absolute(addressOf(id))})`,
    );
    files.set(rootAddresses.llms, document(context, site.defaultLanguage, [list]));
  }
  for (const id of languages.keys()) files.set(addressOf(id), document(context, id, sectionsOf(context, id)));
  return files;
}

function sectionsOf({ catalog }: PublishContext, language: string): string[][] {
  const { site } = catalog;
  return [...site.categories.values()].flatMap((category) => {
    const entries = catalog.ofCategory(language, category.id);
    return entries.length === 0
      ? []
      : [
          [
            `## ${markdownText(labelOf(category, language))}`,
            '',
            ...entries.map((entry) => lineOf(site.addresses, entry)),
          ],
        ];
  });
}

function lineOf(addresses: PublishContext['catalog']['site']['addresses'], entry: Entry): string {
  const summary = entry.summary === '' ? '' : `: ${markdownText(entry.summary)}`;
  return `- [${markdownText(entry.title)}](${addresses.absolute(markdownAddress(addresses, entry))})${summary}`;
}

function document(
  { catalog: { site } }: PublishContext,
  language: string,
  sections: readonly string[][],
): string {
  const description = site.localize(site.settings.description)[language];
  const lead = description === undefined ? [] : [`> ${markdownText(description)}`];
  return `${[`# ${markdownText(site.title[language] ?? '')}`, ...lead, ...sections.map((lines) => lines.join('\n'))].join('\n\n')}\n`;
}
