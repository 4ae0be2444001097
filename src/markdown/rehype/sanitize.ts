import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { SKIP, walk, walkElements } from '../walk.ts';
import { allowList } from './allow-list.ts';
import { isBlank } from './elements.ts';

const tagNames = new Set(allowList.tagNames);
const stripped = new Set(allowList.strip);

/** Attributes whose loss changes nothing a reader would see, and that old editors left behind in numbers. */
const silent = new Set(['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref']);

/**
 * Keep of an answer's HTML what the allow-list names, and report what is dropped.
 *
 * Comments go silently. A dropped element leaves its content behind unless the list strips it. Transforms after
 * this one add trusted markup only.
 */
export function rehypeSanitizeAnswer() {
  return (tree: Root, file: VFile): Root => {
    const droppedElements = reportDropped(tree, file);
    const clean = rootOf(sanitize(tree, allowList));
    // What a dropped element held may not be allowed where it comes to stand (a paragraph in a paragraph): HTML's
    // own rules put it right, and what they may add is cleaned again.
    const result = droppedElements ? rootOf(sanitize(raw(clean, { file }), allowList)) : clean;
    removeEmptyParagraphs(result);
    return result;
  };
}

function rootOf(node: Nodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

/** HTML's rules leave an empty paragraph behind where a block is in a paragraph. */
function removeEmptyParagraphs(tree: Root): void {
  walk(tree, (parent) => {
    if ('children' in parent && parent.children.some(isEmptyParagraph))
      parent.children = (parent.children as ElementContent[]).filter((child) => !isEmptyParagraph(child));
  });
}

function isEmptyParagraph(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'p' &&
    node.properties.id === undefined &&
    node.children.every(isBlank)
  );
}

function reportDropped(tree: Root, file: VFile): boolean {
  let any = false;
  walkElements(tree, (element) => {
    const name = element.tagName;
    lowerScheme(element);
    if (!tagNames.has(name)) {
      any = true;
      report(file, 'html/dropped-element', spotOf(element), { name });
      return stripped.has(name) ? SKIP : undefined;
    }
    reportAttributes(element, file);
    return undefined;
  });
  return any;
}

/** Schemes are compared in lower case: `HTTPS://` is a web address too. */
function lowerScheme({ properties }: Element): void {
  if (typeof properties.href === 'string') {
    properties.href = properties.href.replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
  }
}

function reportAttributes(element: Element, file: VFile): void {
  const names = Object.keys(element.properties);
  if (names.length === 0) return;
  const shell: Element = { ...element, children: [] };
  // Cells are allowed inside tables only; their attributes are the same anywhere.
  const clean = sanitize(shell, { ...allowList, ancestors: {} });
  const kept = clean.type === 'element' ? clean.properties : {};
  for (const name of names) {
    const value = element.properties[name];
    if (
      value === undefined ||
      value === null ||
      value === false ||
      Object.hasOwn(kept, name) ||
      silent.has(name)
    )
      continue;
    if (name === 'href' || name === 'src' || name === 'cite') {
      report(file, 'html/dropped-address', spotOf(element), {
        element: element.tagName,
        address: String(value),
      });
    } else {
      report(file, 'html/dropped-attribute', spotOf(element), {
        element: element.tagName,
        name: attributeName(name),
      });
    }
  }
}

/** `onClick` as it is written in HTML: `onclick`; `dataFoo` is `data-foo`. */
function attributeName(property: string): string {
  return /^(data|aria)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase();
}
