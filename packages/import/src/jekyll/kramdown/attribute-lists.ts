import type { List, Node, Parent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeIn, matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { lineStart, nextLine, rangeOf } from '../../lines.ts';
import {
  type Attributes,
  mergeAttributes,
  printAttributes,
  printHtmlAttributes,
  readAttributes,
} from './attribute-list.ts';
import { inlineTags, withAttributes } from './inline-tags.ts';
import { joinLists } from './join-lists.ts';

const definition = /^ {0,3}\{:([\w][\w-]*):((?:\\\}|[^}])+)\}[ \t]*\n?/gm;
const ofBlock = /^([ \t>]*)\{:(?![:/])((?:\\\}|[^}\n])+)\}[ \t]*$/m;
const ofSpan = /\{:(?![:/])((?:\\\}|(?!\{:)[^}\n])+)\}/g;
const ofItem = /^([ \t>]*(?:[*+-]|\d+\.|:)[ \t]+)\{:(?![:/])((?:\\\}|[^}\n])+)\}[ \t]*/gm;

type Resolve = (written: string) => Attributes;

/**
 * Write kramdown's attribute lists as the dialect's, or as HTML where the dialect has none.
 *
 * `[text](x){:target="_blank"}` becomes `[text](x){target="_blank"}`; a list below a heading moves into its line;
 * a class that names a language below a fence moves to its beginning; a list above or below any other block puts
 * the block into a `<div>` with these attributes. Lists that name others (`{:.a ref}`, `{:ref: .b}`) are resolved.
 * On list items an id becomes an empty `<span>`; other attributes of items are left out and reported.
 */
export function translateAttributeLists(draft: Draft): undefined {
  if (!draft.text.includes('{:')) return;
  const resolve = takeDefinitions(draft);
  translateItems(draft, resolve);
  joinLists(draft, ofBlock);
  translateBlocks(draft, resolve);
  translateSpans(draft, resolve);
}

function takeDefinitions(draft: Draft): Resolve {
  const named = new Map<string, string[]>();
  const edits: Edit[] = [];
  for (const match of matchesOutsideCode(draft.text, draft.tree, definition, /\}/g)) {
    const [whole, name = '', written = ''] = match;
    named.set(name, [...(named.get(name) ?? []), written]);
    edits.push({ start: match.index, end: match.index + whole.length, text: '' });
  }
  draft.edit('attribute-lists', edits);
  return (written) => {
    const own = readAttributes(written);
    const referred = own.references.flatMap((name) => named.get(name) ?? []).map(readAttributes);
    return mergeAttributes([...referred, own]);
  };
}

function translateItems(draft: Draft, resolve: Resolve): void {
  const edits = matchesOutsideCode(draft.text, draft.tree, ofItem).map((match): Edit => {
    const [whole, marker = '', written = ''] = match;
    const { id, classes, others } = resolve(written);
    const start = match.index + marker.length;
    if (classes.length + others.size > 0) draft.report('import/left-out', start, { found: `{:${written}}` });
    return {
      start,
      end: match.index + whole.length,
      text: id === undefined ? '' : `<span id="${id}"></span>`,
    };
  });
  draft.edit('attribute-lists', edits);
}

function translateBlocks(draft: Draft, resolve: Resolve): void {
  // A block that is put into another changes how that is read: those of one reading are apart from each other.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    const { text, tree } = draft;
    const matches = matchesOutsideCode(text, tree, new RegExp(ofBlock, 'gm'));
    if (matches.length === 0) return;
    const edits: Edit[] = [];
    let free = 0;
    for (const match of matches) {
      const [line, prefix = '', written = ''] = match;
      const taken: Edit = { start: match.index, end: nextLine(text, match.index), text: '' };
      const block = above(draft, match.index) ?? below(draft, match.index + line.length);
      const start = Math.min(taken.start, block?.start ?? taken.start);
      const end = Math.max(taken.end, block?.end ?? 0);
      if (start >= free) {
        const own = block === undefined ? undefined : applied(text, block, resolve(written), taken);
        if (own === undefined)
          draft.report('import/left-out', match.index + prefix.length, { found: line.trim() });
        edits.push(...(own ?? []), taken);
      }
      free = Math.max(free, end + 1);
    }
    draft.edit('attribute-lists', edits);
  }
}

interface Block {
  readonly node: RootContent;
  readonly start: number;
  readonly end: number;
}

/** The block whose last line is directly above the line at an offset. */
function above({ text, tree }: Draft, at: number): Block | undefined {
  if (at === 0 || text.slice(lineStart(text, at - 1), at).trim() === '') return undefined;
  const column = (/^[ \t>]*/.exec(text.slice(at))?.[0] ?? '').length;
  return blockAt(tree, at - 1, at, column);
}

/** The block that begins on the line directly below an offset. */
function below({ text, tree }: Draft, at: number): Block | undefined {
  const start = nextLine(text, at);
  const first = start + (/^[ \t>]*/.exec(text.slice(start))?.[0].length ?? 0);
  if (first >= text.length || text[first] === '\n') return undefined;
  return blockAt(tree, first, Number.POSITIVE_INFINITY, 0);
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'table',
  'blockquote',
  'code',
  'html',
  'thematicBreak',
]);

