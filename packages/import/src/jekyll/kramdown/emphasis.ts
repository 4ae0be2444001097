import type { Heading, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

interface Mark {
  readonly at: number;
  readonly size: 1 | 2;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Keep emphasis that kramdown read and CommonMark does not.
 *
 * `**Note:**text` is bold in kramdown, which only looks for white space beside the asterisks; CommonMark also minds
 * punctuation and leaves them. Such pairs become `<strong>Note:</strong>text`, and `<em>` for single ones.
 */
export function translateEmphasis(draft: Draft): undefined {
  if (!draft.text.includes('*')) return;
  const edits: Edit[] = [];
  visit(draft.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      edits.push(...pairsIn(draft.text, node));
    }
  });
  draft.edit('emphasis', edits);
}

function pairsIn(text: string, block: Paragraph | Heading | TableCell): Edit[] {
  const edits: Edit[] = [];
  visit(block, (parent) => {
    if (!('children' in parent)) return;
    const marks = parent.children.flatMap((child) =>
      child.type === 'text' ? marksIn(text, rangeOf(child)) : [],
    );
    for (const size of [2, 1] as const) {
      let open: Mark | undefined;
      for (const mark of marks.filter((one) => one.size === size)) {
        if (open !== undefined && mark.closes) {
          const tag = size === 2 ? 'strong' : 'em';
          edits.push({ start: open.at, end: open.at + size, text: `<${tag}>` });
          edits.push({ start: mark.at, end: mark.at + size, text: `</${tag}>` });
          open = undefined;
        } else if (mark.opens) open = mark;
      }
    }
  });
  return edits;
}

function marksIn(text: string, { start, end }: { start: number; end: number }): Mark[] {
  return [...text.slice(start, end).matchAll(/(?<![\\*])\*{1,2}(?!\*)/g)].map(({ index, 0: { length } }) => {
    const at = start + index;
    const before = text[at - 1] ?? '\n';
    const after = text[at + length] ?? '\n';
    const isSpace = (character: string) => /[ \t\n]/.test(character);
    return { at, size: length === 2 ? 2 : 1, opens: !isSpace(after), closes: !isSpace(before) };
  });
}
