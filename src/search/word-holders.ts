import { factors, type Holders, include, noHolders } from './holders.ts';
import type { IndexLists } from './index-lists.ts';
import { formMark, spellingMark } from './manifest.ts';
import { readPostings } from './postings-text.ts';
import type { WordGroup } from './query-groups.ts';
import { canBeMisspelt } from './scripts.ts';

/** An unfinished word is continued from so many shards at most. */
const mostShards = 4;

/**
 * Find the pages that hold a word as it was typed, in another spelling or form, as the beginning of an unfinished word,
 * inside a longer one, or in parts. Where none does, words one typing error away are tried, unless `isVerbatim`.
 */
export async function holdersOfWord(
  group: WordGroup,
  lists: IndexLists,
  isVerbatim: boolean,
): Promise<Holders> {
  const { word, parts, isPrefix, isGuess } = group;
  const { terms, inner, hasEnglish, impactsOf, allOf, longer } = lists;
  const holders = noHolders();
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
    const titled = await terms.get(term + formMark + word);
    if (titled !== undefined) {
      const pages = readPostings(titled);
      include(holders, new Map([...held].filter(([page]) => pages.has(page))), factors.form, term);
    }
  }
  const [term = word] = group.terms;
  if (isPrefix) {
    const begin = hasEnglish ? word : term; // `date` is folded to `dat`, with which `data` begins
    for (const [found, list] of await longer(begin, mostShards)) {
      if (!group.terms.includes(found)) include(holders, readPostings(list), factors.continuation, found);
    }
  }
  if (!hasEnglish && !isGuess && term.length > 3) {
    const stem = term.slice(0, Math.max(4, Math.min(term.length - 2, Math.ceil(term.length * 0.6))));
    for (const [found, list] of await longer(stem, 1)) {
      if (!/^[\p{L}\p{M}]+$/u.test(found)) continue;
      const isLonger = lists.isAgglutinating && found.startsWith(term);
      if (isLonger || Math.abs(found.length - term.length) <= 4)
        include(holders, readPostings(list), factors.inflection, found);
    }
  }
  if (inner && !isGuess) {
    const bare = lists.joinedWord ? term.replace(lists.joinedWord, '') : term;
    if (bare !== term) include(holders, await impactsOf(bare), factors.compound, bare);
    for (const wanted of new Set([term, bare])) await includeCompounds(holders, wanted, group.terms, lists);
  }
  if (parts.length > 1) include(holders, await allOf(parts), factors.parts, ...parts);
  if (holders.strengths.size > 0 || isGuess) return holders;
  for (const part of parts) include(holders, await impactsOf(part), factors.some, part);
  if (holders.strengths.size > 0 || isVerbatim) return holders;
  if (canBeMisspelt(word)) await includeCorrections(holders, group, lists);
  if (holders.strengths.size === 0 && !hasEnglish) await includeBeginning(holders, term, lists);
  return holders;
}

/** Add the pages that hold what a word was probably to be. */
async function includeCorrections(
  holders: Holders,
  { word, isPrefix }: WordGroup,
  { words, reversed, fold, allOf }: IndexLists,
): Promise<void> {
  const { corrections } = await import('./corrections.ts'); // most queries need none
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
}

/** Add the pages that hold the longest beginning of a word, where its endings may be words: `kitaplarımızdan` for `kitap`. */
async function includeBeginning(holders: Holders, term: string, { impactsOf }: IndexLists): Promise<void> {
  for (
    let end = term.length - 1;
    end >= Math.max(4, term.length * 0.3) && holders.strengths.size === 0;
    end -= 1
  )
    include(holders, await impactsOf(term.slice(0, end)), factors.inflection, term.slice(0, end));
}

/** Add the pages that hold longer words with this one inside, or at their beginning. */
async function includeCompounds(
  holders: Holders,
  term: string,
  known: readonly string[],
  { inner, impactsOf, longer }: IndexLists,
): Promise<void> {
  if (term.length < 3) return;
  const within = ((await inner?.startingWith(term, mostShards)) ?? []).flatMap(([end, begins]) =>
    begins.split(',').map((begin) => begin + end),
  );
  for (const found of new Set(within)) include(holders, await impactsOf(found), factors.compound, found);
  for (const [found, list] of await longer(term, 1))
    if (!known.includes(found)) include(holders, readPostings(list), factors.compound, found);
}
