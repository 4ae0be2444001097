import type { Entry } from '../entry/entry.ts';
import type { Catalog } from './catalog.ts';
import { groupBy } from './group-by.ts';

/**
 * Create the function that finds the entries that go with one.
 *
 * First those that its front matter names, in that order; then entries of its category that share a database or
 * a tag, by what they share. A shared word weighs more the rarer it is, and a database more than a tag; ties go
 * to the newer, which is the order of `byLanguage`. The same entries always give the same order.
 */
export function createRelated(
  byLanguage: ReadonlyMap<string, readonly Entry[]>,
  named: Catalog['named'],
): Catalog['related'] {
  const rankings = new Map(
    [...byLanguage].map(([language, entries]) => [language, createRanking(entries)] as const),
  );
  return (entry, limit) => {
    const found = new Set(
      entry.related.map((name) => named(name, entry.language)).filter((other) => other !== undefined),
    );
    const wanted = limit + found.size + 1; // the entry itself may be among them
    for (const tier of rankings.get(entry.language)?.(entry) ?? []) {
      if (found.size >= wanted) break;
      for (const other of firstOf(tier, wanted)) found.add(other);
    }
    found.delete(entry);
    return [...found].slice(0, limit);
  };
}

/** Entries that carry the same words, newest first, with the place of each among all. */
type Kin = readonly { readonly entry: Entry; readonly place: number }[];

/**
 * Rank entries by the words that they share with one: what comes back has a tier for each score, the best first.
 * Entries with the same words share their ranking, so that a site of thousands has few to work out.
 */
function createRanking(entries: readonly Entry[]): (entry: Entry) => readonly (readonly Kin[])[] {
  const kins = groupBy(
    entries.map((entry, place) => ({ entry, place })),
    ({ entry }) => [kinOf(entry)],
  );
  const sharing = groupBy(kins.values(), ([first]) => (first ? wordsOf(first.entry) : []));
  const tiersOf = (entry: Entry): (readonly Kin[])[] => {
    const scores = new Map<Kin, number>();
    for (const word of wordsOf(entry)) {
      const holders = sharing.get(word) ?? [];
      const count = holders.reduce((sum, { length }) => sum + length, 0);
      const weight = Math.log(1 + entries.length / count) * (word.startsWith(database) ? databaseWeight : 1);
      for (const kin of holders) {
        if (kin[0]?.entry.category === entry.category) scores.set(kin, (scores.get(kin) ?? 0) + weight);
      }
    }
    const tiers = groupBy(scores.keys(), (kin) => [String(scores.get(kin))]);
    return [...tiers].sort(([a], [b]) => Number(b) - Number(a)).map(([, tier]) => tier);
  };
  const known = new Map<string, (readonly Kin[])[]>();
  return (entry) => {
    const kin = kinOf(entry);
    const tiers = known.get(kin) ?? tiersOf(entry);
    known.set(kin, tiers);
    return tiers;
  };
}

/** The newest of a tier. */
function firstOf(tier: readonly Kin[], wanted: number): Entry[] {
  return tier
    .flatMap((kin) => kin.slice(0, wanted))
    .sort((a, b) => a.place - b.place)
    .slice(0, wanted)
    .map(({ entry }) => entry);
}

const database = 'db ';

function wordsOf({ databases, tags }: Entry): string[] {
  return [...databases.map((id) => database + id), ...tags.map((id) => `tag ${id}`)].sort();
}

function kinOf(entry: Entry): string {
  return JSON.stringify([entry.category, wordsOf(entry)]);
}

/** Whoever asks about a database stays with it: a shared database outweighs two shared tags of its rarity. */
const databaseWeight = 2.5;
