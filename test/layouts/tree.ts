import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** All elements below a node whose tag name is or matches `name`, in the order of the document. */
export function all(node: Node, name: string | RegExp): readonly Element[] {
  const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  const here =
    'tagName' in node && (typeof name === 'string' ? node.tagName === name : name.test(node.tagName));
  return [...(here ? [node] : []), ...children.flatMap((child) => all(child, name))];
}

/** The value of an element's attribute; undefined when it has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** All elements that have a class. */
export function withClass(node: Node, name: string): readonly Element[] {
  return all(node, /./).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

/** All elements that have an attribute. */
export function withAttribute(node: Node, name: string): readonly Element[] {
  return all(node, /./).filter((element) => attribute(element, name) !== undefined);
}

/** The text below a node. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
