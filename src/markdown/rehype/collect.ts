import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Heading, Section } from '../answer.ts';
import { onOneLine } from '../japanese.ts';
import { pageOf } from '../page.ts';
import { summaryOf } from '../summary.ts';
import { walkElements } from '../walk.ts';
import {
  classesOf,
  isAddition,
  isBlock,
  isElement,
  isHeading,
  isReading,
  isTabLabel,
  isTabs,
  tabsIn,
  textOf,
} from './elements.ts';
import { headingText } from './heading-text.ts';
import { type TableRow, tableRows } from './table-rows.ts';

/**
 * What a block of an answer is. The summary speaks of prose alone: not of code, tables, footnotes and titles of
 * callouts. Captions, titles of code, and how kanji are read, stand aside.
 */
type Kind = 'prose' | 'text' | 'aside';

/** A block of an answer as plain text. */
interface Block {
  readonly text: string;
  readonly kind: Kind;
}

interface OpenSection {
  readonly id?: string;
  readonly heading: string;
  readonly blocks: Block[];
  /** Goes on after tabs that are in it. */
  readonly goesOn?: boolean;
}

/**
 * Read headings, sections and summary from an answer's HTML into the file's data.
 *
 * Runs before transforms add words of their own. Blocks of a section are joined by line ends; white space inside a
 * block is one space, and nothing where a line of Japanese was merely wrapped. A row of a table is one block, its cells
 * joined by tabs; one with a single cell ends in a tab, and a row of heads in two.
 */
export function rehypeCollect() {
  return (tree: Root, file: VFile): undefined => {
    const sections: OpenSection[] = [{ heading: '', blocks: [] }];
    const headings: Heading[] = [];
    let run = '';
    let readings = '';
    const flush = (kind: Kind) => {
      const blocks: Block[] = [
        { text: onOneLine(run), kind },
        { text: onOneLine(readings), kind: 'aside' },
      ];
      run = readings = '';
      sections.at(-1)?.blocks.push(...blocks.filter(({ text }) => text !== ''));
    };
    const read = (node: Nodes, kind: Kind) => {
      const title = node.type === 'element' && node.tagName === 'code' && node.properties.dataTitle;
      if (title) sections.at(-1)?.blocks.push({ text: String(title), kind: 'aside' });
      if (node.type === 'text') run += node.value;
      else if (isElement(node, 'br')) run += '\n';
      else if (isReading(node)) readings += readingOf(node);
      else if (isHeading(node)) {
        flush(kind);
        const heading = headingOf(node);
        headings.push(heading);
        sections.push({ id: heading.id, heading: heading.text, blocks: [] });
        walkElements(node, (inner) => {
          readings += readingOf(inner);
        });
      } else if (isTabs(node)) {
        flush(kind);
        readTabs(node, kind);
      } else if (isElement(node, 'table') && tableRows(node)) {
        flush(kind);
        readTable(node, tableRows(node) ?? []);
      } else if ('children' in node && !isAddition(node)) {
        const block = isBlock(node) || node.type === 'root';
        const within = kindWithin(node, kind);
        if (block) flush(kind);
        for (const child of node.children) read(child, within);
        if (block) flush(within);
        if (isElement(node, 'ruby')) readings += ' ';
      }
    };
    /** Each tab is a section, so that a result can lead to it; after the group its section goes on. */
    const readTabs = (group: Element, kind: Kind) => {
      const around = sections.at(-1);
      const tabs = tabsIn(group);
      for (const child of group.children) {
        if (isElement(child) && tabs.includes(child)) sections.push(tabSection(child, around));
        read(child, kind);
      }
      sections.push({ ...around, heading: around?.heading ?? '', blocks: [], goesOn: true });
    };
    const readTable = (table: Element, rows: readonly TableRow[]) => {
      for (const child of table.children) if (isElement(child, 'caption')) read(child, 'text');
      for (const { cells, isHead } of rows) {
        const texts = cells.map((cell) => (cell ? readCell(cell) : ''));
        const row = texts.join('\t').replace(/\t+$/, '');
        const text = isHead ? `${row}\t\t` : row.includes('\t') ? row : `${row}\t`;
        if (row !== '') sections.at(-1)?.blocks.push({ text, kind: 'text' });
      }
    };
    /** The text of a cell in one line; what is aside comes before its row. */
    const readCell = (cell: Element): string => {
      sections.push({ heading: '', blocks: [] });
      read(cell, 'text');
      const blocks = sections.pop()?.blocks ?? [];
      sections.at(-1)?.blocks.push(...blocks.filter(({ kind }) => kind === 'aside'));
      return textsOf(blocks, 'prose', 'text').join(' ').replaceAll(/\s+/g, ' ');
    };
    read(tree, 'prose');

    file.data.headings = headings;
    file.data.sections = sections
      .filter(({ goesOn, blocks }) => goesOn !== true || blocks.length > 0)
      .map(sectionOf)
      .filter(({ heading, text, aside }) => heading || text || aside);
    const blocks = sections.flatMap((section) => section.blocks);
    file.data.summary = summaryOf(textsOf(blocks, 'prose'), pageOf(file));
  };
}

function tabSection(tab: Element, around: OpenSection | undefined): OpenSection {
  const label = tab.children.find(isTabLabel);
  const name = label ? headingText(label) : '';
  const heading = around?.heading ? `${around.heading} › ${name}` : name;
  return { id: String(tab.properties.id), heading, blocks: [] };
}

function headingOf(node: Element): Heading {
  return { depth: Number(node.tagName.slice(1)), id: String(node.properties.id), text: headingText(node) };
}

/** What is above kanji; what is around it where browsers know no ruby (`rp`) is nothing. */
function readingOf(node: Nodes): string {
  return isElement(node, 'rt') ? textOf(node) : '';
}

function sectionOf({ id, heading, blocks }: OpenSection): Section {
  const aside = textsOf(blocks, 'aside').join('\n');
  return { id, heading, text: textsOf(blocks, 'prose', 'text').join('\n'), ...(aside && { aside }) };
}

function textsOf(blocks: readonly Block[], ...kinds: readonly Kind[]): string[] {
  return blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

/** What the text in a node is, by what it is around the node. */
function kindWithin(node: Nodes, around: Kind): Kind {
  if (node.type !== 'element' || around === 'aside') return around;
  if (node.tagName === 'figcaption') return 'aside';
  const isNoProse =
    ['pre', 'table', 'figure', 'dt'].includes(node.tagName) ||
    'dataFootnotes' in node.properties ||
    classesOf(node).includes('callout-title') ||
    isTabLabel(node);
  return isNoProse ? 'text' : around;
}
