import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { SKIP, walkElements } from '../walk.ts';
import { element, isHeading, text } from './elements.ts';
import { headingText } from './heading-text.ts';

/** Parents that cannot hold a `div`, or where a link would be pressed by mistake. */
const unsuited = ['summary', 'a', 'hgroup'];

/**
 * Put a link to itself beside each heading.
 *
 * `<h2 id="x">Title</h2>` becomes `<div class="heading"><h2 id="x">Title</h2><a class="heading-anchor" href="#x"
 * aria-label="Link to section: Title"><span aria-hidden="true">§</span></a></div>`.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): undefined => {
    const { texts } = pageOf(file);
    walkElements(tree, (heading, index, parent) => {
      if (unsuited.includes(heading.tagName)) return SKIP;
      if (!isHeading(heading) || index === undefined || parent === undefined) return undefined;
      const label = texts.linkToSection.replace('{heading}', () => headingText(heading));
      const properties = {
        className: ['heading-anchor'],
        href: `#${encodeURIComponent(String(heading.properties.id))}`,
        ariaLabel: label,
      };
      const anchor = element('a', properties, [element('span', { ariaHidden: 'true' }, [text('§')])]);
      parent.children[index] = element('div', { className: ['heading'] }, [heading, anchor]);
      return SKIP;
    });
  };
}
