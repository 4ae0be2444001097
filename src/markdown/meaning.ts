import type { Nodes, Root } from 'mdast';

/** An attribute list: `{#id}`, `{.class target=_blank}`. */
const attributes = /\{:?\s*(?:[#.][^\s{}]+(?:\s[^{}]*)?|[A-Za-z][\w:-]*=[^{}]*)\}/g;

/**
 * Take from an answer what a translation has to follow: its words, its code, where its links lead, its pictures.
 *
 * The tree as `parseMarkdown` brings it. Front matter, white space, and marks that only say how something looks
 * (emphasis, kinds of lists, levels of headings, attributes in braces) play no part.
 */
export function meaningOf(tree: Root): string {
  const parts: string[] = [];
  collect(tree, parts);
  return parts.join('').normalize('NFC').replace(/\s+/g, '');
}

function collect(node: Nodes, parts: string[]): void {
  switch (node.type) {
    case 'yaml':
      return;
    case 'text':
      parts.push(node.value.replace(attributes, ''));
      return;
    case 'inlineCode':
    case 'code':
    case 'html':
      parts.push(node.value);
      return;
    case 'image':
      parts.push(`(${node.url} ${node.alt ?? ''})`);
      return;
    case 'definition':
      parts.push(`(${node.url})`);
      return;
    case 'listItem':
      if (node.checked != null) parts.push('[ ]');
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) collect(child, parts);
  if (node.type === 'link') parts.push(`(${node.url})`);
}
