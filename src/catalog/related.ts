import type { Derive } from '../cache/derived-texts.ts';
import { once } from '../cache/once.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Catalog } from './catalog.ts';
import { groupBy } from './group-by.ts';
import { createFeatureCounter, createSimilarity, type Subject } from './similarity.ts';

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
  const language = entries[0]?.language ?? 'en';
  const similar = once(() => createSimilarity(entries.map(rememberedSubject), language, countRemembered));
  const kept = derive && once(() => placesOfAll(group, entries, language, derive));
  return (entry, limit) => {
    const place = places.get(entry) ?? -1;
    const found =
      kept && limit <= mostKept
        ? (kept()[place] ?? []).slice(0, limit)
        : similar()(place, limit).map((other) => other.place);
    return found.flatMap((other) => entries[other] ?? []);
  };
}

/**
 * Find what goes with each entry, as places in the list. The text of an answer does not matter: what was found holds until a
 * title, a summary or a label changes. What entries are compared by is large, and is not in memory afterwards.
 */
function placesOfAll(
  group: string,
  entries: readonly Entry[],
  language: string,
  derive: Derive,
): readonly (readonly number[])[] {
  const subjects = entries.map(subjectOf);
  const found = derive(`related ${group}`, hashOf(JSON.stringify([language, subjects])), () => {
    const similar = createSimilarity(subjects, language);
    return JSON.stringify(entries.map((_, place) => similar(place, mostKept).map((other) => other.place)));
  });
  return JSON.parse(found);
}

/** Subjects of entries that stay as they are, for those who ask for few entries, again and again. */
const subjectsOf = new WeakMap<Entry, Subject>();

const countRemembered = createFeatureCounter();

function rememberedSubject(entry: Entry): Subject {
  const subject = subjectsOf.get(entry) ?? subjectOf(entry);
  subjectsOf.set(entry, subject);
  return subject;
}

function subjectOf({ title, summary, keywords, databases, tags, answer }: Entry): Subject {
  return {
    labels: [...databases.map((id) => `db ${id}`), ...tags.map((id) => `tag ${id}`)],
    title,
    texts: [summary, ...keywords, ...answer.headings.map(({ text }) => text)],
  };
}
