import { foldWord } from './fold-word.ts';
import type { Tag } from './vocabulary.ts';

/** Find the id of the tag that a word stands for; `undefined` when there is none. */
export type FindTag = (word: string) => string | undefined;

/**
 * Create the function that recognises tags: by id, by label in any language, or by synonym, in any letter case
 * and in any Unicode compatibility form. A word of two tags means the first.
 */
export function createTagFinder(tags: ReadonlyMap<string, Tag>): FindTag {
  const ids = new Map<string, string>();
  const add = (word: string, id: string) => {
    if (!ids.has(foldWord(word))) ids.set(foldWord(word), id);
  };
  for (const tag of tags.values()) add(tag.id, tag.id);
  for (const tag of tags.values())
    for (const word of [...Object.values(tag.label), ...tag.synonyms]) add(word, tag.id);
  return (word) => ids.get(foldWord(word));
}
