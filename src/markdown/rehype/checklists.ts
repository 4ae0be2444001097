import type { Element, ElementContent, Root } from 'hast';
import { walkElements } from '../walk.ts';
import { classesOf, element, isBlank, isBlock, isElement } from './elements.ts';

/**
 * Give the items of a checklist a box and a label.
 *
 * `<li class="checklist-item">text</li>` becomes
 * `<li class="checklist-item"><label><input type="checkbox"><span>text</span></label></li>`. The boxes work and are
 * not stored. What follows the first paragraph of an item is after the label.
 */
export function rehypeChecklists() {
  return (tree: Root): undefined => {
    walkElements(tree, (item) => {
      if (item.tagName !== 'li' || !classesOf(item).includes('checklist-item')) return;
      const ticked = classesOf(item).includes('checklist-item--ticked');
      const [words, rest] = firstLine(item);
      const box = element('input', { type: 'checkbox', ...(ticked && { checked: true }) });
      item.children = [element('label', {}, [box, element('span', {}, words)]), ...rest];
    });
  };
}

/** The words that label the box, and what else the item holds. */
function firstLine(item: Element): [ElementContent[], ElementContent[]] {
  const children = item.children.slice(item.children.findIndex((child) => !isBlank(child)));
  const first = children[0];
  if (isElement(first, 'p')) return [first.children, children.slice(1)];
  const end = children.findIndex(isBlock);
  return end < 0 ? [children, []] : [children.slice(0, end), children.slice(end)];
}
