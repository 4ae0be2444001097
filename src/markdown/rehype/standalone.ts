import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { pageOf, picturesId } from '../page.ts';
import { wholeAddress } from '../whole-address.ts';
import { classesOf, isElement, text } from './elements.ts';

/**
 * Free an answer from its page, for feeds and exports.
 *
 * Addresses become whole; copy buttons, anchors of headings, the meanings of terms, smaller variants of pictures and what
 * keeps words on one line go; the boxes of checklists become ☐ and ☑. Comes after the HTML of the page itself has been printed.
 */
export function rehypeStandalone() {
  return (tree: Root, file: VFile): void => {
    const { published } = pageOf(file);
    const whole = (href: string) => (published === undefined ? href : wholeAddress(href, published));
    tree.children = freed(tree.children, whole);
  };
}

function freed<Node extends RootContent>(nodes: readonly Node[], whole: (address: string) => string) {
  return nodes.flatMap((node): (Node | ElementContent)[] => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'input') return [text(node.properties.checked ? '☑ ' : '☐ ')];
    if (classesOf(node).includes('term')) return node.children;
    if (isElement(node, 'span') && classesOf(node).includes('keep')) return freed(node.children, whole);
    if (worksInPage(node)) return [];
    node.properties = freeProperties(node.properties, whole);
    node.children = freed(node.children, whole);
    return node.tagName === 'figcaption' && node.children.length === 0 ? [] : [node];
  });
}

/** Is the element of use only in the page around the answer? */
function worksInPage(node: Element): boolean {
  const { tagName, properties } = node;
  const classes = classesOf(node);
  const isVariant = tagName === 'source' && properties.src === undefined;
  const isBeside = classes.includes('heading-anchor') || classes.includes('term-meaning');
  return tagName === 'button' || isVariant || isBeside;
}

/** Attributes that only work together with the page around the answer. */
const bound = /^(?:srcSet|sizes|loading|decoding|tabIndex|itemProp|data[A-Z].*)$/;

function freeProperties(properties: Properties, whole: (address: string) => string): Properties {
  const kept = Object.entries(properties).filter(
    ([name, value]) => !bound.test(name) && value !== picturesId,
  );
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const isAddress = name === 'href' || name === 'src' || name === 'poster';
      return [name, isAddress && typeof value === 'string' ? whole(value) : value];
    }),
  );
}
