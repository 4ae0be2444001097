import type { Html, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { rangeOf } from '../../lines.ts';
import { type Attributes, printHtmlAttributes } from './attribute-list.ts';

/** Start tags within lines, by the offset at which their element ends. */
export function inlineTags(tree: Root): Map<number, Html> {
  const found = new Map<number, Html>();
  visit(tree, (node) => {
    if (!('children' in node) || !['paragraph', 'heading', 'tableCell'].includes(node.type)) return undefined;
    const open: { name: string; tag: Html }[] = [];
    visit(node, 'html', (tag) => {
      const [, slash, name = '', rest = ''] = /^<(\/?)([A-Za-z][\w:-]*)([\s\S]*)>$/.exec(tag.value) ?? [];
      if (name === '') return;
      const { end } = rangeOf(tag);
      if (rest.endsWith('/') || voidElements.has(name.toLowerCase())) found.set(end, tag);
      else if (slash === '') open.push({ name: name.toLowerCase(), tag });
      else {
        const at = open.findLastIndex((one) => one.name === name.toLowerCase());
        const [opening] = at === -1 ? [] : open.splice(at);
        if (opening !== undefined) found.set(end, opening.tag);
      }
    });
    return SKIP;
  });
  return found;
}

const voidElements = new Set(['br', 'img', 'hr', 'wbr', 'input']);

/** A start tag with further attributes: classes come together, of ids and values the list's count. */
export function withAttributes(tag: string, attributes: Attributes): string {
  const [, opening = '', written = '', closing = ''] =
    /^(<[A-Za-z][\w:-]*)([\s\S]*?)(\s*\/?>)$/.exec(tag) ?? [];
  const own: string[] = [];
  const kept = written.replaceAll(
    /\s+([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
    (whole: string, key: string, double?: string, single?: string, bare?: string) => {
      const name = key.toLowerCase();
      if (name === 'class') own.push(...(double ?? single ?? bare ?? '').split(/\s+/).filter(Boolean));
      const isGiven =
        name === 'class' || (name === 'id' ? attributes.id !== undefined : attributes.others.has(name));
      return isGiven ? '' : whole;
    },
  );
  const all = { ...attributes, classes: [...new Set([...own, ...attributes.classes])] };
  return `${opening}${kept}${printHtmlAttributes(all)}${closing}`;
}
