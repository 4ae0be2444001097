import { databaseKey, type IndexManifest } from './index-manifest.ts';
import { indexReader } from './index-reader.ts';
import { type MatchOptions, matchGroup } from './match-group.ts';
import type { Matches } from './matches.ts';
import { readPostings, titleImpact } from './postings-text.ts';
import { type QueryGroup, queryGroups } from './query-groups.ts';
import type { Load, ShardReader } from './shard-reader.ts';

/** Pages that score less than this share of the best page are left out, if there are so many better ones. */
const leastShare = 0.15;
const alwaysShown = 10;

/** A page that holds this share of what was typed holds all of it: it is never left out. */
const allHeld = 0.99;

/** What of a rarity counts of a term that no page has in its title, its headings or its keywords. */
const leastTopical = 0.5;

/** A page whose title says all of several words that were asked for counts so much more. */
const wholeTitle = 1.4;

/** What was looked up, and what found it. */
export interface FoundTerms {
  /** Term → how much it says about what was asked. One character stands for all terms that begin with it. */
  readonly weights: ReadonlyMap<string, number>;
  /** Pairs of characters that were asked for as a whole. */
  readonly runs: readonly (readonly string[])[];
}

interface Ranked {
  readonly page: number;
  readonly score: number;
  /** What share of the query it holds. */
  readonly held: number;
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

export interface FindOptions extends MatchOptions {
  readonly databases?: readonly string[] | undefined;
}

/** Make the function that ranks the pages of an index. It loads what a query needs, and keeps it. */
export function pageFinder(manifest: IndexManifest, load: Load): FindPages {
  const index = indexReader(manifest, load);
  return async (query, options = {}) => {
    const { databases = [] } = options;
    const groups = queryGroups(query, index.fold);
    const [found, allowed] = await Promise.all([
      Promise.all(groups.map((group) => matchGroup(group, index, options))),
      membersOf(databases, index.terms),
    ]);
    const matches = isAnswered(groups, found) ? found : [];
    const scores = new Float64Array(manifest.documents);
    const shares = new Float64Array(manifest.documents);
    const inTitle = new Uint8Array(manifest.documents);
    const weights = new Map<string, number>();
    const minorWeights = new Map<string, number>();
    const corrected = new Map<string, string>();
    let whole = 0;
    let isMissing = false;
    let words = 0;
    groups.forEach((group, i) => {
      const { scores: matched, terms, corrected: read } = matches[i] ?? { scores: new Map(), terms: [] };
      if (read !== undefined) corrected.set(group.kind === 'term' ? group.term : group.word, read);
      if (matched.size === 0) {
        if (group.weight === 1 && !(group.kind === 'word' && group.isGuess)) isMissing = true;
        return;
      }
      const most = Math.max(...matched.values());
      const topical = leastTopical + (1 - leastTopical) * most;
      const rarity =
        group.weight *
        topical *
        Math.log(1 + (manifest.documents - matched.size + 0.5) / (matched.size + 0.5));
      const isGuess = group.kind === 'word' && group.isGuess;
      if (!isGuess) whole += rarity;
      const isWord = !isGuess && !group.isMinor;
      if (isWord) words += 1;
      const marked = group.isMinor ? minorWeights : weights;
      for (const term of terms) marked.set(term, Math.max(marked.get(term) ?? 0, rarity));
      for (const [page, strength] of matched) {
        if (allowed && !allowed.has(page)) continue;
        scores[page] = (scores[page] ?? 0) + rarity * strength;
        shares[page] = (shares[page] ?? 0) + rarity;
        if (isWord && strength >= titleImpact) inTitle[page] = (inTitle[page] ?? 0) + 1;
      }
    });
    const ranked: Ranked[] = [];
    shares.forEach((share, page) => {
      if (share === 0) return;
      const held = Math.min(1, share / (whole || 1));
      const title = words > 1 && inTitle[page] === words ? wholeTitle : 1;
      ranked.push({ page, score: (scores[page] ?? 0) * held * title, held });
    });
    return {
      pages: bestOf(ranked),
      terms: {
        weights: weights.size > 0 ? weights : minorWeights,
        runs: groups.flatMap((group) =>
          group.kind === 'run' ? [group.positions.map(([[pair = ''] = []]) => pair)] : [],
        ),
      },
      corrected,
      isComplete: !isMissing && corrected.size === 0 && ranked.some(({ held }) => held > allHeld),
    };
  };
}

/** Whether a page holds any of what says something: pages that hold `について` alone don't answer `コロナについて`. */
function isAnswered(groups: readonly QueryGroup[], matches: readonly Matches[]): boolean {
  const isAsking = ({ isMinor, ...group }: QueryGroup) =>
    !isMinor || (group.kind === 'term' && group.isPrefix);
  const asking = groups.flatMap((group, i) => (isAsking(group) ? [matches[i]?.scores.size ?? 0] : []));
  return asking.length === 0 || asking.some((pages) => pages > 0);
}

/** Those that are shown, best first. */
function bestOf(found: readonly Ranked[]): Ranked[] {
  const least = leastShare * found.reduce((most, { score }) => Math.max(most, score), 0);
  const isGood = ({ score, held }: Ranked) => held > allHeld || score >= least;
  const isBetter = (a: Ranked, b: Ranked) => b.score - a.score || a.page - b.page;
  const strong = found.filter(({ score }) => score >= least);
  if (strong.length >= alwaysShown) return found.filter(isGood).sort(isBetter);
  return [...found].sort(isBetter).filter((page, i) => i < alwaysShown || isGood(page));
}

/** The pages of any of these databases; `undefined` when none is asked for. */
async function membersOf(databases: readonly string[], terms: ShardReader): Promise<Set<number> | undefined> {
  if (databases.length === 0) return undefined;
  const lists = await Promise.all(databases.map((id) => terms.get(databaseKey(id))));
  return new Set(lists.flatMap((list) => [...readPostings(list ?? '').keys()]));
}
