import type { ImportLog } from '../import-log.ts';
import { addressKey } from './address-key.ts';
import { formerLists } from './former-addresses.ts';
import type { SourcePage } from './source-page.ts';

export interface OldListsOptions {
  readonly pages: readonly SourcePage[];
  /** Pages that only listed others. */
  readonly listPages: readonly SourcePage[];
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly collection: string;
  readonly suffixes: ReadonlyMap<string, string>;
  readonly log: ImportLog;
}

export interface OldLists {
  /** Addresses of the old lists, and those of the new ones that they lead to. */
  readonly lists: ReadonlyMap<string, string>;
  /** Addresses of the homes and lists of the new site. */
  readonly homes: ReadonlySet<string>;
}

/** Find where lists of the old site lead; where Kotae has a page of its own, that is the one. Each is reported. */
export function oldLists(options: OldListsOptions): OldLists {
  const { pages, listPages, languages, defaultLanguage, collection, suffixes, log } = options;
  const homes = new Set(languages.flatMap((language) => [`/${language}/`, `/${language}/${collection}/`]));
  const taken = new Set(['/', ...homes].map(addressKey));
  const known = collection === 'pages' ? [] : formerLists({ pages, category: collection, suffixes });
  const lists = new Map([...known].filter(([address]) => !taken.has(addressKey(address))));
  for (const { address, language, path } of listPages) {
    const list = `/${languages.includes(language) ? language : defaultLanguage}/${collection}/`;
    const isOwn = taken.has(addressKey(address));
    if (!isOwn) lists.set(address, list);
    log.report('import/list-page', { file: path }, { target: isOwn ? address : list });
  }
  return { lists, homes };
}
