import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import { wholeAddress } from '../markdown/whole-address.ts';
import { markdownAddress } from '../pages/markdown-address.ts';
import { labelOf } from '../site/label-of.ts';
import type { PublishContext } from './context.ts';
import { markdownText } from './markdown-text.ts';
import type { ViewFile } from './view-file.ts';

/** Write a Markdown version beside every answer: `…/index.md`. */
export function markdownVersions(context: PublishContext): Map<string, ViewFile> {
  const { site, entries } = context.catalog;
  return new Map(
    entries.map((entry) => [
      markdownAddress(site.addresses, entry),
      { key: () => hashOf(context.siteHash, entry.key), text: () => markdownVersion(context, entry) },
    ]),
  );
}

/**
 * Print an entry for those who read Markdown.
 *
 * Front matter with the address of the page, its language, databases and tags by name, and dates; then the title
 * and the answer as it was written. Addresses are whole; fragments lead to the page, which has the ids.
 */
function markdownVersion({ catalog: { site }, pageOf }: PublishContext, entry: Entry): string {
  const { language: lang, answer } = entry;
  const page = pageOf(entry);
  const origin = site.settings.origin ?? '';
  const { date } = site.languages.get(lang)?.format ?? {};
  const databases = entry.databases.map((id) => site.databases.get(id)?.name[lang] ?? id);
  const tags = entry.tags.flatMap((id) => site.tags.get(id) ?? []).map((tag) => labelOf(tag, lang));
  const facts = [
    ['title', entry.title],
    ['address', page],
    ['language', lang],
    ...(databases.length > 0 ? [['databases', databases]] : []),
    ...(tags.length > 0 ? [['topics', tags]] : []),
    ['published', date?.(entry.date).iso],
    ['updated', date?.(entry.updated).iso],
  ].map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`); // JSON is YAML, and quick to print
  const text = answer.markdown.map((piece, index) =>
    index % 2 === 0 ? piece : wholeAddress(piece, { origin, address: page }),
  );
  return `---\n${facts.join('')}---\n\n# ${markdownText(entry.title)}\n\n${text.join('')}\n`;
}
