import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page says, apart from its markup. Each is a list of texts in the order of the page. */
export interface Facts {
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly cells: readonly string[];
  readonly items: readonly string[];
  readonly definitions: readonly string[];
  readonly code: readonly string[];
}

/** Read the facts of a page; what a site may add (buttons, captions, anchors, lists of pictures) is left out. */
export function factsOf(html: string): Facts {
  const all = elementsIn(parseFragment(html));
  const named = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName));
  const links = named('a').filter((link) => attribute(link, 'href') && !elementsIn(link).some(isImage));
  return {
    text: [textOf(parseFragment(html))],
    headings: named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(
      (heading) => `${heading.tagName} ${textOf(heading)}`,
    ),
    links: links
      .filter((link) => !isBareAddress(link))
      .map((link) => `${textOf(link)} ${decoded(attribute(link, 'href'))}`),
    images: named('img').map((image) => folded(attribute(image, 'alt'))),
    cells: named('td', 'th').map(textOf),
    items: named('li')
      .filter((item) => !isGallery(item.parentNode))
      .map(textOf),
    definitions: named('dt', 'dd').map((part) => `${part.tagName} ${textOf(part)}`),
    code: named('pre').map(textOf),
  };
}

/** The ids of a page. */
export function idsOf(html: string): string[] {
  return elementsIn(parseFragment(html))
    .map((element) => attribute(element, 'id'))
    .filter(Boolean);
}

function elementsIn(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    'tagName' in child && !isAddition(child) ? [child, ...elementsIn(child)] : [],
  );
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  return folded(rawText(node));
}

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return childrenOf(node)
    .filter((child) => child.nodeName !== '#comment' && !('tagName' in child && isAddition(child)))
    .map(rawText)
    .join('');
}

/** White space goes, and typographic marks are as they are typed. */
function folded(text: string): string {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/—/g, '---').replace(/–/g, '--');
  return plain.replace(/…/g, '...').replace(/[\s\u200b\u00ad]+/gu, '');
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

function isAddition(element: Element): boolean {
  const classes = attribute(element, 'class').split(' ');
  return (
    ['button', 'figcaption'].includes(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    classes.includes('heading-anchor')
  );
}

function isImage({ tagName }: Element): boolean {
  return tagName === 'img';
}

function isGallery(node: Node | null): boolean {
  return node !== null && 'tagName' in node && attribute(node, 'class').split(' ').includes('gallery');
}

function isBareAddress(link: Element): boolean {
  const bare = (address: string) => address.replace(/^(?:mailto:|https?:\/\/)/, '').replace(/\/$/, '');
  return bare(folded(attribute(link, 'href'))) === bare(textOf(link));
}

function decoded(href: string): string {
  try {
    return decodeURI(href.trim());
  } catch {
    return href;
  }
}
