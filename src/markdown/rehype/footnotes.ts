import type { Root } from 'hast';
import { walkElements } from '../walk.ts';

/**
 * Name the list of footnotes after its own title.
 *
 * The title of `<section data-footnotes>` is no heading of the answer, so the section refers to it.
 */
export function rehypeFootnotes() {
  return (tree: Root): undefined => {
    walkElements(tree, (element) => {
      if (element.tagName === 'section' && 'dataFootnotes' in element.properties) {
        element.properties.ariaLabelledBy = ['footnote-label'];
      }
    });
  };
}
