import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf, reservedIdPrefix } from '../page.ts';
import { SKIP, walkElements } from '../walk.ts';
import { element, isBlank, isElement } from './elements.ts';

/**
 * Let wide tables scroll in a box of their own, and say what their header cells are headers of.
 *
 * `<table>` becomes `<div class="table" role="group" aria-label="Table"><table>`, labelled by its
 * caption where it has one. `<th>` gets `scope`, unless it is written. Markdown has no table without a head: one whose
 * cells are all empty goes.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): undefined => {
    const { texts } = pageOf(file);
    let captions = 0;
    walkElements(tree, (table, index, parent) => {
      if (table.tagName !== 'table' || parent === undefined || index === undefined) return;
      table.children = table.children.filter((part) => !isEmptyHead(part));
      scopeHeaders(table);
      const caption = table.children.find((child) => isElement(child, 'caption'));
      let label: Record<string, string | string[]> = { ariaLabel: texts.table };
      if (isElement(caption)) {
        captions += 1;
        caption.properties.id ??= `${reservedIdPrefix}caption-${captions}`;
        label = { ariaLabelledBy: [String(caption.properties.id)] };
      }
      parent.children[index] = element('div', { className: ['table'], role: 'group', ...label }, [table]);
      // A table inside a table's cell scrolls with the outer one.
      return SKIP;
    });
  };
}

function isEmptyHead(part: ElementContent): boolean {
  if (!isElement(part, 'thead')) return false;
  const isEmpty = (node: ElementContent): boolean =>
    isBlank(node) || (isElement(node, 'tr', 'th', 'td') && node.children.every(isEmpty));
  return part.children.every(isEmpty);
}

function scopeHeaders(table: Element): void {
  walkElements(table, (part) => {
    if (part.tagName === 'thead') {
      walkElements(part, (cell) => {
        if (cell.tagName === 'th') cell.properties.scope ??= 'col';
      });
      return SKIP;
    }
    if (part.tagName !== 'tr') return;
    const cells = part.children.filter((child) => isElement(child, 'th', 'td'));
    const scope = cells.every((cell) => isElement(cell, 'th')) ? 'col' : 'row';
    for (const cell of cells) if (isElement(cell, 'th')) cell.properties.scope ??= scope;
  });
}
