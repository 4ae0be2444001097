import type { Element, ElementContent } from 'hast';
import { isBlank, isBlock, isElement } from '../elements.ts';
import { type Picture, pictureOf } from './pictures.ts';

/** A part of a block: pictures that are on lines of their own, or anything else. */
export type Segment =
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[]; readonly nodes: ElementContent[] }
  | { readonly kind: 'content'; readonly nodes: ElementContent[] };

/** A block as it was, and the parts it falls into. White space between blocks has none. */
export interface CutBlock {
  readonly original: ElementContent[];
  readonly segments: readonly Segment[];
  /** Put content that is left after pictures were taken out into a block again. */
  readonly wrap: (nodes: ElementContent[]) => ElementContent[];
}

/** Cut the children of a block container into blocks, and each block into pictures and other content. */
export function cutBlocks(children: readonly ElementContent[]): CutBlock[] {
  const blocks: CutBlock[] = [];
  let inline: ElementContent[] = [];
  const flush = () => {
    if (inline.length > 0)
      blocks.push({ original: inline, segments: cutLine(inline), wrap: (nodes) => nodes });
    inline = [];
  };
  for (const child of children) {
    if (isElement(child) && isBlock(child)) {
      flush();
      blocks.push(cutBlock(child));
    } else {
      inline.push(child);
    }
  }
  flush();
  return blocks;
}

function cutBlock(block: Element): CutBlock {
  const original = [block];
  const nodes = [block];
  const picture = pictureOf(block);
  if (picture !== undefined)
    return { original, segments: [{ kind: 'pictures', pictures: [picture], nodes }], wrap: same };
  if (!isElement(block, 'p')) return { original, segments: [{ kind: 'content', nodes }], wrap: same };
  const wrap = (children: ElementContent[]): ElementContent[] => [{ ...block, children }];
  return { original, segments: cutLine(block.children), wrap };
}

function same(nodes: ElementContent[]): ElementContent[] {
  return nodes;
}

/** Cut inline content where pictures have lines to themselves: at `<br>`, at line ends of text, and at both ends. */
function cutLine(nodes: readonly ElementContent[]): Segment[] {
  const segments: Segment[] = [];
  for (const line of linesOf(nodes)) {
    const content = line.filter((node) => !isBlank(node) && !isElement(node, 'br'));
    const pictures = content.map(pictureOf).filter((picture) => picture !== undefined);
    const last = segments.at(-1);
    if (content.length > 0 && pictures.length === content.length) {
      if (last?.kind === 'pictures') {
        const nodes = [...last.nodes, ...line];
        segments.splice(-1, 1, { kind: 'pictures', pictures: [...last.pictures, ...pictures], nodes });
      } else {
        segments.push({ kind: 'pictures', pictures, nodes: line });
      }
    } else if (content.length > 0 || last?.kind === 'content') {
      if (last?.kind === 'content') last.nodes.push(...line);
      else segments.push({ kind: 'content', nodes: [...line] });
    }
  }
  return segments;
}

/** Lines with what ends them: a `<br>`, or the text up to its line end. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'text' && node.value.includes('\n')) {
      const pieces = node.value.split(/(?<=\n)/);
      for (const value of pieces) {
        lines.at(-1)?.push({ ...node, value });
        if (value.endsWith('\n')) lines.push([]);
      }
    } else {
      lines.at(-1)?.push(node);
      if (isElement(node, 'br')) lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0);
}
