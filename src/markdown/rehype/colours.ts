import type { Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { colourClasses } from '../colour-classes.ts';
import { need } from '../report.ts';

/**
 * Ask for the stylesheet of colours where an answer wears one: `<span class="ink-red">`, `*late*{.ink-red}`.
 *
 * The answer stays as it is. Pages without a colour load nothing more.
 */
export function rehypeColours() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'element', ({ properties: { className } }) => {
      if (!Array.isArray(className) || !className.some((name) => colourClasses.has(String(name))))
        return undefined;
      need(file, 'colours');
      return EXIT;
    });
  };
}
