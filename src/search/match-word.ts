import { includeCorrections, includePartCorrections } from './include-corrections.ts';
import { formMark, spellingMark } from './index-manifest.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './is-stop-word.ts';
import { factors, include, type Matches, noMatches } from './matches.ts';
import { readPostings } from './postings-text.ts';
import type { WordGroup } from './query-groups.ts';

/** An unfinished word is continued from so many shards at most. */
const mostShards = 4;

/**
 * Find the pages that hold a word as it was typed, in another spelling or form, as the beginning of an unfinished word,
 * inside a longer one, or in parts. Where none does, words one typing error away are tried, unless `isVerbatim`.
 */
export async function matchWord(group: WordGroup, index: IndexReader, isVerbatim: boolean): Promise<Matches> {
  const { word, parts, correctable, isPrefix, isGuess } = group;
  const { terms, inner, hasEnglish, impactsOf, allOf, withPrefix } = index;
  const matches = noMatches();
  for (const term of group.terms) {
    const exact = await terms.get(term + spellingMark + word);
    const held = await impactsOf(term);
    const other = /^[\p{L}\p{N}]+$/u.test(word) ? factors.spelling : factors.sign;
    if (exact === undefined) include(matches, held, 1, term);
    else {
      const spelled = readPostings(exact);
      include(matches, new Map([...held].filter(([page]) => spelled.has(page))), 1, term);
      include(matches, held, other, term);
    }
    const titled = await terms.get(term + formMark + word);
    if (titled !== undefined) {
      const pages = readPostings(titled);
      include(matches, new Map([...held].filter(([page]) => pages.has(page))), factors.form, term);
    }
  }
  const [term = word] = group.terms;
  if (isPrefix) {
    const begin = hasEnglish ? word : term; // `date` is folded to `dat`, with which `data` begins
    for (const [found, list] of await withPrefix(begin, mostShards)) {
      if (!group.terms.includes(found)) include(matches, readPostings(list), factors.continuation, found);
    }
  }
  if (!hasEnglish && !isGuess && term.length > 3) {
    const stem = term.slice(0, Math.max(4, Math.min(term.length - 2, Math.ceil(term.length * 0.6))));
    for (const [found, list] of await withPrefix(stem, 1)) {
      if (!/^[\p{L}\p{M}]+$/u.test(found)) continue;
      const isLonger = index.isAgglutinating && found.startsWith(term);
      if (isLonger || Math.abs(found.length - term.length) <= 4)
        include(matches, readPostings(list), factors.inflection, found);
    }
  }
  if (inner && !isGuess) {
    const bare = index.joinedWord ? term.replace(index.joinedWord, '') : term;
    if (bare !== term) include(matches, await impactsOf(bare), factors.compound, bare);
    for (const wanted of new Set([term, bare])) await includeCompounds(matches, wanted, group.terms, index);
  }
  if (parts.length > 1) include(matches, await allOf(parts), factors.parts, ...parts);
  if (matches.scores.size > 0 || isGuess) return matches;
  if (!isVerbatim && parts.length > 1) await includePartCorrections(matches, word, correctable, index);
  if (matches.scores.size === 0) await includeMostParts(matches, parts, index);
  if (matches.scores.size > 0 || isVerbatim) return matches;
  if (correctable.includes(word)) await includeCorrections(matches, word, isPrefix, index, index.fold);
  if (matches.scores.size === 0 && !hasEnglish) await includeBeginning(matches, term, index);
  return matches;
}

/** Add the pages that hold more than half of the letters of a word's parts. Numbers, single letters and words that go with anything say nothing. */
async function includeMostParts(
  matches: Matches,
  parts: readonly string[],
  { impactsOf }: IndexReader,
): Promise<void> {
  const telling = parts.filter((part) => /\p{L}/u.test(part) && part.length > 1 && !isStopWord(part));
  const found = await Promise.all(telling.map(async (part) => ({ part, pages: await impactsOf(part) })));
  const letters = telling.join('').length;
  const held = new Map<number, number>();
  for (const { part, pages } of found)
    for (const page of pages.keys()) held.set(page, (held.get(page) ?? 0) + part.length);
  for (const { part, pages } of found) {
    const most = [...pages].filter(([page]) => (held.get(page) ?? 0) > letters / 2);
    include(matches, new Map(most), factors.some, part);
  }
}

/** Add the pages that hold the longest beginning of a word, where its endings may be words: `kitaplarımızdan` for `kitap`. */
async function includeBeginning(matches: Matches, term: string, { impactsOf }: IndexReader): Promise<void> {
  for (
    let end = term.length - 1;
    end >= Math.max(4, term.length * 0.3) && matches.scores.size === 0;
    end -= 1
  )
    include(matches, await impactsOf(term.slice(0, end)), factors.inflection, term.slice(0, end));
}

/** Add the pages that hold longer words with this one inside, or at their beginning. */
async function includeCompounds(
  matches: Matches,
  term: string,
  known: readonly string[],
  { inner, impactsOf, withPrefix }: IndexReader,
): Promise<void> {
  if (term.length < 3) return;
  const within = ((await inner?.startingWith(term, mostShards)) ?? []).flatMap(([end, begins]) =>
    begins.split(',').map((begin) => begin + end),
  );
  for (const found of new Set(within)) include(matches, await impactsOf(found), factors.compound, found);
  for (const [found, list] of await withPrefix(term, 1))
    if (!known.includes(found)) include(matches, readPostings(list), factors.compound, found);
}
