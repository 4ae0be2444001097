import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { continued, type Line, linesOf } from '../../lines.ts';
import { cellsOf, dialectCells, printRow } from './table-cells.ts';

const separator = /^(?=[^-]*-)[+|: \t-]*$/;
const footerSeparator = /^(?=[^=]*=)[+|: \t=]*$/;
const line = /^(?:\||.*?[^\\\n]\|)/;
/** Pipes of Liquid that stayed are filters: Jekyll had filled it in before kramdown read the page. */
const liquid = /\{\{.*?\}\}|\{%.*?%\}/g;
const isLine = (content: string) => line.test(content.replace(liquid, ''));
/** Above or below a table it gives the table its attributes. */
const attributeList = /^\{:(?![:/]).*\}[ \t]*$/;

/**
 * Write kramdown's tables as the dialect's: a row of heads, a row of dashes as wide as the table, then rows.
 *
 * A table without heads gets a row of empty ones; `|---|` alone is widened to all columns; further separators go,
 * and rows of a footer become rows. A pipe within code is escaped. Lines that both read alike stay as they are.
 */
export function translateTables(draft: Draft): undefined {
  if (!draft.text.includes('|')) return;
  const { text, tree } = draft;
  const done = new Set<Nodes>();
  const edits: Edit[] = [];
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'paragraph' && node.type !== 'table') || index === undefined || done.has(node)) return;
    const next = parent?.children[index + 1];
    // A paragraph that a description follows is a term.
    if (node.type === 'paragraph' && next?.type === 'definitionDescription') return;
    // Lines above a row of dashes that fits the row before it are read as a paragraph.
    const isAbove =
      next?.type === 'table' && next.position?.start.line === (node.position?.end.line ?? 0) + 1;
    const lines = withoutLists(linesOf(text, node));
    if (lines.length === 0 || !lines.every(({ content }) => isLine(content))) return;
    if (node.type === 'paragraph' && isAbove) {
      done.add(next);
      lines.push(...withoutLists(linesOf(text, next)));
      if (!lines.every(({ content }) => isLine(content))) return;
    }
    edits.push(...editsFor(text, lines, node.type === 'table'));
  });
  draft.edit('tables', edits);
}

/** The lines of a table, without those of attributes around it. */
function withoutLists(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ content }) => content.trim() !== '');
  const isRow = ({ content }: Line) => !attributeList.test(content);
  return written.slice(Math.max(written.findIndex(isRow), 0), written.findLastIndex(isRow) + 1);
}

function editsFor(text: string, lines: readonly Line[], isTable: boolean): Edit[] {
  const isRow = ({ content }: Line) => !separator.test(content) && !footerSeparator.test(content);
  const rows = lines.filter(isRow);
  const [first] = rows;
  if (first === undefined) return [];
  const leading = (lines[0]?.content ?? '').startsWith('|');
  const cells = new Map(rows.map((row) => [row, cellsOf(row.content, leading)]));
  // Pipes in code alone make no table.
  if (!isTable && rows.every((row) => (cells.get(row)?.length ?? 0) < 2) && !hasPipe(lines, leading))
    return [];

  const columns = Math.max(...rows.map((row) => cells.get(row)?.length ?? 0), 1);
  const firstSeparator = lines.findIndex((row, index) => index > 0 && separator.test(row.content));
  const hasHead = firstSeparator > 0 && lines.slice(0, firstSeparator).some(isRow);
  const head = hasHead ? first : undefined;
  const dashes = printRow(dashesOf(hasHead ? (lines[firstSeparator]?.content ?? '') : '', columns));
  const edits: Edit[] = [];
  for (const row of lines) {
    const own = cells.get(row);
    if (own === undefined) {
      edits.push(...(hasHead && row === lines[firstSeparator] ? [] : [withoutLine(text, row)]));
      continue;
    }
    const written = dialectCells(row.content);
    const isSame = sameCells(own, written) && (row !== head || written.length === columns);
    const padded = row === head ? [...own, ...Array<string>(columns - own.length).fill('')] : own;
    if (!isSame) edits.push({ start: row.start, end: row.end, text: printRow(padded) });
  }
  if (hasHead) {
    const delimiter = lines[firstSeparator];
    // Several rows may be above the separator: the dialect knows one row of heads, the others are rows.
    if (delimiter === undefined) return [];
    const isSecond = lines.indexOf(first) === firstSeparator - 1;
    const isValid =
      isSecond && dialectCells(delimiter.content).length === columns && /^[|:\s-]+$/.test(delimiter.content);
    if (isSecond && !isValid) edits.push({ start: delimiter.start, end: delimiter.end, text: dashes });
    if (!isSecond) edits.push(withoutLine(text, delimiter), inserted(first, dashes, 'after'));
  } else {
    edits.push(
      inserted(first, printRow(Array<string>(columns).fill('')), 'before'),
      inserted(first, dashes, 'before'),
    );
  }
  return edits;
}

function hasPipe(lines: readonly Line[], leading: boolean): boolean {
  return (
    leading &&
    lines.some(
      ({ content }) =>
        content.startsWith('|') && content.trimEnd().endsWith('|') && content.trim().length > 1,
    )
  );
}

/** Empty cells at the end of a row are the same as none. */
function sameCells(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, index) => (a[index] ?? '') === (b[index] ?? '')).every(Boolean);
}

function dashesOf(written: string, columns: number): string[] {
  const aligned = [...written.matchAll(/(:?)-+(:?)/g)].map(([, left, right]) => `${left}---${right}`);
  return Array.from({ length: columns }, (_, index) => aligned[index] ?? '---');
}

function withoutLine(text: string, { start, end, prefix }: Line): Edit {
  const from = start - prefix.length;
  if (text[end] === '\n' && /^[ \t]*$/.test(prefix)) return { start: from, end: end + 1, text: '' };
  return { start: Math.max(0, from - 1), end, text: '' };
}

function inserted({ start, end, prefix }: Line, row: string, where: 'before' | 'after'): Edit {
  return where === 'before'
    ? { start, end: start, text: `${row}\n${continued(prefix)}` }
    : { start: end, end, text: `\n${continued(prefix)}${row}` };
}
