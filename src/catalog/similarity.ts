import { contentWords } from '../search/align-words.ts';
import { folding } from '../search/folding.ts';

/** What is known of a page when it is compared with others: all of it short. */
export interface Subject {
  /** Ids of databases and tags, each marked with its kind. */
  readonly labels: readonly string[];
  /** Title, headings, keywords, summary. */
  readonly title: string;
  readonly texts: readonly string[];
}

/** How much counts of the words of a title, of other words, and of labels. */
const weights = { title: 1, text: 0.5, label: 0.7 };

/** Pages that are less alike than this have little to do with each other. */
const leastSimilarity = 0.1;

/** A word or label that so many pages share, and more than this part of them, brings no two together by itself. */
const commonCount = 60;
const commonShare = 0.1;

interface Feature {
  /** Places of the subjects that have it, and how much it says there. */
  readonly holders: number[];
}

/**
 * Create the function that finds the subjects which are like one, the most alike first, as places in the list.
 *
 * Subjects are compared by the words of their titles, headings and summaries and by their labels (cosine of vectors
 * weighted by rarity): what many share says little, and one that carries all labels is like none. What is hardly like
 * it is left out. Those that are alike equally keep the order of the list.
 */
export function createSimilarity(
  subjects: readonly Subject[],
  language: string,
): (place: number, limit: number) => { place: number; similarity: number }[] {
  const fold = folding(language);
  const vectors = subjects.map((subject) => countFeatures(subject, fold));
  const features = new Map<string, Feature>();
  vectors.forEach((vector, place) => {
    for (const name of vector.keys()) {
      const known = features.get(name);
      if (known) known.holders.push(place);
      else features.set(name, { holders: [place] });
    }
  });
  const holdersOf = (name: string) => features.get(name)?.holders ?? [];
  const rarity = (name: string) => Math.log(1 + subjects.length / holdersOf(name).length);
  const lengths = vectors.map((vector) =>
    Math.sqrt([...vector].reduce((sum, [name, weight]) => sum + (weight * rarity(name)) ** 2, 0)),
  );
  const isCommon = (name: string) =>
    holdersOf(name).length > Math.max(commonCount, subjects.length * commonShare);
  return (place, limit) => {
    const own = [...(vectors[place] ?? [])];
    const sums = new Map<number, number>();
    for (const [name, weight] of own.filter(([name]) => !isCommon(name))) {
      const share = weight * rarity(name) ** 2;
      for (const other of holdersOf(name))
        sums.set(other, (sums.get(other) ?? 0) + share * (vectors[other]?.get(name) ?? 0));
    }
    sums.delete(place);
    const common = own.filter(([name]) => isCommon(name));
    return [...sums]
      .map(([other, sum]) => {
        const more = common.reduce(
          (all, [name, weight]) => all + weight * (vectors[other]?.get(name) ?? 0) * rarity(name) ** 2,
          0,
        );
        return {
          place: other,
          similarity: (sum + more) / ((lengths[place] ?? 0) * (lengths[other] ?? 0) || 1),
        };
      })
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .sort((a, b) => b.similarity - a.similarity || a.place - b.place)
      .slice(0, limit);
  };
}

function countFeatures(
  { labels, title, texts }: Subject,
  fold: (word: string) => string,
): Map<string, number> {
  const vector = new Map<string, number>();
  const add = (name: string, weight: number) => vector.set(name, Math.max(vector.get(name) ?? 0, weight));
  for (const label of labels) add(`#${label}`, weights.label);
  for (const { term } of texts.flatMap((text) => contentWords(text, fold))) add(term, weights.text);
  for (const { term } of contentWords(title, fold)) add(term, weights.title);
  return vector;
}
