import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { SKIP, walkElements } from '../walk.ts';
import { element, isElement, isHeading, text } from './elements.ts';
import { headingText } from './heading-text.ts';

/** Parents that cannot hold a `div`, or where a link would be pressed by mistake. */
const unsuited = ['summary', 'a', 'hgroup'];

/**
 * Put a link to itself beside each heading.
 *
 * `<h2 id="x">Title</h2>` becomes `<div class="heading"><h2 id="x">Title</h2><a class="heading-anchor" href="#x"
 * aria-label="Link to section: Title"><span aria-hidden="true">§</span></a></div>`. A heading without text gets none, and is
 * reported; a picture without alternative text in one has its own report.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): undefined => {
    const { texts } = pageOf(file);
    walkElements(tree, (heading, index, parent) => {
      if (unsuited.includes(heading.tagName)) return SKIP;
      if (!isHeading(heading) || index === undefined || parent === undefined) return undefined;
      const name = headingText(heading);
      if (name === '') {
        if (!heading.children.some((child) => isElement(child, 'img')))
          report(file, 'markdown/empty-heading', spotOf(heading), {});
        return SKIP;
      }
      const label = texts.linkToSection.replace('{heading}', () => name);
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
