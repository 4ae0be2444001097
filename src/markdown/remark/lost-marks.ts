import type { Emphasis, Root, Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { SKIP, walk } from '../walk.ts';

const tag = /^<(\/?)([a-z][a-z0-9]*)/i;

/**
 * Report emphasis from one element of raw HTML to another, as in `<span>*</span> … <span>*</span>`, and across a
 * bracket, as in `**[*1]**`: its marks were text.
 */
export function remarkLostMarks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type !== 'emphasis' && node.type !== 'strong') return undefined;
      if (!crossesTags(node) && !crossesBrackets(node)) return undefined;
      const found = source.slice(node.position?.start.offset, node.position?.end.offset).replace(/\s+/g, ' ');
      report(file, 'markdown/lost-marks', spotOf(node), {
        found: found.length > 60 ? `${found.slice(0, 60)}…` : found,
      });
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