/**
 * The outermost block that holds an offset, without lists and quotes that go on after `limit`, and without the lists
 * in whose item the attribute list stands by its column.
 */
function blockAt(tree: Parent, offset: number, limit: number, column: number): Block | undefined {
  for (const node of childrenAt(tree, offset)) {
    const { start, end } = rangeOf(node);
    // The list itself was read as the last line of a paragraph.
    const isWhole = end <= limit || node.type === 'paragraph';
    const isHere = node.type !== 'list' || !reachesInto(node, column);
    if (isHere && blockTypes.has(node.type) && (isWhole || isContainerEndingHere(node, limit)))
      return { node, start, end };
    const found = 'children' in node ? blockAt(node, offset, limit, column) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does a line that begins at a column go on with the last item of a list? */
function reachesInto({ children }: List, column: number): boolean {
  const content = children.at(-1)?.children[0]?.position?.start.column;
  return content !== undefined && column >= content - 1;
}

/** The children that hold an offset: at most two, where one ends as the next begins. */
function childrenAt(parent: Parent, offset: number): RootContent[] {
  const children = parent.children as RootContent[];
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child !== undefined && rangeOf(child).end < offset) low = middle + 1;
    else high = middle;
  }
  return children.slice(low, low + 2).filter((child) => rangeOf(child).start <= offset);
}

function isContainerEndingHere(node: Node, limit: number): boolean {
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'table') return false;
  const last = (node as Parent).children.at(-1);
  if (last === undefined) return false;
  if (node.type === 'table') return true;
  if (last.type === 'listItem') return isContainerEndingHere({ ...last, type: 'blockquote' }, limit);
  return last.type === 'paragraph' || isContainerEndingHere(last, limit);
}

function applied(
  text: string,
  { node, start, end }: Block,
  attributes: Attributes,
  taken: Edit,
): Edit[] | undefined {
  const printed = printAttributes(attributes);
  if (printed === '') return undefined;
  // What the block held of the list's own line, or of lines after it, is not its own.
  const last = end > taken.start && start < taken.start ? taken.start - 1 : Math.min(end, text.length);
  if (node.type === 'heading') {
    const lineEnd = text.indexOf('\n', start) === -1 ? text.length : Math.min(text.indexOf('\n', start), end);
    // A heading may have a list in its line already: `## Setup {#setup}`.
    const own = /\{:?[ \t]*#[^{}\n]*\}[ \t]*$/.exec(text.slice(start, lineEnd))?.index;
    if (own === undefined) return [{ start: lineEnd, end: lineEnd, text: ` ${printed}` }];
    const at = text.lastIndexOf('}', lineEnd);
    return [{ start: at, end: at, text: ` ${printed.slice(1, -1)}` }];
  }
  const language = attributes.classes.find((name) => name.startsWith('language-'));
  if (node.type === 'code' && language !== undefined && node.lang == null) {
    const fence = /^(?:`+|~+)/.exec(text.slice(start))?.[0];
    if (fence !== undefined) {
      const at = start + fence.length;
      return [{ start: at, end: at, text: language.slice('language-'.length) }];
    }
  }
  const from = lineStart(text, start);
  const indentation = text.slice(from, start);
  if (indentation.trim() !== '') return undefined;
  const after = taken.start >= last ? taken.end : nextLine(text, last);
  const isApart = text.slice(after, nextLine(text, after)).trim() === '';
  const before = `${indentation}<div${printHtmlAttributes(attributes)}>\n\n`;
  return [
    { start: from, end: from, text: before },
    { start: last, end: last, text: `\n\n${indentation}</div>${isApart ? '' : '\n'}` },
  ];
}

const spans = new Set([
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
]);

function translateSpans(draft: Draft, resolve: Resolve): void {
  const { text, tree } = draft;
  const ends = new Set<number>();
  visit(tree, (node) => {
    if (spans.has(node.type)) ends.add(node.position?.end.offset ?? -1);
  });
  const tags = inlineTags(tree);
  const isCode = codeIn(tree);
  const edits: Edit[] = [];
  for (const match of text.matchAll(ofSpan)) {
    const [whole, written = ''] = match;
    const end = match.index + whole.length;
    if (isCode(match.index)) continue;
    const tag = tags.get(match.index);
    if (tag !== undefined) {
      const { start } = rangeOf(tag);
      edits.push({ start, end: start + tag.value.length, text: withAttributes(tag.value, resolve(written)) });
      edits.push({ start: match.index, end, text: '' });
      continue;
    }
    const isHeading = /^#{1,6}[ \t].*$/.test(text.slice(lineStart(text, match.index), match.index));
    if (!(ends.has(match.index) || (isHeading && /^[ \t]*(?:\n|$)/.test(text.slice(end))))) continue;
    edits.push({ start: match.index, end, text: printAttributes(resolve(written)) });
    ends.add(end);
  }
  draft.edit('attribute-lists', edits);
}
