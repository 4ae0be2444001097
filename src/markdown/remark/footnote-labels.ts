import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Spot } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { textMatches } from './text-matches.ts';

/** A mark of a footnote that stayed text. A range, as in `[^a-z]`, is the pattern of a program. */
const mark = /(?<!\\)\[\^(?!\S-\S)([^\s[\]\\]+)\](?!:)/g;

/** A label with a space makes the definition of an address, or text. */
const spaced = /^\^.*\s/;
const spacedMark = /(?<!\\)\[\^(?!\S-\S)([^\s[\]\\]+[^\S\n][^[\]\\\n]+)\](?!:)/g;
const note = /^\[\^([^\s[\]\\][^[\]\\\n]*)\]:/gm;

/**
 * Report marks without a footnote, footnotes without a mark or without words, the second of two that share a label, and labels with
 * a space, which make no footnote.
 */
export function remarkFootnoteLabels() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    if (!source.includes('[^')) return;
    const defined = new Map<string, { readonly label: string; readonly spot: Spot }>();
    const used = new Set<string>();
    const told = new Set<string>();
    const tellSpaced = (label: string, spot: Spot) => {
      told.add(label);
      report(file, 'markdown/spaced-footnote', spot, { label });
    };
    walk(tree, (node) => {
      if (node.type === 'definition' && spaced.test(node.label ?? ''))
        tellSpaced(node.label?.slice(1) ?? '', spotOf(node));
      if (node.type === 'footnoteReference') used.add(node.identifier);
      if (node.type !== 'footnoteDefinition') return;
      const label = node.label ?? node.identifier;
      if (defined.has(node.identifier)) report(file, 'markdown/second-footnote', spotOf(node), { label });
      else if (node.children.length === 0) report(file, 'markdown/empty-footnote', spotOf(node), { label });
      if (!defined.has(node.identifier)) defined.set(node.identifier, { label, spot: spotOf(node) });
    });
    for (const [identifier, { label, spot }] of defined) {
      if (!used.has(identifier)) report(file, 'markdown/unused-footnote', spot, { label });
    }
    const labels = [...defined.values()].map(({ label }) => label);
    for (const { match, spot } of textMatches(tree, source, note)) {
      const [, label = ''] = match;
      if (/\s/.test(label)) tellSpaced(label, spot);
    }
    for (const { match, spot } of textMatches(tree, source, spacedMark)) {
      const [, label = ''] = match;
      if (!told.has(label)) tellSpaced(label, spot);
    }
    for (const { match, spot } of textMatches(tree, source, mark)) {
      const [, label = ''] = match;
      report(file, 'markdown/undefined-footnote', spot, { label, nearest: nearest(label, labels) });
    }
  };
}
