import type { Emphasis, Root, Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { SKIP, walk } from '../walk.ts';

const tag = /^<(\/?)([a-z][a-z0-9]*)/i;

/**
 * Report emphasis from one element of raw HTML to another, as in `<span>*</span> … <span>*</span>`, and across a
 * bracket, as in `**[*1]**`, and emphasis made of the marks of file names and calculations, as in
 * `a/*_1.fastq a/*_2.fastq`, `2*3*4`, `__init__.py`: its marks were text.
 */
export function remarkLostMarks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type !== 'emphasis' && node.type !== 'strong') return undefined;
      const crosses = crossesTags(node) || crossesBrackets(node);
      if (!crosses && !isMadeOfNames(node, source)) return undefined;
      const written = source
        .slice(node.position?.start.offset, node.position?.end.offset)
        .replace(/\s+/g, ' ');
      const found = written.length > 60 ? `${written.slice(0, 60)}…` : written;
      report(file, crosses ? 'markdown/lost-marks' : 'markdown/eaten-marks', spotOf(node), { found });
      return SKIP;
    });
  };
}

/** Does an element end in the emphasis that began before it? */
function crossesTags({ children }: Emphasis | Strong): boolean {
  let depth = 0;
  for (const child of children) {
    const [found, slash] = child.type === 'html' ? (tag.exec(child.value) ?? []) : [];
    if (found === undefined) continue;
    depth += slash === '/' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

function crossesBrackets(node: Emphasis | Strong): boolean {
  const text = textOf(node);
  return text.split('[').length !== text.split(']').length;
}

/** What follows the mark of a pattern for files: `.gz`, `_1`, `/`. */
const afterWildcard = /^(?:[._-][A-Za-z0-9]|\/)/;

/** Were the marks parts of file names, of a product or of `count(*)`, by what touches them inside and outside? */
function isMadeOfNames(node: Emphasis | Strong, source: string): boolean {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const width = node.type === 'strong' ? 2 : 1;
  const inner = source.slice(start + width, end - width);
  const [before = '', after] = [source[start - 1], source.slice(end, end + 30)];
  if (source[start] === '_') {
    const endsName = /^(?:[^\s\p{P}]{0,20}\.[a-z]{1,5}(?![a-z])|\(\))/u.test(after);
    return endsName || (/[\p{L}\p{N}]/u.test(before) && /\.[a-z]{2,5}(?![a-z])/.test(inner));
  }
  // Marks of notes in Japanese: `必須*1、任意*2`.
  if (width === 1 && [inner, after].every((text) => /^[0-9]{1,2}(?![0-9])/.test(text))) return true;
  if (before === '(' && inner.startsWith(')')) return true;
  if (afterWildcard.test(inner) && afterWildcard.test(after)) return true;
  if (/[0-9)]/.test(before) && /^[0-9(]/.test(after)) return true;
  return /[\w/.-]/.test(before) && /^(?:\w|[/.-]\w)/.test(after) && /[\s,|;]/.test(inner);
}
