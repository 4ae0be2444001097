import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Heading, Section } from '../answer.ts';
import { summaryOf } from '../summary.ts';
import { isBlock, isElement, isHeading } from './elements.ts';

export interface RehypeCollectOptions {
  /** BCP 47 language of the page: decides where sentences end. */
  readonly language: string;
}

/** A block of an answer as plain text. */
interface Block {
  readonly kind: 'prose' | 'other';
  readonly text: string;
}

/**
 * Read headings, sections and summary from an answer's HTML into the file's data.
 *
 * Runs before transforms add words of their own. Blocks of a section are joined by line ends; white space inside a
 * block is one space, and nothing where a line of Japanese was merely wrapped.
 */
export function rehypeCollect({ language }: Readonly<RehypeCollectOptions>) {
  return (tree: Root, file: VFile): undefined => {
    const headings: Heading[] = [];
    const sections: { id?: string; heading: string; blocks: Block[] }[] = [{ heading: '', blocks: [] }];
    let run = '';
    let kind: Block['kind'] = 'other';

    const flush = () => {
      const text = plain(run);
      run = '';
      if (text !== '') sections.at(-1)?.blocks.push({ kind, text });
    };
    const enter = (node: Nodes) => {
      if (node.type === 'text') run += node.value;
      else if (isElement(node, 'br')) run += '\n';
      else if (isHeading(node)) startSection(node);
      else if (isElement(node, 'pre')) {
        flush();
        sections.at(-1)?.blocks.push({ kind: 'other', text: textOf(node).trim() });
      } else if ('children' in node && !isFootnoteLink(node)) enterChildren(node);
    };
    const enterChildren = (node: Root | Element) => {
      const outer = kind;
      if (isBlock(node)) {
        flush();
        kind = isElement(node, 'p', 'li', 'dd', 'div') ? 'prose' : 'other';
      }
      for (const child of node.children) enter(child);
      if (isBlock(node)) {
        flush();
        kind = outer;
      }
    };
    const startSection = (node: Element) => {
      flush();
      const text = plain(textOf(node));
      const id = String(node.properties.id ?? '');
      headings.push({ depth: Number(node.tagName.slice(1)), id, text });
      sections.push({ id, heading: text, blocks: [] });
    };

    enterChildren(tree);
    flush();
    file.data.headings = headings;
    file.data.sections = sections
      .map(
        ({ id, heading, blocks }): Section => ({
          id,
          heading,
          text: blocks.map(({ text }) => text).join('\n'),
        }),
      )
      .filter(({ heading, text }) => heading !== '' || text !== '');
    const prose = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'prose'));
    file.data.summary = summaryOf(
      prose.map(({ text }) => text),
      language,
    );
  };
}

function isFootnoteLink(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    ('dataFootnoteBackref' in node.properties || 'dataFootnoteRef' in node.properties)
  );
}

const wrapped =
  /([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/g;

function plain(text: string): string {
  return text.replace(wrapped, '$1').replace(/\s+/g, ' ').trim();
}
