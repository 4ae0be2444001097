import { type DefaultTreeAdapterTypes, html, parse, parseFragment } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Parse a whole page. */
export function parsePage(text: string): HtmlElement {
  const root = parse(text).childNodes.find(isElement);
  return childrenOf(root).find((one) => one.tagName === 'body') ?? bodyOf('');
}

/** Parse a part of a page: it comes as the content of a `body`. */
export function bodyOf(text: string): HtmlElement {
  return {
    nodeName: 'body',
    tagName: 'body',
    attrs: [],
    namespaceURI: html.NS.HTML,
    parentNode: null,
    childNodes: parseFragment(text).childNodes,
  };
}

function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return node !== undefined && 'tagName' in node;
}

/** The elements directly within an element. */
export function childrenOf(element: HtmlElement | undefined): HtmlElement[] {
  return (element?.childNodes ?? []).filter(isElement);
}

/** All elements below an element that fulfil a condition, in order. */
export function elementsIn(
  element: HtmlElement,
  fulfils: (element: HtmlElement) => boolean = () => true,
): HtmlElement[] {
  const found: HtmlElement[] = [];
  const rest = childrenOf(element).reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (fulfils(next)) found.push(next);
    rest.push(...childrenOf(next).reverse());
  }
  return found;
}

/** The value of an attribute; `undefined` when it is not there. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

export function hasClass(element: HtmlElement, ...names: readonly string[]): boolean {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return names.some((name) => classes.includes(name));
}

/** Elements that are apart from the text around them: words do not go on across their limits. */
const apart =
  /^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6r]|header|img|label|li|main|nav|ol|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|ul)$/;

/** The text of an element as it is read: blocks are parted by line ends. */
export function textOf(node: HtmlNode): string {
  const pieces: string[] = [];
  gather(node, pieces);
  return pieces.join('');
}

function gather(node: HtmlNode, pieces: string[]): void {
  if (node.nodeName === '#text') pieces.push((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!('childNodes' in node)) return;
  const isApart = apart.test(node.nodeName);
  if (isApart) pieces.push('\n');
  for (const child of node.childNodes) gather(child, pieces);
  if (isApart) pieces.push('\n');
}
