import { join } from 'node:path';
import { z } from 'zod';
import { once } from '../cache/once.ts';
import { translationHash } from '../catalog/translation-hash.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { splitFile } from '../entry/split.ts';
import { readRegularFileSync } from '../files/regular-file.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readYaml } from '../source/read-yaml.ts';

/** A word of a list in the front matter as it was written. */
export interface ListedWord {
  readonly key: string;
  readonly word: string;
  /** It stands alone where a list is meant: `tags: release`. */
  readonly isAlone: boolean;
  readonly place: Place;
}

/** An entry beside the file that it was read from. Trees are not kept: a large site has too many of them. */
export interface SourcePage {
  readonly entry: Entry;
  /** The whole file with plain line ends. */
  readonly source: string;
  /** The words of all lists of the front matter. */
  readonly words: () => readonly ListedWord[];
  /** The hash of what a translation would be made from today. */
  readonly translationHash: () => string;
  /** The position of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
}

/** Keys of front matter whose value is a list. */
const listKeys = ['db', 'tags', 'keywords', 'aliases', 'related'];

/** The text of a file, and its front matter alone. */
export interface Source {
  readonly text: string;
  readonly frontMatter: string;
}

/** An entry beside its file, which is read once more when a rule looks at what was written. */
export function sourcePageOf(root: string, entry: Entry): SourcePage {
  return createSourcePage(entry, () => {
    const { text, frontMatter = '' } = splitFile(readRegularFileSync(join(root, entry.file)), entry.file);
    return { text, frontMatter };
  });
}

/** See an entry beside what was written, which is asked for once at most. */
export function createSourcePage(entry: Entry, read: () => Source): SourcePage {
  const { file, title, key, derive } = entry;
  const source = once(read);
  let hash: string | undefined;
  return {
    entry,
    get source() {
      return source().text;
    },
    words: once(() =>
      JSON.parse(derive('words', key, () => JSON.stringify(listedWords(source().frontMatter, file)))),
    ),
    translationHash: () => {
      hash ??= translationHash(title, parseMarkdown(source().text));
      return hash;
    },
    placeAt: (offset) => {
      const before = source().text.slice(0, offset).split('\n');
      return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}

function listedWords(text: string, file: string): ListedWord[] {
  const { value = {}, placeOf } = readYaml(z.record(z.string(), z.unknown()), { text, file, firstLine: 2 });
  return listKeys.flatMap((key) => {
    const list = value[key];
    const isAlone = !Array.isArray(list);
    return [list]
      .flat()
      .map((word: unknown, index) => ({
        key,
        word: word === null || word === undefined ? '' : String(word).trim(),
        isAlone,
        place: placeOf(isAlone ? [key] : [key, index]),
      }))
      .filter(({ word }) => word !== '');
  });
}
