import { isMap, isScalar, parseDocument } from 'yaml';
import type { TranslationRecord } from './entry.ts';

/**
 * Write into a page what its translation was made from.
 *
 * The whole file in and out. The line `translated: { from: en, source: 1:… }` takes the place of an earlier record,
 * in whatever form that is, or comes last in the front matter. Everything else, line ends included, stays as it is.
 * Throws a `RangeError` when the file has no sound front matter.
 */
export function recordTranslation(text: string, { from, source }: TranslationRecord): string {
  const fences = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*\r?$)/m.exec(text);
  if (fences?.index !== 0) throw new RangeError('no front matter');
  const [, opening = '', frontMatter = ''] = fences;
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const line = `translated: { from: ${from}, source: "${source}" }${lineEnd}`;
  const [start, end] = recordRange(frontMatter);
  return (
    opening +
    frontMatter.slice(0, start) +
    line +
    frontMatter.slice(end) +
    text.slice(opening.length + frontMatter.length)
  );
}

/** Where the earlier record stands in the front matter, whole lines; its end when there is none. */
function recordRange(frontMatter: string): [number, number] {
  const { contents, errors } = parseDocument(frontMatter);
  if (errors.length > 0 || !isMap(contents)) throw new RangeError('broken front matter');
  const keys = contents.items.map(({ key }) => key);
  const at = keys.findIndex((key) => isScalar(key) && key.value === 'translated');
  const start = keys[at]?.range?.[0] ?? frontMatter.length;
  return [start, (at < 0 ? undefined : keys[at + 1]?.range?.[0]) ?? frontMatter.length];
}
