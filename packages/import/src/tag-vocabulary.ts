import { type FindTag, foldWord } from 'kotae/site';
import type { ImportLog } from './import-log.ts';
import { kebab } from './kebab.ts';
import { type Counterparts, type Pair, pairLabels } from './pair-labels.ts';
import type { ValuesOf } from './rules/index.ts';

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

/** Something about tags that a person should look at. */
export type TagConcern =
  | { readonly rule: 'import/one-language-tag'; readonly values: ValuesOf<'import/one-language-tag'> }
  | { readonly rule: 'import/uncertain-pair'; readonly values: ValuesOf<'import/uncertain-pair'> };

export interface TagVocabulary {
  /** By id: what has to be added to `tags.yaml`. */
  readonly entries: ReadonlyMap<string, TagEntry>;
  /** Tell the id of a tag by id, label or synonym; what the site had first. */
  readonly find: FindTag;
  /** The spelling that a word of a language is written with here. */
  readonly spell: (word: string, language: string) => string;
  readonly concerns: readonly TagConcern[];
}

export interface TagVocabularyOptions {
  readonly pages: readonly TaggedPage[];
  /** The site's languages; the first gives the ids. */
  readonly languages: readonly string[];
  /** Tags that the site has already. */
  readonly known: FindTag;
  readonly knownIds: ReadonlySet<string>;
  readonly log: ImportLog;
}

interface Word {
  readonly language: string;
  readonly label: string;
  readonly pages: number;
}

/**
 * Make one vocabulary of the tags of all pages.
 *
 * Words that differ in letter case or width only are one tag, in one language and across languages; words of two
 * languages become one tag when they occur together on counterparts (see `pairLabels`). Pairs that are not certain,
 * and tags without a partner, are reported. Ids are made of the label in the first language that has Latin
 * letters. Words that `known` finds need no entry; what is paired with one becomes its synonym.
 */
export function createTagVocabulary(options: TagVocabularyOptions): TagVocabulary {
  const { languages, known, knownIds } = options;
  const words = collectWords(options);
  const { groups, uncertain } = groupWords(words, options);
  const entries = new Map<string, TagEntry>();
  const ids = new Map<string, string>();
  const concerns: TagConcern[] = [];
  for (const group of groups) {
    const own = group.map(({ label }) => known(label)).find((id) => id !== undefined);
    const news = group.filter(({ label }) => known(label) === undefined);
    if (news.length === 0) continue;
    const id = own ?? idOf(group, languages, new Set([...knownIds, ...entries.keys()]));
    const entry =
      own === undefined ? entryOf(group, languages) : { synonyms: news.map(({ label }) => label) };
    entries.set(id, {
      ...entry,
      synonyms: [...(entries.get(id)?.synonyms ?? []), ...(entry.synonyms ?? [])],
    });
    for (const { label } of group) ids.set(foldWord(label), id);
    const [first] = group;
    if (
      own === undefined &&
      first &&
      group.every(({ language }) => language === first.language) &&
      languages.length > 1
    ) {
      const values = { word: first.label, language: first.language, id };
      concerns.push({ rule: 'import/one-language-tag', values });
    }
  }
  const isNew = ({ values: { word, other } }: UncertainPair) =>
    known(word) === undefined || known(other) === undefined;
  return {
    entries: new Map([...entries].map(([id, entry]) => [id, withoutEmptySynonyms(entry)])),
    find: (word) =>
      known(word) ?? ids.get(foldWord(word)) ?? (entries.has(foldWord(word)) ? foldWord(word) : undefined),
    spell: (word, language) => words.get(keyOf(language, word))?.label ?? word,
    concerns: [...concerns, ...uncertain.filter(isNew)],
  };
}

type UncertainPair = Extract<TagConcern, { rule: 'import/uncertain-pair' }>;

/** The labels of a tag, the most frequent word of each language; other words are synonyms. */
function entryOf(group: readonly Word[], languages: readonly string[]): TagEntry {
  const labels = new Map<string, string>();
  for (const { language, label } of [...group].sort((a, b) => b.pages - a.pages)) {
    if (!labels.has(language)) labels.set(language, label);
  }
  const inOrder = languages.flatMap((language) => {
    const label = labels.get(language);
    return label === undefined ? [] : [[language, label] as const];
  });
  const shown = new Set([...labels.values()].map(foldWord));
  const synonyms = group.map(({ label }) => label).filter((label) => !shown.has(foldWord(label)));
  const [first] = inOrder;
  const isOne = inOrder.length === languages.length && new Set(labels.values()).size === 1;
  return { label: isOne && first ? first[1] : Object.fromEntries(inOrder), synonyms };
}

