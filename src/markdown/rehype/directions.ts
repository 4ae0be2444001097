import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { textOf } from './elements.ts';

/** What reads from left to right in every language: an address, a path, a file name with its ending, a telephone number. */
const address =
  /^(?:\+?[\d(][\d\s()/.-]*\d|[a-z][a-z\d+.-]*:\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\/\S+|[\w-]+\.[a-z\d]{1,5})$/i;

/**
 * Mark links whose text is an address or a telephone number as running from left to right, in a page that runs from
 * right to left: the browser would move its slashes and dots to the wrong end.
 *
 * Code runs so by its style.
 */
export function rehypeDirections() {
  return (tree: Root, file: VFile): undefined => {
    if (pageOf(file).rightToLeft !== true) return;
    walkElements(tree, (element) => {
      if (element.tagName === 'a' && address.test(textOf(element).trim())) element.properties.dir ??= 'ltr';
    });
  };
}
