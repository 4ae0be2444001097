import type { Derive } from '../cache/derived-texts.ts';
import { once } from '../cache/once.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Catalog } from './catalog.ts';
import { groupBy } from './group-by.ts';
import { createSimilarity, type Subject } from './similarity.ts';

/**
 * Create the function that finds the entries that go with one.
 *
 * First those that its front matter names, in that order; then entries of its category that are like it, by the words
 * of titles, headings and summaries and by databases and tags; ties go to the newer, which is the order of
 * `byLanguage`. Where nothing is like it, nothing is found. The same entries always give the same order.
 *
 * With `derive`, what goes with all entries of a category is found at once, and kept; without, what is asked for.
 */
export function createRelated(
  byLanguage: ReadonlyMap<string, readonly Entry[]>,
  named: Catalog['named'],
  derive: Derive | undefined,
): Catalog['related'] {
  const groups = groupBy([...byLanguage.values()].flat(), (entry) => [groupOf(entry)]);
  const rankings = new Map<string, (entry: Entry, limit: number) => Entry[]>();
  const remembered = new Map<string, readonly Entry[]>();
  return (entry, limit) => {
    const known = remembered.get(`${limit} ${entry.file}`);
    if (known) return known;
    const found = new Set(
      entry.related.map((name) => named(name, entry.language)).filter((other) => other !== undefined),
    );
    const ranking =
      rankings.get(groupOf(entry)) ?? createRanking(groupOf(entry), groups.get(groupOf(entry)) ?? [], derive);
    rankings.set(groupOf(entry), ranking);
    for (const other of ranking(entry, limit + found.size + 1)) found.add(other);
    found.delete(entry);
    const related = [...found].slice(0, limit);
    remembered.set(`${limit} ${entry.file}`, related); // its page asks, and what the page is made from
    return related;
  };
}

function groupOf({ language, category }: Entry): string {
  return `${language}/${category}`;
}

/** How many like each entry are kept from one build to the next: more than pages show. */
const mostKept = 16;

function createRanking(
  group: string,
  entries: readonly Entry[],
  derive: Derive | undefined,
): (entry: Entry, limit: number) => Entry[] {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const subjects = entries.map(subjectOf);
  const language = entries[0]?.language ?? 'en';
  const similar = once(() => createSimilarity(subjects, language));
  const placesLike = (place: number, limit: number) => similar()(place, limit).map((found) => found.place);
  // The text of an answer does not matter: what was found holds until a title, a summary or a label changes.
  let kept: number[][] | undefined;
  const read = (derive: Derive): number[][] =>
    JSON.parse(
      derive(`related ${group}`, hashOf(JSON.stringify([language, subjects])), () =>
        JSON.stringify(entries.map((_, place) => placesLike(place, mostKept))),
      ),
    );
  const entriesAt = (found: readonly number[]) => found.flatMap((other) => entries[other] ?? []);
  return (entry, limit) => {
    const place = places.get(entry) ?? -1;
    if (!derive || limit > mostKept) return entriesAt(placesLike(place, limit));
    kept ??= read(derive);
    return entriesAt((kept[place] ?? []).slice(0, limit));
  };
}

/** Subjects of entries that stay as they are. */
const subjectsOf = new WeakMap<Entry, Subject>();

function subjectOf(entry: Entry): Subject {
  const { title, summary, keywords, databases, tags, answer } = entry;
  const subject = subjectsOf.get(entry) ?? {
    labels: [...databases.map((id) => `db ${id}`), ...tags.map((id) => `tag ${id}`)],
    title,
    texts: [summary, ...keywords, ...answer.headings.map(({ text }) => text)],
  };
  subjectsOf.set(entry, subject);
  return subject;
}
