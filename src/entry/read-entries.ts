import { setImmediate } from 'node:timers/promises';
import { inParallel } from '../files/in-parallel.ts';
import { aliasesOf, followAliases } from './alias-links.ts';
import type { EntryReading } from './entry.ts';
import type { ReadEntry } from './read-entry.ts';

/**
 * Files that are read before whatever else waits has its turn: all but pictures is read at once, and a server has to
 * answer while thousands of files are taken in.
 */
const filesInTurn = 8;

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
  const readInTurn = (files: readonly string[], read: (file: string) => Promise<EntryReading>) =>
    inParallel(files, (file) => setImmediate().then(() => read(file)), filesInTurn);
  // What was checked against the same aliases need not be checked again: most readings are those of the time before.
  let checked = { aliases: '', readings: new WeakSet<EntryReading>() };
  return async (files, kept) => {
    const unread = files.filter((file) => !kept?.has(file));
    const read = byFile(await readInTurn(unread, readEntry));
    const readings = files.flatMap((file) => kept?.get(file) ?? read.get(file) ?? []);
    const aliases = aliasesOf(readings);
    const named = [...aliases].map(([alias, { category, language, slug }]) => [
      alias,
      category,
      language,
      slug,
    ]);
    const known = JSON.stringify(named);
    if (known !== checked.aliases) checked = { aliases: known, readings: new WeakSet() };
    const outdated = readings.filter(
      (reading) =>
        !checked.readings.has(reading) &&
        !followAliases(reading.entry?.answer.links ?? [], aliases, basePath),
    );
    const again = byFile(
      await readInTurn(
        outdated.map(({ file }) => file),
        (file) => readEntry(file, aliases),
      ),
    );
    const all = readings.map((reading) => again.get(reading.file) ?? reading);
    for (const reading of all) checked.readings.add(reading);
    return all;
  };
}

function byFile(readings: readonly EntryReading[]): Map<string, EntryReading> {
  return new Map(readings.map((reading) => [reading.file, reading]));
}
