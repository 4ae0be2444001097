import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import type { DialectOptions } from '../options.ts';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { classesOf, isElement, isHeading, textOf } from './elements.ts';
import { headingText } from './heading-text.ts';

/** What is known where the walk through the answer has come to. */
interface Place {
  readonly page: Readonly<DialectOptions>;
  /** Text of the last heading. */
  heading: string;
  /** How often each name was given. */
  readonly given: Map<string, number>;
}

/**
 * Name tables, code, copy buttons and thumbnails for those who only hear them, and keep code from being translated.
 *
 * A table without a caption is named by the heading above it: `aria-label="Table: Ports"`, the next one there
 * `Table: Ports (2)`; so is code. `Copy` becomes `Copy: Terminal: Ports`, and the link around a thumbnail
 * `Enlarge picture: ` and what it shows, but for a caption that says the same. Code gets `translate="no"`; a block
 * without Japanese on a Japanese page `lang="en"`, one with Japanese elsewhere `lang="ja"`.
 */
export function rehypeNames() {
  return (tree: Root, file: VFile): undefined => {
    const place: Place = { page: pageOf(file), heading: '', given: new Map() };
    walkElements(tree, (node, _index, parent) => {
      const { tagName, properties } = node;
      if (isHeading(node)) place.heading = headingText(node);
      else if (tagName === 'figure' && classesOf(node).includes('code')) nameCode(node, place);
      else if (tagName === 'div' && classesOf(node).includes('table')) nameByHeading(node, place);
      else if (tagName === 'code') properties.translate = 'no';
      else if (tagName === 'a' && 'dataView' in properties) nameThumbnail(node, captionIn(parent), place);
      return undefined;
    });
  };
}

function nameCode(figure: Element, place: Place): void {
  walkElements(figure, (node) => {
    if (!isElement(node, 'pre')) return undefined;
    nameByHeading(node, place);
    const isJapanese = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u.test(textOf(node));
    if (isJapanese !== (place.page.language === 'ja')) node.properties.lang ??= isJapanese ? 'ja' : 'en';
    const name = String(node.properties.ariaLabel ?? '');
    walkElements(figure, (button) => {
      if ('dataCopy' in button.properties) button.properties.ariaLabel = `${place.page.texts.copy}: ${name}`;
      return undefined;
    });
    return undefined;
  });
}

function captionIn(parent: Parents | undefined): string {
  const caption = parent?.children.find((child) => isElement(child, 'figcaption'));
  return caption === undefined ? '' : textOf(caption).trim();
}

function nameByHeading(block: Element, { heading, given }: Place): void {
  const { ariaLabel } = block.properties;
  if (typeof ariaLabel !== 'string') return;
  const name = heading === '' ? ariaLabel : `${ariaLabel}: ${heading}`;
  const count = (given.get(name) ?? 0) + 1;
  given.set(name, count);
  block.properties.ariaLabel = count === 1 ? name : `${name} (${count})`;
}

function nameThumbnail(link: Element, caption: string, { page, given }: Place): void {
  const image = link.children.find((child) => isElement(child, 'img'));
  const alternative = isElement(image) ? String(image.properties.alt ?? '').trim() : '';
  const label = alternative || String(link.properties.ariaLabel ?? '');
  const count = (given.get('data-view') ?? 0) + 1;
  given.set('data-view', count);
  const { enlarge } = page.texts;
  link.properties.ariaLabel =
    label === '' || label === caption ? `${enlarge} ${count}` : `${enlarge}: ${label}`;
}
