import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { DialectTexts } from '../options.ts';
import { element, isBlank, isElement } from './elements.ts';

export interface RehypeTablesOptions {
  readonly texts: Readonly<Pick<DialectTexts, 'table'>>;
  /** Ids made here begin like this. */
  readonly reservedPrefix: string;
}

/**
 * Let wide tables scroll in a box of their own, and say what their header cells are headers of.
 *
 * `<table>` becomes `<div class="table" tabindex="0" role="group" aria-label="Table"><table>`, labelled by its
 * caption where it has one. `<th>` gets `scope`, unless it is written. Markdown has no table without a head: one whose
 * cells are all empty goes.
 */
export function rehypeTables({ texts, reservedPrefix }: Readonly<RehypeTablesOptions>) {
  return (tree: Root): undefined => {
    let captions = 0;
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || parent === undefined || index === undefined) return;
      table.children = table.children.filter((part) => !isEmptyHead(part));
      scopeHeaders(table);
      const caption = table.children.find((child) => isElement(child, 'caption'));
      let label: Record<string, string | string[]> = { ariaLabel: texts.table };
      if (isElement(caption)) {
        captions += 1;
        caption.properties.id ??= `${reservedPrefix}caption-${captions}`;
        label = { ariaLabelledBy: [String(caption.properties.id)] };
      }
      parent.children[index] = element(
        'div',
        { className: ['table'], tabIndex: 0, role: 'group', ...label },
        [table],
      );
      // A table inside a table's cell scrolls with the outer one.
      return [SKIP, index + 1];
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
  visit(table, 'element', (part) => {
    if (part.tagName === 'thead') {
      visit(part, 'element', (cell) => {
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
