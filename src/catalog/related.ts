import type { Entry } from '../entry/entry.ts';
import type { Catalog } from './catalog.ts';
import { groupBy } from './group-by.ts';

/**
 * Bring the function that finds the entries that go with one.
 *
 * First those that its front matter names, in that order; then entries of its category that share a database or
 * a tag, by what they share. A shared word weighs more the rarer it is, and a database more than a tag; ties go
 * to the newer. The same entries always give the same order.
 */
export function createRelated(
  byLanguage: ReadonlyMap<string, readonly Entry[]>,
  named: Catalog['named'],
): Catalog['related'] {
  const groups = new Map(
    [...byLanguage].map(([language, entries]) => [
      language,
      {
        databases: groupBy(entries, ({ databases }) => databases),
        tags: groupBy(entries, ({ tags }) => tags),
        size: entries.length,
      },
    ]),
  );
  return (entry, limit) => {
    const group = groups.get(entry.language);
    const scores = new Map<Entry, number>();
    const score = (entries: readonly Entry[], weight: number) => {
      const rarity = Math.log(1 + (group?.size ?? 1) / entries.length);
      for (const other of entries) {
        if (other !== entry && other.category === entry.category) {
          scores.set(other, (scores.get(other) ?? 0) + weight * rarity);
        }
      }
    };
    for (const id of entry.databases) score(group?.databases.get(id) ?? [], databaseWeight);
    for (const id of entry.tags) score(group?.tags.get(id) ?? [], 1);

    const first = entry.related
      .map((name) => named(name, entry.language))
      .filter((other) => other !== undefined);
    const rest = [...scores]
      .sort(
        ([a, scoreA], [b, scoreB]) =>
          scoreB - scoreA || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.file < b.file ? -1 : 1),
      )
      .map(([other]) => other);
    return [...new Set([...first, ...rest])].filter((other) => other !== entry).slice(0, limit);
  };
}

/** Whoever asks about a database stays with it: a shared database outweighs two shared tags of its rarity. */
const databaseWeight = 2.5;
