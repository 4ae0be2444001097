import type { Element, ElementContent, Nodes } from 'hast';
import { classesOf, isBlank, isElement, textOf } from '../elements.ts';

/** One picture of an answer, freed from the paragraphs and figures around it. */
export interface Picture {
  readonly image: Element;
  /** The link around the image. */
  readonly link?: Element | undefined;
  /** The content of a `figcaption`, or a title. */
  readonly caption: ElementContent[];
  /** The id of what was around the picture. */
  readonly id?: string | undefined;
  /** The classes of what was around the picture: old pages float and centre by them. */
  readonly classes: readonly string[];
  /** Does the picture want to be seen in the viewer, also when it stands alone? */
  readonly takesPart: boolean;
  /** Can the viewer show it? Not when the link leads to a page. */
  readonly viewable: boolean;
}

/** An address that ends like a picture's. */
const pictureAddress = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/is;

/** The class of links that the old site's viewer gathered. */
const groupClass = 'group1';

const wrappers = ['p', 'div', 'figure', 'span', 'center', 'a'];

interface Parts {
  images: Element[];
  links: Element[];
  captions: Element[];
  ids: string[];
  classes: string[];
  other: boolean;
}

/**
 * Read an element as one picture: an image, perhaps linked, perhaps captioned, and nothing else.
 *
 * `undefined` for anything that holds more than that.
 */
export function pictureOf(node: Nodes): Picture | undefined {
  if (!isElement(node, 'img', ...wrappers)) return undefined;
  const parts: Parts = { images: [], links: [], captions: [], ids: [], classes: [], other: false };
  gather(node, parts);
  const [image] = parts.images;
  const [link] = parts.links;
  if (parts.other || image === undefined || parts.images.length > 1) return undefined;
  if (parts.links.length > 1 || parts.captions.length > 1 || parts.ids.length > 1) return undefined;
  const target = link === undefined ? String(image.properties.src ?? '') : String(link.properties.href ?? '');
  const viewable = target !== '' && (link === undefined || pictureAddress.test(target));
  const grouped = [image, link].some((part) => part !== undefined && classesOf(part).includes(groupClass));
  return {
    image,
    link,
    caption: captionOf(parts.captions[0], link, image),
    id: parts.ids[0],
    classes: parts.classes,
    takesPart: viewable && (grouped || link !== undefined),
    viewable,
  };
}

function gather(node: Element, parts: Parts): void {
  if (node.tagName === 'img') {
    parts.images.push(node);
    return;
  }
  if (node.tagName === 'figcaption') {
    parts.captions.push(node);
    return;
  }
  if (!wrappers.includes(node.tagName)) {
    parts.other = true;
    return;
  }
  if (node.tagName === 'a') {
    parts.links.push(node);
  } else {
    parts.classes.push(...classesOf(node));
    if (typeof node.properties.id === 'string') parts.ids.push(node.properties.id);
  }
  for (const child of node.children) {
    if (child.type === 'element') gather(child, parts);
    else if (!isBlank(child)) parts.other = true;
  }
}

function captionOf(
  figcaption: Element | undefined,
  link: Element | undefined,
  image: Element,
): ElementContent[] {
  if (figcaption !== undefined && textOf(figcaption).trim() !== '') return figcaption.children;
  const title = String(link?.properties.title ?? image.properties.title ?? '').trim();
  return title === '' ? [] : [{ type: 'text', value: title }];
}