function withoutEmptySynonyms({ label, synonyms = [] }: TagEntry): TagEntry {
  return { ...(label !== undefined && { label }), ...(synonyms.length > 0 && { synonyms }) };
}

function collectWords({ pages, log }: TagVocabularyOptions): Map<string, Word> {
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
    log.count('same-tags', counts.size - 1);
  }
  return words;
}

/** Words that are one tag, the most frequent tags first. */
function groupWords(words: ReadonlyMap<string, Word>, options: TagVocabularyOptions) {
  const { languages, log } = options;
  const groups = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = groups.get(key) ?? key;
    return parent === key ? key : rootOf(parent);
  };
  const join = (a: string, b: string) => {
    groups.set(rootOf(b), rootOf(a));
  };
  const [main = ''] = languages;
  const uncertain: UncertainPair[] = [];
  for (const key of words.keys()) {
    const partner = languages
      .map((language) => keyOf(language, key.slice(key.indexOf('\n') + 1)))
      .find((other) => words.has(other));
    if (partner !== undefined && partner !== key) join(partner, key);
  }
  for (const language of languages.slice(1)) {
    const { certain, likely, doubtful } = pairLabels(counterpartsOf(options, words, main, language));
    for (const { first, second } of [...certain, ...likely]) join(first, second);
    log.count('tag-pairs', certain.length + likely.length);
    // A word that both languages have is one tag already, whatever else it meets.
    const isOpen = ({ first }: Pair) => !words.has(keyOf(language, first.slice(first.indexOf('\n') + 1)));
    uncertain.push(...likely.map((pair) => asConcern(pair, true)));
    uncertain.push(...doubtful.filter(isOpen).map((pair) => asConcern(pair, false)));
  }
  const byRoot = new Map<string, Word[]>();
  for (const [key, word] of words) byRoot.set(rootOf(key), [...(byRoot.get(rootOf(key)) ?? []), word]);
  const total = (group: readonly Word[]) => group.reduce((sum, { pages }) => sum + pages, 0);
  const inOrder = (group: Word[]) =>
    group.sort(
      (a, b) => languages.indexOf(a.language) - languages.indexOf(b.language) || (a.label < b.label ? -1 : 1),
    );
  const groupsInOrder = [...byRoot.values()]
    .map(inOrder)
    .sort((a, b) => total(b) - total(a) || ((a[0]?.label ?? '') < (b[0]?.label ?? '') ? -1 : 1));
  return { groups: groupsInOrder, uncertain };

  function asConcern(
    { first, second, together, firstPages, secondPages }: Pair,
    joined: boolean,
  ): UncertainPair {
    const label = (key: string) => words.get(key)?.label ?? key;
    const pages = { pages: firstPages, otherPages: secondPages };
    const values = { word: label(first), other: label(second), together, ...pages, joined };
    return { rule: 'import/uncertain-pair', values };
  }
}

/**
 * Pages that have a counterpart, without the words that are one word anyway: those that both have, and on the other
 * side those that the main language knows.
 */
function counterpartsOf(
  { pages }: TagVocabularyOptions,
  words: ReadonlyMap<string, Word>,
  main: string,
  language: string,
): Counterparts[] {
  const others = new Map(pages.filter((page) => page.language === language).map((page) => [page.name, page]));
  return pages.flatMap((page) => {
    const other = page.language === main ? others.get(page.name) : undefined;
    if (other === undefined) return [];
    const shared = new Set(other.tags.map((tag) => keyOf(main, tag)));
    return [
      {
        first: page.tags.map((tag) => keyOf(main, tag)).filter((key) => !shared.has(key)),
        second: other.tags.filter((tag) => !words.has(keyOf(main, tag))).map((tag) => keyOf(language, tag)),
      },
    ];
  });
}

function keyOf(language: string, tag: string): string {
  return `${language}\n${foldWord(tag)}`;
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
