import type { Element, Root } from 'hast';
import { walkElements } from '../walk.ts';
import { classesOf, isElement, textOf } from './elements.ts';

/** What fits into three columns of a phone, in full-width characters of the table's size; Latin letters count half. */
const room = 20;
/** And what of it the words take that break nowhere, on the narrowest phones. */
const narrowest = 15;
/** A table of two columns wraps within them. */
const fewestColumns = 3;

/**
 * Stack the rows of a table that is too wide for a phone there, each cell under its head.
 *
 * `<div class="table"><table>` becomes `<div class="table table--stack">`, and each cell but the first of its row gets
 * `data-label`, the text of its head. So does a table of three columns or more that no phone is wide enough for, with
 * one row of heads and no cell that spans several. The class `stack` on a table asks for it, `scroll` forbids it.
 */
export function rehypeStackedTables() {
  return (tree: Root): undefined => {
    walkElements(tree, (box) => {
      const [table] = box.children;
      if (!classesOf(box).includes('table') || !isElement(table, 'table')) return undefined;
      const heads = rowsIn(table, 'thead').map(cellsOf);
      const rows = rowsIn(table, 'tbody').map(cellsOf);
      const [head, ...more] = heads;
      const isRegular =
        head !== undefined &&
        more.length === 0 &&
        rows.every((cells) => cells.length === head.length) &&
        [head, ...rows].flat().every(({ properties: { colSpan, rowSpan } }) => !colSpan && !rowSpan);
      if (!isRegular || !isWanted(table, [head, ...rows])) return undefined;
      box.properties.className = [...classesOf(box), 'table--stack'];
      for (const cells of rows) {
        for (const [index, cell] of cells.entries()) {
          const label = textOf(head[index] ?? cell).trim();
          if (index > 0 && label !== '') cell.properties.dataLabel = label;
        }
      }
      return undefined;
    });
  };
}

function isWanted(table: Element, rows: readonly (readonly Element[])[]): boolean {
  const classes = classesOf(table);
  if (classes.includes('stack') || classes.includes('scroll')) return classes.includes('stack');
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => textOf(cells[column] ?? table)));
  const widthBy = (measure: (text: string) => number) =>
    columns.reduce((sum, texts) => sum + Math.max(...texts.map(measure)), 0);
  return columns.length >= fewestColumns && (widthBy(widthOf) > room || widthBy(widestWord) > narrowest);
}

function widestWord(text: string): number {
  return Math.max(...text.split(/\s|(?=[\u1100-\uFF60])/u).map(widthOf));
}

function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, letter) => sum + (/[\u1100-\uFF60]/u.test(letter) ? 1 : 0.5), 0);
}

function rowsIn(table: Element, part: 'thead' | 'tbody'): Element[] {
  return table.children
    .filter((child) => isElement(child, part))
    .flatMap(({ children }) => children.filter((child) => isElement(child, 'tr')));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isElement(child, 'th', 'td'));
}
