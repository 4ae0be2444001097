// Long, since a query is followed from its terms to its pages in one reading.
import { corrections } from './corrections.ts';
import { folding } from './folding.ts';
import type { Manifest } from './manifest.ts';
import { databaseKey, spellingMark } from './manifest.ts';
import type { Meanings } from './meanings.ts';
import { readPostings } from './postings-text.ts';
import type { QueryGroup, RunGroup, WordGroup } from './query-groups.ts';
import { queryGroups } from './query-groups.ts';
import { isWithEnglish } from './scripts.ts';
import type { Load, ShardReader } from './shard-reader.ts';
import { lazyShardReader, shardReader } from './shard-reader.ts';
import { readTable } from './shard-text.ts';

/** How much a page counts that does not hold just what was typed. */
const factors = {
  /** Another spelling: `cafe` for `café`, `submitted` for `submit`. */
  spelling: 0.8,
  /** Another spelling of a word with signs: `c` for `c++`. */
  sign: 0.4,
  /** A word that begins like an unfinished one. */
  continuation: 0.6,
  /** A word that differs in its ending, in languages whose endings are not folded. */
  inflection: 0.5,
  /** A longer word that holds it. */
  compound: 0.45,
  /** The parts of a word with joints, apart. */
  parts: 0.5,
  /** What a word of another language is called here. */
  meaning: 0.9,
  /** One typing error away. */
  correction: 0.8,
  /** All pairs of a run, perhaps apart. */
  pairs: 0.8,
  /** Some of them, or some of the parts. */
  some: 0.5,
} as const;

/** An unfinished word is continued from so many shards at most; a single character from all. */
const mostShards = 4;

/** Pages that score less than this share of the best page are left out, if there are so many better ones. */
const leastShare = 0.15;
const alwaysShown = 10;

/** A page that holds this share of what was typed holds all of it: it is never left out. */
const allHeld = 0.99;

/** What of a rarity counts of a term that no page has in its title, its headings or its keywords. */
const leastTopical = 0.5;

/** What was looked up, and what found it. */
export interface FoundTerms {
  /** Term → how much it says about what was asked. One character stands for all terms that begin with it. */
  readonly weights: ReadonlyMap<string, number>;
  /** Pairs of characters that were asked for as a whole. */
  readonly runs: readonly (readonly string[])[];
}

/** The pages that answer a query, best first, and the terms that found them. */
interface Found {
  readonly pages: readonly { readonly page: number; readonly score: number }[];
  readonly terms: FoundTerms;
  /** What a word was taken for that no page holds: typed → read. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Whether a page holds all that was typed, as it was typed. */
  readonly isComplete: boolean;
}

/** Finds pages by a query. The options are those of a search. */
export type FindPages = (query: string, options?: FindOptions) => Promise<Found>;

export interface FindOptions {
  readonly databases?: readonly string[] | undefined;
  readonly isVerbatim?: boolean | undefined;
  readonly meanings?: Meanings | undefined;
}

/** Which pages hold what was asked, how strongly (0 to 1), and through which terms of the index. */
interface Holders {
  readonly strengths: Map<number, number>;
  readonly through: Set<string>;
  corrected?: string;
}

type Impacts = ReadonlyMap<number, number>;

