import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { wrapsInJapanese } from '../japanese.ts';
import { pageOf } from '../page.ts';
import { walk } from '../walk.ts';

/**
 * Take line ends out of Japanese text.
 *
 * Browsers show a line end as a space. Between two Japanese characters none is meant: the line was wrapped in the
 * editor, beside a link or emphasis, too. On a Japanese page the same holds
 * between two marks of ambiguous width. Line ends beside Latin text, hard breaks and code stay.
 */
export function remarkWrappedLines() {
  return (tree: Root, file: VFile): undefined => {
    const { language } = pageOf(file);
    walk(tree, (parent) => {
      if (!('children' in parent) || isInline(parent)) return;
      const pieces = parent.children.flatMap(piecesOf);
      if (pieces.some(({ value }) => value.includes('\n'))) joinLines(pieces, language);
    });
  };
}

/** A part of a line: what it holds as text, and the node that the text can be cut from. */
interface Piece {
  readonly value: string;
  readonly node?: Text;
}

/** Stands for what is no text: an end of a line beside it is not one in Japanese. */
const other = { value: '\uFFFC' };

function isInline(node: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(node.type);
}

function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ value: node.value, node }];
  if (node.type === 'inlineCode') return [{ value: node.value }];
  if (node.type === 'html') return []; // a tag of its own, around text
  return 'children' in node && isInline(node) ? node.children.flatMap(piecesOf) : [other];
}

function joinLines(pieces: readonly Piece[], language: string): void {
  const wraps = wrapsInJapanese(pieces.map(({ value }) => value).join(''), language);
  let end = 0;
  for (const { value, node } of pieces) {
    const start = end;
    end += value.length;
    if (!node) continue;
    for (const [from, to] of wraps.toReversed()) {
      if (to <= start || from >= end) continue;
      const [before, after] = [Math.max(from - start, 0), Math.min(to, end) - start];
      node.value = node.value.slice(0, before) + node.value.slice(after);
    }
  }
}
