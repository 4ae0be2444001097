import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';
import { treeOf } from '../../unreadable-text.ts';
import { elementAt } from './html-elements.ts';

/**
 * Do some work on each part of a draft that is read by itself: blocks between blank lines, and the elements of HTML that
 * begin in them as a whole.
 *
 * Work that must read a text again after each of its edits then reads the part alone, and the time for a page grows
 * with its length, not with the square of it.
 */
export function eachPart(draft: Draft, work: (part: Draft) => void): void {
  let shift = 0;
  for (const { start, end } of partsOf(draft)) {
    const before = draft.text.length;
    work(partOf(draft, start + shift, end + shift));
    shift += draft.text.length - before;
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function partsOf({ text, tree }: Draft): Range[] {
  const starts = [0];
  let [reach, elements] = [0, 0];
  for (const node of tree.children) {
    const { start, end } = rangeOf(node);
    if (start >= reach && /\n[ \t>]*\n[ \t]*$/.test(text.slice(reach, start))) {
      const line = text.lastIndexOf('\n', start - 1) + 1;
      if (line > 0) starts.push(line);
    }
    reach = Math.max(reach, end);
    visit(node, 'html', (html, _index, parent) => {
      if (parent?.type === 'paragraph') return;
      const at = rangeOf(html).start + (/^[ \t]*/.exec(html.value)?.[0].length ?? 0);
      if (at < elements || !/^<[A-Za-z]/.test(text.slice(at, at + 2))) return;
      // An element without its end reaches to the end of the page.
      elements = elementAt(text, at)?.end ?? text.length;
      reach = Math.max(reach, elements);
    });
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** A part of a draft that is edited like a draft: its offsets are its own. */
function partOf(draft: Draft, start: number, until: number): Draft {
  let end = until;
  let text = draft.text.slice(start, end);
  let tree: Draft['tree'] | undefined;
  let lastEdit = 0;
  const moved = <One extends Edit>(edits: readonly One[]) =>
    edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  const after = (make: () => void, edits: readonly Edit[]) => {
    lastEdit = edits[0]?.start ?? lastEdit;
    const before = draft.text.length;
    make();
    end += draft.text.length - before;
    text = draft.text.slice(start, end);
    tree = undefined;
  };
  const placeOf = (offset: number) => draft.placeOf(offset + start);
  return {
    file: draft.file,
    get text() {
      return text;
    },
    get tree() {
      if (tree === undefined) {
        draft.spend(text.length, start + lastEdit);
        tree = treeOf(text, placeOf);
      }
      return tree;
    },
    edit: (kind, edits) => {
      if (edits.length > 0) after(() => draft.edit(kind, moved(edits)), edits);
    },
    editAll: (edits) => after(() => draft.editAll(moved(edits)), edits),
    placeOf,
    spend: (letters, offset) => draft.spend(letters, offset + start),
    report: (rule, offset, values) => draft.report(rule, offset + start, values),
  };
}
