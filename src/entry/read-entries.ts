import { inParallel } from '../files/in-parallel.ts';
import { aliasesOf, followAliases } from './alias-links.ts';
import type { EntryReading } from './entry.ts';
import type { ReadEntry } from './read-entry.ts';

/** Read files, by their paths relative to the site's root; what was read of some may be given. */
export type ReadEntries = (
  files: readonly string[],
  kept?: ReadonlyMap<string, EntryReading>,
) => Promise<EntryReading[]>;

/**
 * Create the function that reads files together.
 *
 * Former addresses of answers are known when all have been read: an answer that links to one is rendered anew then, and
 * so is one that links to what was a former address when it was read.
 */
export function createEntriesReader(readEntry: ReadEntry, basePath: string): ReadEntries {
  return async (files, kept) => {
    const readings = await inParallel(files, async (file) => kept?.get(file) ?? readEntry(file));
    const aliases = aliasesOf(readings);
    return inParallel(readings, async (reading) => {
      const links = reading.entry?.answer.links ?? [];
      return followAliases(links, aliases, basePath) ? reading : readEntry(reading.file, aliases);
    });
  };
}
