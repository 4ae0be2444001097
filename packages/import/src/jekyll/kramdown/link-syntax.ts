import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/** An address with white space in it, and pairs of parentheses, and perhaps a title. */
const withSpace =
  /(?<!\\)\]\([ \t]*((?:[^()<>\s"']|\([^()<>\n"']*\))+(?:[ \t]+(?:[^()<>\s"']|\([^()<>\n"']*\))+)+)(?:[ \t]+(?:"(.*?)"|'(.*?)'))?[ \t]*\)/g;
const apart = /(\[[^[\]\n]+\])(?:[ \t]+|[ \t]*\n[ \t]*)\[([^[\]\n]+)\]/g;

/**
 * Write links that kramdown takes and CommonMark does not.
 *
 * An address with spaces goes into angle brackets: `[a](my file (1).pdf)` becomes `[a](<my file (1).pdf>)`. A reference that
 * stands apart from its text is moved up: `[a] [ref]` becomes `[a][ref]`, when `ref` is defined.
 */
export function translateLinkSyntax(draft: Draft): undefined {
  if (!/\]\([^)\n]*[ \t]|\]\s+\[/.test(draft.text)) return;
  const defined = new Set<string>();
  visit(draft.tree, 'definition', ({ identifier }) => {
    defined.add(identifier);
  });
  const edits: Edit[] = [];
  visit(draft.tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    visit(block, 'text', (node) => {
      const { start, end } = rangeOf(node);
      const written = draft.text.slice(start, end);
      for (const match of written.matchAll(withSpace)) {
        const [whole, address = '', double, single] = match;
        const title = (double ?? single)?.replaceAll('"', '\\"');
        const from = start + match.index + 2;
        const text = title === undefined ? `<${address}>` : `<${address}> "${title}"`;
        edits.push({ start: from, end: from + whole.length - 3, text });
      }
    });
    if (defined.size === 0) return;
    const { start, end } = rangeOf(block);
    for (const match of draft.text.slice(start, end).matchAll(apart)) {
      const [whole, label = '', reference = ''] = match;
      if (!defined.has(reference.toLowerCase().trim())) continue;
      const from = start + match.index + label.length;
      edits.push({ start: from, end: start + match.index + whole.length, text: `[${reference}]` });
    }
  });
  draft.edit('link-syntax', edits);
}
