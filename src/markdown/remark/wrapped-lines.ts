import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinJapaneseLines } from '../japanese.ts';

/**
 * Take line ends out of Japanese text.
 *
 * Browsers show a line end as a space. Between two Japanese characters none is meant: the line was wrapped in the
 * editor. Line ends beside Latin text, hard breaks and code stay.
 */
export function remarkWrappedLines() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (node) => {
      node.value = joinJapaneseLines(node.value);
    });
  };
}
