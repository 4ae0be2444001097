import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { reservedClasses } from '../reserved-classes.ts';
import { walkElements } from '../walk.ts';

/**
 * Take from an answer's elements the classes that the page around it uses, and report them.
 *
 * `<p class="search-results">` becomes `<p>`: an answer that wears the classes of a dialog could lie over the page and
 * take its clicks.
 */
export function rehypePageClasses() {
  return (tree: Root, file: VFile): undefined => {
    walkElements(tree, (element) => {
      const { className } = element.properties;
      if (!Array.isArray(className)) return;
      const kept = className.filter((name) => !reservedClasses.has(String(name)));
      if (kept.length === className.length) return;
      for (const name of new Set(className.map(String)))
        if (reservedClasses.has(name)) report(file, 'html/reserved-class', spotOf(element), { name });
      if (kept.length > 0) element.properties.className = kept;
      else delete element.properties.className;
    });
  };
}