/** Make the function that ranks the pages of an index. It loads what a query needs, and keeps it. */
export function pageFinder(manifest: Manifest, load: Load): FindPages {
  const terms = shardReader(readTable(manifest.terms), load);
  const words = lazyShardReader(manifest.words, load);
  const reversed = lazyShardReader(manifest.backwards, load);
  const inner = manifest.inner ? lazyShardReader(manifest.inner, load) : undefined;
  const fold = folding(manifest.language);
  const hasEnglish = isWithEnglish(manifest.language);

  const impactsOf = async (term: string): Promise<Impacts> => readPostings((await terms.get(term)) ?? '');
  const allOf = async (wanted: readonly string[]): Promise<Impacts> =>
    heldByAll(await Promise.all(wanted.map(impactsOf)));
  const longer = async (begin: string, shards?: number) =>
    (await terms.startingWith(begin, shards)).filter(([term]) => !term.includes(spellingMark));

  const include = (
    { strengths, through }: Holders,
    pages: Impacts,
    factor: number,
    ...by: string[]
  ): void => {
    if (pages.size > 0) for (const term of by) through.add(term);
    for (const [page, impact] of pages)
      strengths.set(page, Math.max(strengths.get(page) ?? 0, impact * factor));
  };

  const holdersOfWord = async (group: WordGroup, isVerbatim: boolean): Promise<Holders> => {
    const { word, parts, isPrefix, isGuess } = group;
    const holders: Holders = { strengths: new Map(), through: new Set() };
    for (const term of group.terms) {
      const exact = await terms.get(term + spellingMark + word);
      const held = await impactsOf(term);
      const other = /^[\p{L}\p{N}]+$/u.test(word) ? factors.spelling : factors.sign;
      if (exact === undefined) include(holders, held, 1, term);
      else {
        const spelled = readPostings(exact);
        include(holders, new Map([...held].filter(([page]) => spelled.has(page))), 1, term);
        include(holders, held, other, term);
      }
    }
    const [term = word] = group.terms;
    if (isPrefix) {
      const begin = hasEnglish ? word : term; // `date` is folded to `dat`, with which `data` begins
      for (const [found, list] of await longer(begin, mostShards)) {
        if (!group.terms.includes(found)) include(holders, readPostings(list), factors.continuation, found);
      }
    }
    if (!hasEnglish && !isGuess && term.length > 4) {
      const stem = term.slice(0, Math.max(4, Math.min(term.length - 2, Math.ceil(term.length * 0.6))));
      for (const [found, list] of await longer(stem, 1)) {
        if (Math.abs(found.length - term.length) <= 4 && /^[\p{L}\p{M}]+$/u.test(found))
          include(holders, readPostings(list), factors.inflection, found);
      }
    }
    if (inner && !isGuess && term.length > 2) {
      const within = (await inner.startingWith(term, mostShards)).flatMap(([end, begins]) =>
        begins.split(',').map((begin) => begin + end),
      );
      for (const found of new Set(within)) include(holders, await impactsOf(found), factors.compound, found);
      for (const [found, list] of await longer(term, 1))
        if (!group.terms.includes(found)) include(holders, readPostings(list), factors.compound, found);
    }
    if (parts.length > 1) include(holders, await allOf(parts), factors.parts, ...parts);
    if (holders.strengths.size > 0 || isGuess) return holders;
    for (const part of parts) include(holders, await impactsOf(part), factors.some, part);
    if (holders.strengths.size > 0 || isVerbatim) return holders;
    let most = 0;
    for (const together of await corrections(word, isPrefix, words, reversed)) {
      const found = together.map(fold);
      const pages = await allOf(found);
      include(holders, pages, factors.correction, ...found);
      const read = together.join(' ');
      if (pages.size <= most || read.startsWith(word)) continue;
      most = pages.size;
      holders.corrected = read;
    }
    return holders;
  };

  const holdersOfRun = async ({ whole, word, places }: RunGroup): Promise<Holders> => {
    const holders: Holders = { strengths: new Map(), through: new Set() };
    if (whole) {
      const exact = await terms.get(whole + spellingMark + word);
      const held = await impactsOf(whole);
      const spelled = exact === undefined ? held : readPostings(exact);
      include(holders, held, factors.spelling);
      include(holders, new Map([...held].filter(([page]) => spelled.has(page))), 1, whole);
    }
    const held = await Promise.all(
      places.map(async (choices) => mostOf(await Promise.all(choices.map(allOf)))),
    );
    const pairs = places.flat(2);
    include(holders, heldByAll(held), whole ? factors.pairs : 1, ...pairs);
    if (holders.strengths.size > 0) return holders;
    for (const [i, pages] of held.entries()) {
      for (const [page, impact] of pages) {
        const sum = holders.strengths.get(page) ?? 0;
        holders.strengths.set(page, sum + (impact * factors.some) / held.length);
      }
      if (pages.size > 0) for (const pair of places[i]?.flat() ?? []) holders.through.add(pair);
    }
    return holders;
  };

  const holdersOf = async (group: QueryGroup, isVerbatim: boolean): Promise<Holders> => {
    if (group.kind === 'word') return holdersOfWord(group, isVerbatim);
    if (group.kind === 'run') return holdersOfRun(group);
    const holders: Holders = { strengths: new Map(), through: new Set() };
    include(holders, await impactsOf(group.term), 1, group.term);
    if (group.isPrefix) {
      for (const [, list] of await longer(group.term)) include(holders, readPostings(list), 1, group.term);
    }
    return holders;
  };

  /** The same for a word that is called otherwise here: a page counts that holds all words of its meaning. */
  const holdersWithMeaning = async (group: QueryGroup, options: FindOptions): Promise<Holders> => {
    const { isVerbatim = false, meanings } = options;
    const meaning = group.kind === 'term' ? undefined : meanings?.get(group.word);
    const holders = await holdersOf(group, isVerbatim || meaning !== undefined);
    if (meaning === undefined) return holders;
    const said = queryGroups(`${meaning} `, fold).filter(
      (one) => !one.isMinor && !(one.kind === 'word' && one.isGuess),
    );
    const found = await Promise.all(said.map((one) => holdersOf(one, true)));
    const pages = heldByAll(found.map(({ strengths }) => strengths));
    include(holders, pages, factors.meaning, ...found.flatMap(({ through }) => [...through]));
    return holders;
  };

  return async (query, options = {}) => {
    const { databases = [] } = options;
    const groups = queryGroups(query, fold);
    const [holders, allowed] = await Promise.all([
      Promise.all(groups.map((group) => holdersWithMeaning(group, options))),
      membersOf(databases, terms),
    ]);
    const tallies = new Map<number, { score: number; share: number }>();
    const weights = new Map<string, number>();
    const minorWeights = new Map<string, number>();
    const corrected = new Map<string, string>();
    let whole = 0;
    let isMissing = false;
    groups.forEach((group, i) => {
      const { strengths, through, corrected: read } = holders[i] ?? { strengths: new Map(), through: [] };
      if (read !== undefined) corrected.set(group.kind === 'term' ? group.term : group.word, read);
      if (strengths.size === 0) {
        if (group.weight === 1 && !(group.kind === 'word' && group.isGuess)) isMissing = true;
        return;
      }
      const most = Math.max(...strengths.values());
      const topical = leastTopical + (1 - leastTopical) * most;
      const rarity =
        group.weight *
        topical *
        Math.log(1 + (manifest.documents - strengths.size + 0.5) / (strengths.size + 0.5));
      const isGuess = group.kind === 'word' && group.isGuess;
      if (!isGuess) whole += rarity;
      const marked = group.isMinor ? minorWeights : weights;
      for (const term of through) marked.set(term, Math.max(marked.get(term) ?? 0, rarity));
      for (const [page, strength] of strengths) {
        if (allowed && !allowed.has(page)) continue;
        const tally = tallies.get(page) ?? { score: 0, share: 0 };
        tally.score += rarity * strength;
        tally.share += rarity;
        tallies.set(page, tally);
      }
    });
    const ranked = [...tallies]
      .map(([page, { score, share }]) => {
        const held = Math.min(1, share / (whole || 1));
        return { page, score: score * held, held };
      })
      .sort((a, b) => b.score - a.score || a.page - b.page);
    const least = (ranked[0]?.score ?? 0) * leastShare;
    return {
      pages: ranked.filter(({ score, held }, i) => i < alwaysShown || held > allHeld || score >= least),
      terms: {
        weights: weights.size > 0 ? weights : minorWeights,
        runs: groups.flatMap((group) =>
          group.kind === 'run' ? [group.places.map(([[pair = ''] = []]) => pair)] : [],
        ),
      },
      corrected,
      isComplete: !isMissing && corrected.size === 0 && ranked.some(({ held }) => held > allHeld),
    };
  };
}

