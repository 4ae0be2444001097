import type { Element, ElementContent, Nodes, Properties, Text } from 'hast';

/** Make an element. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** Make a text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Keep what is inside on one line. */
export function keep(...children: ElementContent[]): Element {
  return element('span', { className: ['keep'] }, children);
}

/** Keep on one line what a pattern, one group, finds in a text. */
export function keepFound(value: string, pattern: RegExp): (Text | Element)[] {
  return value.split(pattern).flatMap((part, index) => {
    if (index % 2 === 1) return keep(text(part));
    return part === '' ? [] : text(part);
  });
}

/** All texts within a node, one after the other, as the DOM's `textContent`. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Is the node an element, of one of the names if any are given? */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function isHeading(node: Nodes): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

/** Is the node nothing but white space? */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Words that are not the curator's: marks of footnotes, their way back, and their title. */
export function isAddition(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { properties } = node;
  return (
    'dataFootnoteBackref' in properties ||
    'dataFootnoteRef' in properties ||
    properties.id === 'footnote-label'
  );
}

/** Is the node how kanji are read (ruby)? It is above the text, and is no part of its line. */
export function isReading(node: Nodes): boolean {
  return isElement(node, 'rt', 'rp');
}

/** The classes of an element. */
export function classesOf(node: Element): string[] {
  return (node.properties.className ?? []).map(String);
}

const blockNames = new Set(
  'address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Does the node begin a new block, as browsers lay it out? */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blockNames.has(node.tagName);
}

/** Is the node a group of tabs, as `remarkDirectives` makes them? */
export function isTabs(node: Nodes): node is Element {
  return isElement(node, 'div') && classesOf(node).includes('tabs') && tabsIn(node).length > 0;
}

/** The tabs of a group. */
export function tabsIn(group: Element): Element[] {
  return group.children.filter(
    (child): child is Element =>
      isElement(child, 'section') && classesOf(child).includes('tab') && child.children.some(isTabLabel),
  );
}

/** Is the node the label that a tab begins with? */
export function isTabLabel(node: Nodes): node is Element {
  return isElement(node, 'p') && classesOf(node).includes('tab-label');
}
