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

/** The weights of words of a title, of other words, and of labels. */
const weights = { title: 1, text: 0.5, label: 0.7 };

/** Pages that are less alike than this have little to do with each other. */
const leastSimilarity = 0.1;

/**
 * A word or label that more than this part of the pages share brings no two together by itself; at least and at most so
 * many, since comparing all pages that share a word takes the square of their number.
 */
const commonShare = 0.1;
const commonCount = { least: 60, most: 500 };

/** A word or label, and who has it. */
interface Feature {
  /** Places of the subjects that have it, and its weight in each. */
  readonly holders: number[];
  readonly weights: number[];
  rarity: number;
}

/** The words and labels of a subject by their numbers, and the weight of each: all that is kept of many subjects. */
interface Vector {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
}

/** Count the words and labels of a subject. What was counted is remembered for as long as the subject is. */
type CountFeatures = (subject: Subject, fold: (word: string) => string) => Vector;

/**
 * Create the function that finds the subjects which are like one, the most alike first, as places in the list.
 *
 * Subjects are compared by the words of their titles, headings and summaries and by their labels (cosine of vectors
 * weighted by rarity): what many share says little, and one that carries all labels is like none. What is hardly like
 * it is left out. Those that are alike equally keep the order of the list. Who compares the same subjects more than once
 * hands over the same `count`.
 */
export function createSimilarity(
  subjects: readonly Subject[],
  language: string,
  count = createFeatureCounter(),
): (place: number, limit: number) => { place: number; similarity: number }[] {
  const fold = folding(language);
  const features = new Map<number, Feature>();
  const vectors = subjects.map((subject) => count(subject, fold));
  vectors.forEach(({ numbers, weights }, place) => {
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i] ?? 0;
      let feature = features.get(number);
      if (!feature) {
        feature = { holders: [], weights: [], rarity: 0 };
        features.set(number, feature);
      }
      feature.holders.push(place);
      feature.weights.push(weights[i] ?? 0);
    }
  });
  for (const feature of features.values())
    feature.rarity = Math.log(1 + subjects.length / feature.holders.length);
  const shareOf = (feature: Feature, weight: number) => weight * feature.rarity ** 2;
  // Summed in loops: in dev this is done for all pages after each edit.
  const lengths = vectors.map(({ numbers, weights }) => {
    let sum = 0;
    for (let i = 0; i < numbers.length; i += 1)
      sum += ((weights[i] ?? 0) * (features.get(numbers[i] ?? 0)?.rarity ?? 0)) ** 2;
    return Math.sqrt(sum);
  });
  const mostHolders = Math.max(commonCount.least, Math.min(commonCount.most, subjects.length * commonShare));
  const isCommon = ({ holders }: Feature) => holders.length > mostHolders;
  // One sum a subject, used again for each question: comparing all with all is what a large site spends most on.
  const sums = new Float64Array(subjects.length);
  return (place, limit) => {
    const { numbers = [], weights: own = [] } = vectors[place] ?? {};
    const alike: number[] = [];
    const add = ({ holders, weights }: Feature, share: number, mayBegin: boolean) => {
      for (let i = 0; i < holders.length; i += 1) {
        const other = holders[i] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0 && !mayBegin) continue;
        if (sum === 0) alike.push(other);
        sums[other] = sum + share * (weights[i] ?? 0);
      }
    };
    for (const mayBegin of [true, false])
      for (let i = 0; i < numbers.length; i += 1) {
        const feature = features.get(numbers[i] ?? 0);
        if (feature && isCommon(feature) !== mayBegin) add(feature, shareOf(feature, own[i] ?? 0), mayBegin);
      }
    const found: { place: number; similarity: number }[] = [];
    for (const other of alike) {
      const similarity = (sums[other] ?? 0) / ((lengths[place] ?? 0) * (lengths[other] ?? 0) || 1);
      sums[other] = 0;
      if (other !== place && similarity >= leastSimilarity) found.push({ place: other, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity || a.place - b.place);
    return found.slice(0, limit);
  };
}

/** Create a function that counts words and labels, and gives each a number. */
export function createFeatureCounter(): CountFeatures {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Subject, Vector>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return (subject, fold) => {
    const vector = known.get(subject) ?? vectorOf(subject, fold, numberOf);
    known.set(subject, vector);
    return vector;
  };
}

function vectorOf(
  { labels, title, texts }: Subject,
  fold: (word: string) => string,
  numberOf: (name: string) => number,
): Vector {
  const vector = new Map<number, number>();
  const add = (name: string, weight: number) => {
    const number = numberOf(name);
    vector.set(number, Math.max(vector.get(number) ?? 0, weight));
  };
  for (const label of labels) add(`#${label}`, weights.label);
  for (const { term } of texts.flatMap((text) => contentWords(text, fold))) add(term, weights.text);
  for (const { term } of contentWords(title, fold)) add(term, weights.title);
  return { numbers: Uint32Array.from(vector.keys()), weights: Float64Array.from(vector.values()) };
}
