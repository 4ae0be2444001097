import type { UserConfig } from '@11ty/eleventy';
import { plainError } from './plugin-options.ts';
import { type Run, siteOf } from './run.ts';

/**
 * Give templates what Kotae's layouts have: `answerUrl` (the address of an entry by `category/slug` or slug, and its
 * language), `localDate` (an instant or a date as a language writes it), `interfaceText` (a text of the interface by
 * its keys, such as `search.label`).
 *
 * What a site does not have is an error that names it.
 */
export function addFilters(config: UserConfig, run: Run): void {
  const languageOf = (id?: string) => {
    const { languages, defaultLanguage } = siteOf(run).project.site;
    const language = languages.get(id ?? defaultLanguage);
    if (!language)
      throw plainError(`Unknown language "${id}". Languages: ${[...languages.keys()].join(', ')}`);
    return language;
  };
  config.addFilter('answerUrl', (name: string, language?: string) => {
    const { project, plan } = siteOf(run);
    const { id } = languageOf(language);
    const entry = plan.catalog.named(name, id);
    if (!entry) throw plainError(`Unknown answer "${name}" in "${id}"`);
    const { addresses } = project.site;
    return addresses.href(addresses.ofEntry(entry));
  });
  config.addFilter('localDate', (date: string | Date, language?: string) => {
    const instant = new Date(date);
    if (Number.isNaN(instant.getTime())) throw plainError(`Unexpected date "${String(date)}"`);
    return languageOf(language).format.date(instant.toISOString()).text;
  });
  config.addFilter('interfaceText', (keys: string, language?: string) => {
    const text = keys
      .split('.')
      .reduce<unknown>(
        (texts, key) => (texts as Readonly<Record<string, unknown>> | undefined)?.[key],
        languageOf(language).texts,
      );
    if (typeof text !== 'string') throw plainError(`Unknown interface text "${keys}"`);
    return text;
  });
}
