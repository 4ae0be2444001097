import type { Element, Nodes } from 'hast';
import { onOneLine } from '../japanese.ts';
import { isAddition, isReading } from './elements.ts';

/**
 * The name of a heading: in the contents list, in labels and results, and for its id.
 *
 * A picture is its alternative text, a line break a space. Marks of footnotes and readings of kanji are no part of it.
 */
export function headingText(heading: Element): string {
  return onOneLine(textOf(heading));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isAddition(node) || isReading(node)) return '';
  if (node.tagName === 'br') return '\n';
  return node.tagName === 'img' ? String(node.properties.alt ?? '') : node.children.map(textOf).join('');
}
