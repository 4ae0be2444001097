import type { BlockContent, DefinitionContent, Node, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { walk } from '../walk.ts';
import { linesOf } from './lines.ts';

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionGroup: DefinitionGroup;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}

interface DefinitionList extends Parent {
  type: 'definitionList';
  children: DefinitionGroup[];
}

interface DefinitionGroup extends Parent {
  type: 'definitionGroup';
  children: (DefinitionTerm | DefinitionDescription)[];
}

interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent | PhrasingContent)[];
}

type Position = Root['position'];

const marker = /^:[ \t]+/;
/** A line whose colon is meant as text, and the word after it. */
const escaped = /^[ \t>]*(?:\\:|&(?:#58|#x3a|colon);)[ \t]+(\S+)/gim;

/**
 * Turn a paragraph and the `: descriptions` after it into a definition list.
 *
 * Each line of the paragraph is a term. Groups of terms and descriptions that follow each other are one list:
 * `<dl><div><dt>…</dt><dd>…</dd></div></dl>`. A description that holds one paragraph holds its text alone.
 * Descriptions on lazy lines (`: text` less indented than the list item that its term is in) belong to that
 * item.
 */
export function remarkDefinitionLists() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type !== 'definitionGroup') group(node, source);
    });
  };
}

/** Make lists of the descriptions that a node holds, with their terms. */
function group(node: Node, source: string): void {
  if (!('children' in node)) return;
  const parent = node as { children: Node[] };
  const takesPart = (child: Node) =>
    isDescription(child) || (isParagraph(child) && lazyDescriptions(child, source) !== undefined);
  if (parent.children.some(takesPart)) parent.children = withLists(parent.children, source);
}

function withLists(nodes: readonly Node[], source: string): Node[] {
  const result: Node[] = [];
  for (const node of nodes.flatMap((child) =>
    isParagraph(child) ? (lazyDescriptions(child, source) ?? child) : child,
  )) {
    if (!isDescription(node)) {
      result.push(node);
      continue;
    }
    group(node, source); // before its first paragraph, which may be a term, becomes text
    const last = result.at(-1);
    if (last !== undefined && isList(last)) {
      last.children.at(-1)?.children.push(tight(node));
      extend(last, node.position);
    } else if (last !== undefined && isParagraph(last)) {
      result.pop();
      addGroup(result, last, node);
    } else {
      result.push(...asText(node));
    }
  }
  return result;
}

function addGroup(result: Node[], paragraph: Paragraph, description: DefinitionDescription): void {
  const terms = linesOf(paragraph.children).map(
    (children): DefinitionTerm => ({
      type: 'definitionTerm',
      children,
      data: { hName: 'dt' },
      position: span(children[0]?.position, children.at(-1)?.position),
    }),
  );
  const group: DefinitionGroup = {
    type: 'definitionGroup',
    children: [...terms, tight(description)],
    data: { hName: 'div' },
    position: span(paragraph.position, description.position),
  };
  const last = result.at(-1);
  if (last !== undefined && isList(last)) {
    last.children.push(group);
    extend(last, description.position);
  } else {
    const position = group.position;
    const list: DefinitionList = {
      type: 'definitionList',
      children: [group],
      data: { hName: 'dl' },
      position,
    };
    result.push(list);
  }
}

/** Cut a paragraph at its lines that begin with `: `, when it has any after its first line. */
function lazyDescriptions(paragraph: Paragraph, source: string): Node[] | undefined {
  const lines = linesOf(paragraph.children);
  if (!lines.some((line, index) => index > 0 && hasMarker(line))) return undefined;
  const { position } = paragraph;
  const written = source.slice(position?.start.offset, position?.end.offset);
  const asText = [...written.matchAll(escaped)].map(([, words = '']) => words);
  const beginsDescription = (line: readonly PhrasingContent[]) =>
    hasMarker(line) && !asText.some((words) => textOf(line[0]).replace(marker, '').startsWith(words));
  const first = lines.findIndex((line, index) => index > 0 && beginsDescription(line));
  if (first < 1) return undefined;
  const term: Paragraph = { ...paragraph, children: joined(lines.slice(0, first)) };
  const result: Node[] = [term];
  let start = first;
  for (let index = first + 1; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && !beginsDescription(line)) continue;
    const children = joined(lines.slice(start, index));
    const text = children[0];
    if (text?.type === 'text') text.value = text.value.replace(marker, '');
    const position = span(text?.position, children.at(-1)?.position);
    const body: Paragraph = { type: 'paragraph', children, position };
    const description: DefinitionDescription = {
      type: 'definitionDescription',
      children: [body],
      data: { hName: 'dd' },
      position,
    };
    result.push(description);
    start = index;
  }
  return result;
}

function hasMarker(line: readonly PhrasingContent[]): boolean {
  const first = line[0];
  return first?.type === 'text' && marker.test(first.value);
}

function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' }, ...line]));
}

function tight(description: DefinitionDescription): DefinitionDescription {
  const paragraphs = description.children.filter(isParagraph);
  if (paragraphs.length !== 1) return description;
  const children = description.children.flatMap((child) => (isParagraph(child) ? child.children : [child]));
  return { ...description, children };
}

/** Descriptions whose term turned out to be no paragraph (link definitions alone) are text again. */
function asText(description: DefinitionDescription): Node[] {
  const first = description.children[0];
  if (first !== undefined && isParagraph(first)) first.children.unshift({ type: 'text', value: ': ' });
  return description.children;
}

function extend(node: { position?: Position }, by: Position): void {
  node.position = span(node.position, by);
}

function span(from: Position, to: Position): Position {
  return from === undefined || to === undefined ? undefined : { start: from.start, end: to.end };
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph';
}

function isList(node: Node): node is DefinitionList {
  return node.type === 'definitionList';
}

function isDescription(node: Node): node is DefinitionDescription {
  return node.type === 'definitionDescription';
}
