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
    const unread = files.filter((file) => !kept?.has(file));
    const read = byFile(await inParallel(unread, (file) => readEntry(file)));
    const readings = files.flatMap((file) => kept?.get(file) ?? read.get(file) ?? []);
    const aliases = aliasesOf(readings);
    const astray = readings.filter(
      ({ entry }) => !followAliases(entry?.answer.links ?? [], aliases, basePath),
    );
    const again = byFile(await inParallel(astray, ({ file }) => readEntry(file, aliases)));
    return readings.map((reading) => again.get(reading.file) ?? reading);
  };
}

function byFile(readings: readonly EntryReading[]): Map<string, EntryReading> {
  return new Map(readings.map((reading) => [reading.file, reading]));
}
