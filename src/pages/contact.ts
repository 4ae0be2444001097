import type { Database } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { mailAddress } from './mail-address.ts';
import type { ContactPanel } from './models/frame.ts';

import { termLink } from './terms.ts';

/** Make the panel that says where to ask, with the contacts of these databases, each address once. */
export function contactPanel(
  context: LanguageContext,
  databaseIds: readonly string[],
): ContactPanel | undefined {
  const { site, language } = context;
  const { contact } = site.settings;
  if (!contact) return undefined;
  const general = site.localize(contact.link)[language.id] ?? '';
  const tell = Array.isArray(contact.tell) ? contact.tell : (contact.tell?.[language.id] ?? []);
  const byAddress = new Map<string, Database[]>();
  for (const database of site.databases.values()) {
    const address = database.contact[language.id];
    if (!databaseIds.includes(database.id) || address === undefined || address === general) continue;
    byAddress.set(address, [...(byAddress.get(address) ?? []), database]);
  }
  return {
    lead: site.localize(contact.text)[language.id] ?? language.texts.contact.lead,
    href: linkTo(context, general),
    tell,
    databases: [...byAddress].map(([address, databases]) => ({
      terms: databases.map((database) => termLink(context, 'database', database)),
      href: linkTo(context, address),
      text: mailAddress(address) ?? language.texts.list.contact,
    })),
  };
}

/** Href of a target of the settings: a path of this site comes under the base path. */
function linkTo({ site }: LanguageContext, target: string): string {
  return target.startsWith('/') ? site.addresses.href(target) : target;
}
