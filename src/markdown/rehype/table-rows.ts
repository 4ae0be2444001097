import type { Element } from 'hast';
import { walkElements } from '../walk.ts';
import { isElement, isHeading, isTabs } from './elements.ts';

/** A row of a table: for each column the cell that begins there, if one does. */
export interface TableRow {
  readonly cells: readonly (Element | undefined)[];
  /** Whether all of its cells are heads of columns. */
  readonly isHead: boolean;
}

/**
 * Read a table's rows. A cell of several columns or rows is in the first of them.
 *
 * Returns `undefined` for what is no table to read row by row: one column, or headings or tabs inside.
 */
export function tableRows(table: Element): TableRow[] | undefined {
  let isOther = false;
  walkElements(table, (inner) => {
    if (isHeading(inner) || isTabs(inner)) isOther = true;
    return undefined;
  });
  if (isOther) return undefined;
  /** By column: how many rows a cell from above still takes. */
  const taken: number[] = [];
  const rows = rowsIn(table).map((row) => {
    const written = row.children.filter((child) => isElement(child, 'td', 'th'));
    const cells: (Element | undefined)[] = [];
    let next = 0;
    const passOver = () => {
      for (; (taken[next] ?? 0) > 0; next += 1) taken[next] = (taken[next] ?? 0) - 1;
    };
    for (const cell of written) {
      passOver();
      cells[next] = cell;
      const columns = span(cell.properties.colSpan);
      for (let i = 0; i < columns; i += 1) taken[next + i] = span(cell.properties.rowSpan) - 1;
      next += columns;
    }
    passOver();
    const isHead = written.length > 0 && written.every((cell) => cell.tagName === 'th');
    return { cells: Array.from({ length: next }, (_, i) => cells[i]), isHead };
  });
  return rows.some(({ cells }) => cells.length > 1) ? rows : undefined;
}

function rowsIn(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (isElement(child, 'thead', 'tbody', 'tfoot')) return rowsIn(child);
    return isElement(child, 'tr') ? [child] : [];
  });
}

/** A number of columns or rows: nobody writes a hundred, and a slip must not make millions. */
function span(value: unknown): number {
  const number = Math.floor(Number(value ?? 1));
  return number >= 1 && number <= 100 ? number : 1;
}
