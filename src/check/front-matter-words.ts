import type { Place } from '../diagnostics/diagnostic.ts';
import type { SourcePage } from './source-page.ts';

/** The words of a list in the front matter as they are written, each with its place. */
export function wordsOf({ frontMatter }: SourcePage, key: 'db' | 'tags'): { word: string; place: Place }[] {
  const { value = {}, placeOf } = frontMatter();
  const list = value[key];
  return (Array.isArray(list) ? list : [list])
    .map((word: unknown, index) => ({
      word: word == null ? '' : String(word).trim(),
      place: placeOf([key, index]),
    }))
    .filter(({ word }) => word !== '');
}
