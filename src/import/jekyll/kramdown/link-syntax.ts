import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

const withSpace = /\]\([ \t]*([^()<>\n"']*?[^()<>\s"'][ \t]+[^()<>\s"'][^()<>\n"']*?)[ \t]*\)/g;
const apart = /(\[[^[\]\n]+\])(?:[ \t]+|[ \t]*\n[ \t]*)\[([^[\]\n]+)\]/g;

/**
 * Write links that kramdown takes and CommonMark does not.
 *
 * An address with spaces goes into angle brackets: `[a](my file.pdf)` becomes `[a](<my file.pdf>)`. A reference that
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
        const from = start + match.index + 2;
        edits.push({ start: from, end: from + match[0].length - 3, text: `<${match[1]?.trim()}>` });
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
