import type { Derive } from '../cache/derived-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry, Identity } from '../entry/entry.ts';
import type { Site } from '../site/site.ts';

/** A former address, and the entry or the address that it leads to. */
export interface FormerAddress {
  /** As it is written: browsers show addresses percent-encoded, and people copy them so. */
  readonly from: string;
  /** The same, decoded. */
  readonly path: string;
  readonly to: Entry | string;
}

/** All entries together: answers every question that needs more than one of them. */
export interface Catalog {
  readonly site: Site;
  /** In the order of their files. */
  readonly entries: readonly Entry[];
  readonly find: (identity: Identity) => Entry | undefined;
  /** An entry by `category/slug`, or by the slug alone in the first category that has it. */
  readonly named: (name: string, language: string) => Entry | undefined;
  /** The same question in another language. */
  readonly counterpart: (entry: Entry, language: string) => Entry | undefined;
  /** Entries of a language, newest first; plain pages only when their category is asked for. */
  readonly ofLanguage: (language: string) => readonly Entry[];
  readonly ofCategory: (language: string, category: string) => readonly Entry[];
  readonly ofDatabase: (language: string, database: string) => readonly Entry[];
  readonly ofTag: (language: string, tag: string) => readonly Entry[];
  /** Entries that go with one, the best first; never itself. */
  readonly related: (entry: Entry, limit: number) => readonly Entry[];
  readonly former: readonly FormerAddress[];
  /** Make a text from all entries, or take the kept one. */
  readonly derive: Derive;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the checks between entries look at. */
export type LinkCheckInput = Pick<Catalog, 'site' | 'entries' | 'find' | 'named' | 'former'> & {
  readonly drafts: readonly Entry[];
  readonly broken: readonly string[];
};
