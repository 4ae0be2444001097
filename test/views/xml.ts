import { expect } from 'vitest';
import { readXml, type XmlElement } from '../../src/images/svg/read-xml.ts';

export type { XmlElement };

/** Read a document that must be well-formed, and begin with the XML declaration. */
export function wellFormed(text: string | undefined): XmlElement {
  expect(text?.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  const root = readXml(text ?? '');
  if (!root) throw new Error(`Not well-formed:\n${text}`);
  return root;
}

/** The child elements of an element, of one name if one is given. */
export function children(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The text of the only child element of a name. */
export function textOf(element: XmlElement, name: string): string {
  const found = children(element, name);
  expect(found, `${name} in ${element.name}`).toHaveLength(1);
  return (found[0]?.children ?? []).join('');
}
