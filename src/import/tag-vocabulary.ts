import type { FindTag } from '../site/tag-finder.ts';
import { kebab } from './kebab.ts';
import type { Ledger } from './ledger.ts';
import { type Counterparts, type Pair, pairLabels } from './pair-labels.ts';

/** The tags of one page. */
export interface TaggedPage {
  readonly language: string;
  /** The same for counterparts. */
  readonly name: string;
  readonly tags: readonly string[];
}

/** One entry of `tags.yaml`. */
export interface TagEntry {
  readonly label?: string | Readonly<Record<string, string>>;
  readonly synonyms?: readonly string[];
}

export interface TagVocabularyOptions {
  readonly pages: readonly TaggedPage[];
  /** The site's languages; the first gives the ids. */
  readonly languages: readonly string[];
  /** Tags that the site has already. */
  readonly known: FindTag;
  readonly knownIds: ReadonlySet<string>;
  readonly ledger: Ledger;
}

interface Word {
  readonly language: string;
  readonly label: string;
  readonly pages: number;
}

const file = 'content/tags.yaml';

/**
 * Make one vocabulary of the tags of all pages.
 *
 * Words that differ in letter case or width only are one tag, in one language and across languages; words of two
 * languages become one tag when they occur together on counterparts (see `pairLabels`). Pairs that are not certain,
 * and tags without a partner, are reported. Ids are made of the label in the first language that has Latin
 * letters. Words that `known` finds need no entry; what is paired with one becomes its synonym.
 */
export function createTagVocabulary(options: TagVocabularyOptions): Map<string, TagEntry> {
  const { languages, known, knownIds, ledger } = options;
  const words = collectWords(options);
  const groups = groupWords(words, options);
  const entries = new Map<string, TagEntry>();
  const taken = new Set(knownIds);
  for (const group of groups) {
    const ownId = group.map(({ label }) => known(label)).find((id) => id !== undefined);
    const news = group.filter(({ label }) => known(label) === undefined);
    if (news.length === 0) continue;
    if (ownId !== undefined) {
      const synonyms = [...(entries.get(ownId)?.synonyms ?? []), ...news.map(({ label }) => label)];
      entries.set(ownId, { synonyms });
      continue;
    }
    const id = idOf(group, languages, taken);
    taken.add(id);
    const [first] = group;
    const labels = new Map(group.map(({ language, label }) => [language, label]));
    const inOrder = languages.flatMap((language) => {
      const label = labels.get(language);
      return label === undefined ? [] : [[language, label] as const];
    });
    const isOne = inOrder.length === languages.length && new Set(labels.values()).size === 1;
    entries.set(id, { label: isOne && first ? first.label : Object.fromEntries(inOrder) });
    if (first && inOrder.length < languages.length && languages.length > 1) {
      ledger.report('import/one-language-tag', { file }, { word: first.label, language: first.language, id });
    }
  }
  return entries;
}

function collectWords({ pages, ledger }: TagVocabularyOptions): Map<string, Word> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { language, tags } of pages) {
    for (const tag of new Set(tags)) {
      const key = keyOf(language, tag);
      const counts = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
  }
  const words = new Map<string, Word>();
  for (const [key, counts] of spellings) {
    // Of spellings that are as frequent, capitals come first.
    const [label = ''] = [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([spelling]) => spelling);
    const pagesOfWord = [...counts.values()].reduce((sum, count) => sum + count, 0);
    words.set(key, { language: key.slice(0, key.indexOf('\n')), label, pages: pagesOfWord });
    ledger.count('tag-twins', counts.size - 1);
  }
  return words;
}

/** Words that are one tag, the most frequent tags first. */
function groupWords(words: ReadonlyMap<string, Word>, options: TagVocabularyOptions): Word[][] {
  const { languages, ledger } = options;
  const groups = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = groups.get(key) ?? key;
    return parent === key ? key : rootOf(parent);
  };
  const join = (a: string, b: string) => {
    groups.set(rootOf(b), rootOf(a));
  };
  const [main = ''] = languages;
  for (const key of words.keys()) {
    const twin = languages
      .map((language) => keyOf(language, key.slice(key.indexOf('\n') + 1)))
      .find((other) => words.has(other));
    if (twin !== undefined && twin !== key) join(twin, key);
  }
  for (const language of languages.slice(1)) {
    const { certain, likely, doubtful } = pairLabels(counterpartsOf(options, words, main, language));
    for (const { first, second } of [...certain, ...likely]) join(first, second);
    ledger.count('tag-pairs', certain.length + likely.length);
    for (const pair of likely) reportPair(pair, true);
    for (const pair of doubtful) reportPair(pair, false);
  }
  const byRoot = new Map<string, Word[]>();
  for (const [key, word] of words) byRoot.set(rootOf(key), [...(byRoot.get(rootOf(key)) ?? []), word]);
  const total = (group: readonly Word[]) => group.reduce((sum, { pages }) => sum + pages, 0);
  const inOrder = (group: Word[]) =>
    group.sort(
      (a, b) => languages.indexOf(a.language) - languages.indexOf(b.language) || (a.label < b.label ? -1 : 1),
    );
  return [...byRoot.values()]
    .map(inOrder)
    .sort((a, b) => total(b) - total(a) || ((a[0]?.label ?? '') < (b[0]?.label ?? '') ? -1 : 1));

  function reportPair({ first, second, together, firstPages, secondPages }: Pair, joined: boolean): void {
    const label = (key: string) => words.get(key)?.label ?? key;
    const values = {
      word: label(first),
      other: label(second),
      together,
      pages: firstPages,
      otherPages: secondPages,
      joined,
    };
    ledger.report('import/uncertain-pair', { file }, values);
  }
}

/** Pages that have a counterpart, with the words that are not one word anyway. */
function counterpartsOf(
  { pages }: TagVocabularyOptions,
  words: ReadonlyMap<string, Word>,
  main: string,
  language: string,
): Counterparts[] {
  const own = (tags: readonly string[], from: string, other: string) =>
    tags
      .map((tag) => keyOf(from, tag))
      .filter((key) => !words.has(keyOf(other, key.slice(key.indexOf('\n') + 1))));
  const others = new Map(pages.filter((page) => page.language === language).map((page) => [page.name, page]));
  return pages.flatMap((page) => {
    const other = page.language === main ? others.get(page.name) : undefined;
    if (other === undefined) return [];
    return [{ first: own(page.tags, main, language), second: own(other.tags, language, main) }];
  });
}

function keyOf(language: string, tag: string): string {
  return `${language}\n${tag.normalize('NFKC').toLowerCase().trim()}`;
}

function idOf(group: readonly Word[], languages: readonly string[], taken: ReadonlySet<string>): string {
  const labels = languages.flatMap(
    (language) => group.find((word) => word.language === language)?.label ?? [],
  );
  const base = labels.map(idPart).find((id) => id !== '') ?? 'tag';
  let id = base === 'tag' ? 'tag-1' : base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** Latin letters within other script say too little to be an id. */
function idPart(label: string): string {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(label) ? '' : kebab(label);
}
