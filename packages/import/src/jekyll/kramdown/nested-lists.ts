import type { List, Node, Parent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { lineStart, nextLine, rangeOf } from '../../lines.ts';
import { eachPart } from './parts.ts';

/**
 * Indent a list that is directly below an item of the other kind into that item.
 *
 * kramdown reads `1. a` and, on the next line, `- b` or `  - b` as a list within the first item, whatever the
 * indentation; CommonMark asks for the column of the item's text and otherwise begins a new list, and the `2.` after
 * it a third.
 */
export function translateNestedLists(draft: Draft): undefined {
  if (!/^[ \t>]*\d+\.[ \t]/m.test(draft.text) || !/^[ \t>]*[*+-][ \t]/m.test(draft.text)) return;
  eachPart(draft, indentAll);
}

function indentAll(part: Draft): void {
  // Each list that moves changes how the lines after it are read.
  for (let rounds = part.text.split('\n').length; rounds > 0; rounds -= 1) {
    const edits = firstMisplaced(part);
    if (edits === undefined) return;
    part.edit('nested-lists', edits);
  }
}

function firstMisplaced({ text, tree }: Draft): Edit[] | undefined {
  let edits: Edit[] | undefined;
  visit(tree, 'list', (list, index, parent) => {
    if (edits !== undefined || index === undefined) return;
    const before = (parent as Parent | undefined)?.children[index - 1];
    if (before === undefined || !isList(before) || before.ordered === list.ordered) return;
    if (before.position?.end.line !== (list.position?.start.line ?? 0) - 1) return;
    const missing = columnOfText(before) - (list.position?.start.column ?? 1);
    if (missing <= 0) return;
    const { start, end } = rangeOf(list);
    const lines: Edit[] = [];
    for (let at = lineStart(text, start); at < end; at = nextLine(text, at)) {
      if (text[at] !== '\n') lines.push({ start: at, end: at, text: ' '.repeat(missing) });
    }
    if (!text.slice(lineStart(text, start), end).includes('>')) edits = lines;
  });
  return edits;
}

function columnOfText(list: List): number {
  const item = list.children.at(-1);
  return item?.children[0]?.position?.start.column ?? (item?.position?.start.column ?? 1) + 2;
}

function isList(node: Node): node is List {
  return node.type === 'list';
}
