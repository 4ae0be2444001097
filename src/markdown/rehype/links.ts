import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { AnswerLink } from '../answer.ts';
import { pageOf } from '../page.ts';
import { report, reportProblem, spotOf } from '../report.ts';
import { walkElements } from '../walk.ts';
import { isElement } from './elements.ts';
import { headingText } from './heading-text.ts';

/**
 * Lead each link where it leads in the published site, and remember it.
 *
 * `resolveLink` decides; its problems are reported where the link is, as is a link without a target or without words. Links that
 * open a new window get `rel="noopener"`. Links between a footnote and its mark, and links to full pictures (they
 * are the business of `rehypeImages`) are left as they are.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): undefined => {
    const { resolveLink } = pageOf(file);
    const links: AnswerLink[] = [];
    walkElements(tree, (element) => {
      const { properties } = element;
      if (element.tagName !== 'a' || typeof properties.href !== 'string') return;
      if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || 'dataView' in properties)
        return;
      const written = properties.href.trim();
      const spot = spotOf(element);
      if (written === '') {
        report(file, 'markdown/empty-link', spot, {});
        delete properties.href;
        return;
      }
      if (isNameless(element)) report(file, 'markdown/nameless-link', spot, {});
      const { href, target, alias, problem } = resolveLink(written);
      properties.href = href;
      if (properties.target === '_blank')
        properties.rel = [...new Set([...relations(properties.rel), 'noopener'])];
      if (problem !== undefined) reportProblem(file, problem, spot);
      links.push({ written, href, target, alias, ...spot });
    });
    file.data.links = links;
  };
}

/** A picture without alternative text has a report of its own. */
function isNameless(link: Element): boolean {
  const { ariaLabel, title } = link.properties;
  return !ariaLabel && !title && headingText(link) === '' && !link.children.some(isShown);
}

/** Something that is shown though it has no text. */
function isShown(node: ElementContent): boolean {
  return (
    isElement(node) && (['img', 'svg', 'math', 'video'].includes(node.tagName) || node.children.some(isShown))
  );
}

function relations(rel: unknown): string[] {
  return Array.isArray(rel) ? rel.map(String) : [];
}
