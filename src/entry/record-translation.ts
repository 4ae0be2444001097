import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { TranslationRecord } from './entry.ts';

/** The opening fence with its line end, and the front matter up to the closing fence: those that `splitFile` takes. */
const opened = /^(\uFEFF?---[ \t]*(?:yaml[ \t]*)?(\r\n?|\n))([\s\S]*?)(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/;

/**
 * Write into a page what its translation was made from.
 *
 * The whole file in and out. The line `translated: { from: en, source: 1:… }` takes the place of an earlier record,
 * in whatever form that is, or comes last in the front matter. Everything else, line ends included, stays as it is.
 * Throws a `RangeError` when the file has no valid front matter, or one that takes no further line.
 */
export function recordTranslation(text: string, { from, source }: TranslationRecord): string {
  const fences = opened.exec(text);
  if (!fences) throw new RangeError('no front matter');
  const [, opening = '', lineEnd = '\n', frontMatter = ''] = fences;
  const line = `translated: { from: ${from}, source: "${source}" }${lineEnd}`;
  const [start, end] = recordRange(frontMatter);
  const recorded = frontMatter.slice(0, start) + line + frontMatter.slice(end);
  const { errors, contents } = parseDocument(lineFed(recorded), { logLevel: 'error' });
  if (errors.length > 0 || !isMap(contents) || contents.getIn(['translated', 'source']) !== source)
    throw new RangeError('no place for a line');
  return opening + recorded + text.slice(opening.length + frontMatter.length);
}

/** Where the earlier record is in the front matter, whole lines; its end when there is none. */
function recordRange(frontMatter: string): [number, number] {
  const { contents, errors } = parseDocument(lineFed(frontMatter), { logLevel: 'error' });
  if (errors.length > 0 || !isMap(contents)) throw new RangeError('broken front matter');
  const record = contents.items.find(({ key }) => isScalar(key) && key.value === 'translated');
  if (!record || !isScalar(record.key)) return [frontMatter.length, frontMatter.length];
  // What is said below the record belongs to the key that follows.
  let last = record.key.range?.[1] ?? frontMatter.length;
  visit(record.value, (_key, node) => {
    if (isNode(node) && (!isMap(node) || node.flow) && node.range) last = Math.max(last, node.range[1]);
  });
  return [record.key.range?.[0] ?? 0, endOfLine(frontMatter, last)];
}

/** Where the line of an offset ends, with its line end. */
function endOfLine(text: string, offset: number): number {
  const [end] = /[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(offset)) ?? [''];
  return offset + end.length;
}

/** The YAML parser knows no line end of a lone CR; what replaces it is as long. */
function lineFed(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}
