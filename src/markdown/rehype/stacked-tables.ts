import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { classesOf, isElement, textOf } from './elements.ts';

/** What fits into three columns of a phone, in full-width characters of the table's size; Latin letters count half. */
const room = 20;
/** What fits into one column of the narrowest phones, and what of it each further one takes for the gap before it. */
const narrowest = 18.6;
const gap = 1.6;
/** A table of two columns wraps within them, where its words allow it. */
const fewestColumns = 3;

type CutWords = (text: string) => readonly string[];

/**
 * Stack the rows of a table that is too wide for a phone there, each cell under its head.
 *
 * `<div class="table"><table>` becomes `<div class="table table--stack">`, and each cell but the first of its row gets
 * `data-label`, the text of its head. So does a table that a phone is not wide enough for, with one row of heads and no
 * cell that spans several. The class `stack` on a table asks for it, `scroll` forbids it.
 */
export function rehypeStackedTables() {
  return (tree: Root, file: VFile): undefined => {
    const { phrases = (text: string) => text.split(/(?=[\u1100-\uFF60])/u) } = pageOf(file);
    const words = (text: string) => phrases(text).flatMap((phrase) => phrase.split(/\s/));
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
      if (!isRegular || !isWanted(table, [head, ...rows], words)) return undefined;
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

function isWanted(table: Element, rows: readonly (readonly Element[])[], words: CutWords): boolean {
  const classes = classesOf(table);
  if (classes.includes('stack') || classes.includes('scroll')) return classes.includes('stack');
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => textOf(cells[column] ?? table)));
  const widthBy = (measure: (text: string) => number) =>
    columns.reduce((sum, texts) => sum + Math.max(...texts.map(measure)), 0);
  const widestWord = (text: string) => Math.max(...words(text).map(widthOf));
  return (
    (columns.length >= fewestColumns && widthBy(widthOf) > room) ||
    widthBy(widestWord) > narrowest - gap * (columns.length - 1)
  );
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
