import { corrections } from './corrections.ts';
import type { Manifest } from './manifest.ts';
import { databaseKey } from './manifest.ts';
import { readPostings } from './postings-text.ts';
import type { QueryTerm } from './query-terms.ts';
import { queryTerms } from './query-terms.ts';
import type { Load, ShardReader } from './shard-reader.ts';
import { shardReader } from './shard-reader.ts';

/** How much a term counts that is not the one typed, but begins like it, or is one typing error away. */
const continuation = 0.6;
const correction = 0.8;

/** An unfinished word is continued from so many shards at most; a single kanji from all. */
const mostShards = 4;

/** Pages that hold less than this share of what the best page holds of the query are left out. */
const leastShare = 0.3;

/** The pages that answer a query, best first, and the terms that found them. */
interface Found {
  readonly pages: readonly { readonly page: number; readonly score: number }[];
  /** Term → how much it says about what was asked. One kanji stands for all terms that begin with it. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Finds pages by a query; in some databases only when their ids are given. */
export type FindPages = (query: string, databases?: readonly string[]) => Promise<Found>;

/** Which pages hold a term, how strongly, and through which terms of the index. */
interface Holders {
  readonly impacts: Map<number, number>;
  readonly through: readonly string[];
}

/** Make the function that ranks the pages of an index. It loads what a query needs, and keeps it. */
export function pageFinder(manifest: Manifest, load: Load): FindPages {
  const terms = shardReader(manifest.terms, load);
  const words = shardReader(manifest.words, load);
  const reversed = shardReader(manifest.backwards, load);

  const holdersOf = async ({ term, word, isPrefix, isGuess }: QueryTerm): Promise<Holders> => {
    const impacts = new Map<number, number>();
    const through: string[] = [];
    const isKanji = isPrefix && [...term].length === 1;
    const include = (found: string, pages: ReadonlyMap<number, number>, factor: number): void => {
      through.push(isKanji ? term : found);
      for (const [page, impact] of pages)
        impacts.set(page, Math.max(impacts.get(page) ?? 0, impact * factor));
    };
    const exact = await terms.get(term);
    if (exact) include(term, readPostings(exact), 1);
    if (isPrefix) {
      // By the word as typed: folded, `date` is `dat`, with which `data` begins.
      for (const [longer, list] of await terms.startingWith(word, isKanji ? undefined : mostShards)) {
        if (longer !== term) include(longer, readPostings(list), isKanji ? 1 : continuation);
      }
    }
    if (through.length > 0 || isGuess) return { impacts, through };
    for (const together of await corrections(word, isPrefix, words, reversed)) {
      const lists = await Promise.all(together.map((part) => terms.get(part)));
      const pages = heldByAll(lists.map((list) => readPostings(list ?? '')));
      for (const part of together) include(part, pages, correction);
    }
    return { impacts, through };
  };

  return async (query, databases = []) => {
    const wanted = queryTerms(query);
    const [holders, allowed] = await Promise.all([
      Promise.all(wanted.map(holdersOf)),
      membersOf(databases, terms),
    ]);
    const tallies = new Map<number, { score: number; share: number }>();
    const weights = new Map<string, number>();
    const minorWeights = new Map<string, number>();
    let whole = 0;
    let typed = 0;
    wanted.forEach(({ weight, isMinor, isGuess }, i) => {
      const { impacts, through } = holders[i] ?? { impacts: new Map(), through: [] };
      if (impacts.size === 0) return;
      const rarity = weight * Math.log(1 + (manifest.documents - impacts.size + 0.5) / (impacts.size + 0.5));
      whole += rarity;
      if (!isGuess) typed += rarity;
      const marked = isMinor ? minorWeights : weights;
      for (const term of through) marked.set(term, Math.max(marked.get(term) ?? 0, rarity));
      for (const [page, impact] of impacts) {
        if (allowed && !allowed.has(page)) continue;
        const tally = tallies.get(page) ?? { score: 0, share: 0 };
        tally.score += rarity * impact;
        tally.share += rarity;
        tallies.set(page, tally);
      }
    });
    // A page that holds all that was typed is among the best, though another holds two words of it as one.
    const best = Math.min(typed, Math.max(0, ...Array.from(tallies.values(), ({ share }) => share)));
    const pages = [...tallies]
      .filter(([, { share }]) => share >= best * leastShare)
      .map(([page, { score, share }]) => ({ page, score: score * (share / whole) }))
      .sort((a, b) => b.score - a.score || a.page - b.page);
    return { pages, terms: weights.size > 0 ? weights : minorWeights };
  };
}

/** The pages of any of these databases; `undefined` when none is asked for. */
async function membersOf(databases: readonly string[], terms: ShardReader): Promise<Set<number> | undefined> {
  if (databases.length === 0) return undefined;
  const lists = await Promise.all(databases.map((id) => terms.get(databaseKey(id))));
  return new Set(lists.flatMap((list) => [...readPostings(list ?? '').keys()]));
}

/** The pages that stand in every list, with the least of their impacts. */
function heldByAll([first, ...others]: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const pages = new Map<number, number>();
  for (const [page, impact] of first ?? []) {
    const least = Math.min(impact, ...others.map((other) => other.get(page) ?? 0));
    if (least > 0) pages.set(page, least);
  }
  return pages;
}
