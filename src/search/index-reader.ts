import { folding } from './folding.ts';
import { formMark, type IndexManifest, spellingMark } from './index-manifest.ts';
import { type Impacts, intersection } from './matches.ts';
import { readPostings } from './postings-text.ts';
import { type Load, lazyShardReader, type ShardReader, shardReader } from './shard-reader.ts';
import { readTable } from './shard-text.ts';
import type { FoldWord } from './tokens.ts';
import { isAgglutinating, isWithEnglish, joinedWord } from './writing-systems.ts';

/** The lists of an index, and how the words of its language are folded. */
export interface IndexReader {
  readonly terms: ShardReader;
  readonly words: ShardReader;
  /** The words backwards. */
  readonly reversed: ShardReader;
  readonly inner: ShardReader | undefined;
  readonly fold: FoldWord;
  /** Whether its words in Latin letters are mostly English. */
  readonly hasEnglish: boolean;
  /** Whether words take several endings. */
  readonly isAgglutinating: boolean;
  /** What words may begin with that is no part of them, if anything. */
  readonly joinedWord: RegExp | undefined;
  /** The pages of a term. */
  impactsOf(term: string): Promise<Impacts>;
  /** The pages that hold all of these terms. */
  allOf(terms: readonly string[]): Promise<Impacts>;
  /** The terms that begin like this, from the first so many shards. Default: from all. */
  withPrefix(begin: string, mostShards?: number): Promise<(readonly [term: string, postings: string])[]>;
}

/** Open the lists of an index. They load what is asked of them, and keep it. */
export function indexReader(manifest: IndexManifest, load: Load): IndexReader {
  const terms = shardReader(readTable(manifest.terms), load);
  const impactsOf = async (term: string): Promise<Impacts> => readPostings((await terms.get(term)) ?? '');
  return {
    terms,
    words: lazyShardReader(manifest.words, load),
    reversed: lazyShardReader(manifest.backwards, load),
    inner: manifest.inner ? lazyShardReader(manifest.inner, load) : undefined,
    fold: folding(manifest.language),
    hasEnglish: isWithEnglish(manifest.language),
    isAgglutinating: isAgglutinating(manifest.language),
    joinedWord: joinedWord(manifest.language),
    impactsOf,
    allOf: async (wanted) => intersection(await Promise.all(wanted.map(impactsOf))),
    withPrefix: async (begin, mostShards) =>
      (await terms.startingWith(begin, mostShards)).filter(
        ([term]) => !term.includes(spellingMark) && !term.includes(formMark),
      ),
  };
}
