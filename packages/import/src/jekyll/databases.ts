import { foldWord } from 'kotae/site';
import type { ImportLog } from '../import-log.ts';
import { kebab } from '../kebab.ts';
import type { Label, Labels } from './labels.ts';
import type { SourcePage } from './source-page.ts';

/** One entry of `databases.yaml`. */
export interface DatabaseEntry {
  readonly label: Label;
  readonly name?: Label;
}

export interface Databases {
  readonly entries: ReadonlyMap<string, DatabaseEntry>;
  /** Tell the id of a database by id or label, in any letter case. */
  readonly find: (word: string) => string | undefined;
}

/**
 * Make the databases of the label file, and of words that pages use and it does not hold.
 *
 * Ids that cannot be in an address are brought into that form. Words without a label are reported.
 */
export function createDatabases(labels: Labels, pages: readonly SourcePage[], log: ImportLog): Databases {
  const entries = new Map<string, DatabaseEntry>();
  const ids = new Map<string, string>();
  const add = (word: string, id: string) => {
    if (!ids.has(foldWord(word))) ids.set(foldWord(word), id);
  };
  for (const [written, entry] of labels.databases) {
    const id = kebab(written) || `database-${entries.size + 1}`;
    entries.set(id, entry);
    add(written, id);
  }
  for (const [id, { label }] of entries) {
    for (const text of typeof label === 'string' ? [label] : Object.values(label)) add(text, id);
  }
  for (const page of pages) {
    for (const word of page.databases) {
      if (ids.has(foldWord(word))) continue;
      const base = kebab(word) || `database-${entries.size + 1}`;
      entries.set(base, entries.get(base) ?? { label: word });
      add(word, base);
      const line = page.entries.find(({ key }) => ['db', 'database', 'databases'].includes(key))?.line;
      log.report('import/unknown-database', { file: page.path, line }, { word });
    }
  }
  return { entries, find: (word) => ids.get(foldWord(word)) };
}