/** The pages of any of these databases; `undefined` when none is asked for. */
async function membersOf(databases: readonly string[], terms: ShardReader): Promise<Set<number> | undefined> {
  if (databases.length === 0) return undefined;
  const lists = await Promise.all(databases.map((id) => terms.get(databaseKey(id))));
  return new Set(lists.flatMap((list) => [...readPostings(list ?? '').keys()]));
}

/** The pages that stand in every list, with the mean of their impacts. */
function heldByAll([first, ...others]: readonly Impacts[]): Impacts {
  if (others.length === 0) return first ?? new Map();
  const pages = new Map<number, number>();
  for (const [page, impact] of first ?? []) {
    let sum = impact;
    for (const other of others) {
      const held = other.get(page);
      sum = held === undefined ? Number.NaN : sum + held;
    }
    if (sum > 0) pages.set(page, sum / (others.length + 1));
  }
  return pages;
}

/** The pages that stand in any list, with the most of their impacts. */
function mostOf(lists: readonly Impacts[]): Impacts {
  const [first, ...others] = lists;
  if (others.length === 0) return first ?? new Map();
  const pages = new Map<number, number>();
  for (const list of lists)
    for (const [page, impact] of list) pages.set(page, Math.max(pages.get(page) ?? 0, impact));
  return pages;
}
