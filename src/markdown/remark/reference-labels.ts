import type { Definition, Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.ts';
import { unspacedLetter } from '../address.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { textMatches } from './text-matches.ts';

const part = String.raw`\[((?!\^)(?:\\.|[^[\]\\])+)\]`;
/** After a letter of a script with spaces is the index of a program, after one without a sentence goes on. */
const noIndex = String.raw`(?<![\\\])])(?<!(?!${unspacedLetter.source})[\p{L}\p{N}])`;
/** `[text][label]`, `[label][]`, `![text][label]`: nothing else looks like this, but for the indices of a program. */
const full = new RegExp(String.raw`${noIndex}!?${part}\[((?:\\.|[^[\]\\])*)\](?![(:[])`, 'gu');
const short = new RegExp(`${noIndex}!?${part}(?![([:])`, 'gu');

/** A comment to those who write Markdown so: `[//]: # (later)`, `[comment]: <> (later)`. */
const isComment = ({ label, url }: Definition) => ['#', ''].includes(url) || label === '//';

/**
 * Report references to an address that the page does not define: they stay text. Report definitions that nothing
 * refers to, since readers see nothing of them, and the second of two with one label but another address.
 *
 * Brackets around a word alone are reported where an address of nearly that name is defined.
 */
export function remarkReferenceLabels() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    const definitions = new Map<string, Definition>();
    const used = new Set<string>();
    walk(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
      if (node.type !== 'definition') return;
      const first = definitions.get(node.identifier);
      if (first === undefined) definitions.set(node.identifier, node);
      else if (first.url !== node.url)
        report(file, 'markdown/second-definition', spotOf(node), { label: labelOf(node) });
    });
    const labels = [...definitions.values()].map(labelOf);
    /** Labels that were nearly written. */
    const meant = new Set<string>();
    for (const { match, written, spot } of source.includes('][') ? textMatches(tree, source, full) : []) {
      const label = match[2] || written.replace(/^!?\[|\]\[\]$/g, '');
      if (/^\d+$/.test(label) && labels.length === 0) continue;
      const near = nearest(label, labels);
      if (near !== undefined) meant.add(near);
      report(file, 'markdown/undefined-reference', spot, { found: written, label, nearest: near });
    }
    for (const { match, spot } of labels.length > 0 ? textMatches(tree, source, short) : []) {
      const [found, label = ''] = match;
      const near = nearest(label, labels);
      if (near === undefined) continue;
      meant.add(near);
      report(file, 'markdown/undefined-reference', spot, { found, label, nearest: near });
    }
    for (const [identifier, definition] of definitions) {
      const isFootnote = identifier.startsWith('^'); // reported by `remarkFootnoteLabels`
      if (!used.has(identifier) && !meant.has(labelOf(definition)) && !isFootnote && !isComment(definition))
        report(file, 'markdown/unused-definition', spotOf(definition), { label: labelOf(definition) });
    }
  };
}

function labelOf({ label, identifier }: Definition): string {
  return label ?? identifier;
}
