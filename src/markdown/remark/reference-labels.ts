import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.ts';
import { unspacedLetter } from '../address.ts';
import { report } from '../report.ts';
import { walk } from '../walk.ts';
import { textMatches } from './text-matches.ts';

const part = String.raw`\[((?!\^)(?:\\.|[^[\]\\])+)\]`;
/** After a letter of a script with spaces is the index of a program, after one without a sentence goes on. */
const noIndex = String.raw`(?<![\\\])])(?<!(?!${unspacedLetter.source})[\p{L}\p{N}])`;
/** `[text][label]`, `[label][]`, `![text][label]`: nothing else looks like this, but for the indices of a program. */
const full = new RegExp(String.raw`${noIndex}!?${part}\[((?:\\.|[^[\]\\])*)\](?![(:[])`, 'gu');
const short = new RegExp(`${noIndex}!?${part}(?![([:])`, 'gu');

/**
 * Report references to an address that the page does not define: they stay text.
 *
 * Brackets around a word alone are reported where an address of nearly that name is defined.
 */
export function remarkReferenceLabels() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    const labels: string[] = [];
    walk(tree, (node) => {
      if (node.type === 'definition') labels.push(node.label ?? node.identifier);
    });
    for (const { match, written, spot } of source.includes('][') ? textMatches(tree, source, full) : []) {
      const label = match[2] || written.replace(/^!?\[|\]\[\]$/g, '');
      if (/^\d+$/.test(label) && labels.length === 0) continue;
      report(file, 'markdown/undefined-reference', spot, {
        found: written,
        label,
        nearest: nearest(label, labels),
      });
    }
    for (const { match, spot } of labels.length > 0 ? textMatches(tree, source, short) : []) {
      const [found, label = ''] = match;
      const near = nearest(label, labels);
      if (near !== undefined)
        report(file, 'markdown/undefined-reference', spot, { found, label, nearest: near });
    }
  };
}
