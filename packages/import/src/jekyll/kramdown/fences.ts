import type { Code, Node, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { lineStart, nextLine, rangeOf } from '../../lines.ts';

/**
 * Indent fences as kramdown read them.
 *
 * A fence at the margin directly below a list item belongs to the item: its lines are indented as far as the
 * item's text. A fence that is never closed is no code for kramdown, but would swallow the rest of the page here:
 * its marks are escaped, and it is reported.
 */
export function translateFences(draft: Draft): undefined {
  if (!/^[ \t]*(?:(?:[>*+-]|\d+\.)[ \t]+)*(?:```|~~~)/m.test(draft.text)) return;
  escapeUnclosed(draft);
  // Each fence that moves into its item changes how the lines after it are read.
  for (let rounds = draft.text.split('\n').length; rounds > 0; rounds -= 1) {
    const edits = firstLazyFence(draft);
    if (edits === undefined) return;
    draft.edit('fences', edits);
  }
}

function escapeUnclosed(draft: Draft): void {
  for (;;) {
    const { text, tree } = draft;
    let found: number | undefined;
    visit(tree, 'code', (node) => {
      if (found === undefined && isFenced(text, node) && !isClosed(text, node)) found = rangeOf(node).start;
    });
    if (found === undefined) return;
    draft.spend(2 * text.length, found); // all fences are looked at again, besides being parsed
    const marks = /^(`+|~+)/.exec(text.slice(found))?.[0] ?? '';
    draft.report('import/unclosed-fence', found, { found: marks });
    const escaped = [...marks].map((mark) => `\\${mark}`).join('');
    draft.edit('fences', [{ start: found, end: found + marks.length, text: escaped }]);
  }
}

function isFenced(text: string, node: Code): boolean {
  return /^(?:`{3,}|~{3,})/.test(text.slice(rangeOf(node).start));
}

function isClosed(text: string, node: Code): boolean {
  const { start, end } = rangeOf(node);
  const lines = text.slice(start, end).split('\n');
  const marks = /^(?:`+|~+)/.exec(lines[0] ?? '')?.[0] ?? '';
  const last = (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd();
  return lines.length > 1 && last.length >= marks.length && [...last].every((mark) => mark === marks[0]);
}

function firstLazyFence({ text, tree }: Draft): Edit[] | undefined {
  let edits: Edit[] | undefined;
  visit(tree, 'code', (node, index, parent) => {
    if (edits !== undefined || index === undefined || !isFenced(text, node)) return;
    const before = (parent as Parent | Root | undefined)?.children[index - 1];
    if (before?.type !== 'list' || before.position?.end.line !== (node.position?.start.line ?? 0) - 1) return;
    const { start, end } = rangeOf(node);
    if (/\n[ \t]*\n/.test(text.slice(start, end))) return;
    const missing = textColumn(before) - (node.position?.start.column ?? 1);
    if (missing > 0) edits = indented(text, start, end, ' '.repeat(missing));
  });
  return edits;
}

/** The column where the text of the deepest last item begins. */
function textColumn(list: Node): number {
  let column = 1;
  let here: Node | undefined = list;
  while (here !== undefined && 'children' in here) {
    const last: Node | undefined = (here as Parent).children.at(-1);
    if (here.type === 'listItem') column = (here as Parent).children[0]?.position?.start.column ?? column;
    here = last?.type === 'list' || last?.type === 'listItem' ? last : undefined;
  }
  return column;
}

function indented(text: string, start: number, end: number, by: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = lineStart(text, start); at < end; at = nextLine(text, at)) {
    edits.push({ start: at, end: at, text: by });
  }
  return edits;
}
