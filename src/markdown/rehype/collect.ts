import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Heading, Section } from '../answer.ts';
import { joinJapaneseLines } from '../japanese.ts';
import { type SummaryOptions, summaryOf } from '../summary.ts';
import { classesOf, isBlock, isElement, isHeading } from './elements.ts';

/** Language and phrases of the page decide where the summary ends. */
export type RehypeCollectOptions = SummaryOptions;

/** A block of an answer as plain text. */
interface Block {
  readonly text: string;
  /** May the summary speak of it? Not of code, tables, captions, footnotes and titles of callouts. */
  readonly prose: boolean;
}

interface OpenSection {
  readonly id?: string;
  readonly heading: string;
  readonly blocks: Block[];
}

/**
 * Read headings, sections and summary from an answer's HTML into the file's data.
 *
 * Runs before transforms add words of their own. Blocks of a section are joined by line ends; white space inside a
 * block is one space, and nothing where a line of Japanese was merely wrapped.
 */
export function rehypeCollect(options: Readonly<RehypeCollectOptions>) {
  return (tree: Root, file: VFile): undefined => {
    const sections: OpenSection[] = [{ heading: '', blocks: [] }];
    const headings: Heading[] = [];
    let run = '';
    const flush = (prose: boolean) => {
      const text = plain(run);
      run = '';
      if (text !== '') sections.at(-1)?.blocks.push({ text, prose });
    };
    const read = (node: Nodes, prose: boolean) => {
      if (node.type === 'text') run += node.value;
      else if (isElement(node, 'br')) run += '\n';
      else if (isHeading(node)) {
        flush(prose);
        const heading = headingOf(node);
        headings.push(heading);
        sections.push({ id: heading.id, heading: heading.text, blocks: [] });
      } else if ('children' in node && !isAddition(node)) {
        const block = isBlock(node) || node.type === 'root';
        const within = prose && !isAside(node);
        if (block) flush(prose);
        for (const child of node.children) read(child, within);
        if (block) flush(within);
      }
    };
    read(tree, true);

    file.data.headings = headings;
    file.data.sections = sections.map(sectionOf).filter(({ heading, text }) => heading !== '' || text !== '');
    const prose = sections.flatMap(({ blocks }) => blocks.filter((block) => block.prose));
    const texts = prose.map(({ text }) => text);
    file.data.summary = summaryOf(texts, options);
  };
}

function headingOf(node: Element): Heading {
  return { depth: Number(node.tagName.slice(1)), id: String(node.properties.id), text: plain(textOf(node)) };
}

function sectionOf({ id, heading, blocks }: OpenSection): Section {
  return { id, heading, text: blocks.map(({ text }) => text).join('\n') };
}

/** Words that are not the curator's: marks of footnotes, their way back, and their title. */
function isAddition(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { properties } = node;
  return (
    'dataFootnoteBackref' in properties ||
    'dataFootnoteRef' in properties ||
    properties.id === 'footnote-label'
  );
}

function isAside(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return (
    ['pre', 'table', 'figure', 'dt'].includes(node.tagName) ||
    'dataFootnotes' in node.properties ||
    classesOf(node).includes('callout-title')
  );
}

function plain(text: string): string {
  return joinJapaneseLines(text).replace(/\s+/g, ' ').trim();
}
