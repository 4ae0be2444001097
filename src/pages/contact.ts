import type { Database } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { mailAddress } from './mail-address.ts';
import type { ContactPanel } from './models/frame.ts';
import { type PrefillSubject, prefilled } from './prefill.ts';
import { termLink } from './terms.ts';

/**
 * Make the panel that says where to ask, with the contacts of these databases, each address once; undefined where the
 * site has no contact, nor has one of them.
 *
 * `page` is what the links carry about the page, where the settings say how.
 */
export function contactPanel(
  context: LanguageContext,
  databaseIds: readonly string[],
  page: Pick<PrefillSubject, 'address' | 'title'>,
): ContactPanel | undefined {
  const { site, language } = context;
  const { contact } = site.settings;
  const general = contact && (site.localize(contact.link)[language.id] ?? '');
  const { tell = [] } = contact ?? {};
  const told = Array.isArray(tell) ? tell : (tell[language.id] ?? tell[site.defaultLanguage] ?? []);
  const byAddress = new Map<string, Database[]>();
  for (const database of site.databases.values()) {
    const address = database.contact[language.id];
    if (!databaseIds.includes(database.id) || address === undefined || address === general) continue;
    byAddress.set(address, [...(byAddress.get(address) ?? []), database]);
  }
  if (!contact && byAddress.size === 0) return undefined;
  return {
    lead: site.localize(contact?.text)[language.id] ?? language.texts.contact.lead,
    href: general && prefilled(context, general, contact?.prefill, { ...page, databases: databaseIds }),
    tell: told,
    databases: [...byAddress].map(([address, databases]) => ({
      terms: databases.map((database) => termLink(context, 'database', database)),
      href: prefilled(context, address, contact?.prefill, {
        ...page,
        databases: databases.map(({ id }) => id),
      }),
      text: mailAddress(address) ?? language.texts.list.contact,
    })),
  };
}
