import type { Nodes } from 'mdast';
import type { Spot } from '../../diagnostics/diagnostic.ts';
import { SKIP, walk } from '../walk.ts';

/** A match of a pattern in the text that readers see as it was typed. */
export interface TextMatch {
  readonly match: RegExpExecArray;
  /** What stands there in the source, with its code, addresses and HTML. */
  readonly written: string;
  readonly spot: Spot;
}

/** Nodes whose source is no running text: code, addresses, HTML. */
const opaque = new Set([
  'inlineCode',
  'code',
  'math',
  'html',
  'image',
  'imageReference',
  'definition',
  'yaml',
  'footnoteReference',
]);
const holders = new Set(['paragraph', 'heading', 'tableCell']);

/** The text of one paragraph, heading or cell, and where it begins in the source. */
export interface RunningText {
  readonly text: string;
  readonly start: number;
}

/** Find a pattern in the running text of a tree (see `runningTexts`). */
export function textMatches(tree: Nodes, source: string, pattern: RegExp): Iterable<TextMatch> {
  return matchesIn(runningTexts(tree, source), source, pattern);
}

/** Find a pattern in texts that were read before, one match after the other. */
export function* matchesIn(
  texts: readonly RunningText[],
  source: string,
  pattern: RegExp,
): Generator<TextMatch> {
  const spotOf = createSpotFinder(source);
  for (const { text, start } of texts)
    for (const match of text.matchAll(pattern)) {
      const at = start + match.index;
      yield { match, written: source.slice(at, at + match[0].length), spot: spotOf(at) };
    }
}

/**
 * Read the running text of a tree, as it is in the source: escapes and entities are still written out.
 *
 * Each paragraph, heading and cell is one text in which code, addresses and HTML are U+FFFC, so that what goes across
 * emphasis is found.
 */
export function runningTexts(tree: Nodes, source: string): RunningText[] {
  const texts: RunningText[] = [];
  walk(tree as never, (node: Nodes) => {
    if (!holders.has(node.type)) return undefined;
    texts.push({ text: runningText(node, source), start: node.position?.start.offset ?? 0 });
    return SKIP;
  });
  return texts;
}

function runningText(node: Nodes, source: string): string {
  const hidden: (readonly [start: number, end: number])[] = [];
  walk(node as never, (inner: Nodes) => {
    const [start, end] = [inner.position?.start.offset, inner.position?.end.offset];
    if (start === undefined || end === undefined) return undefined;
    const last = inner.type === 'link' || inner.type === 'linkReference' ? inner.children.at(-1) : undefined;
    const begin = opaque.has(inner.type) ? start : last?.position?.end.offset;
    if (begin !== undefined) hidden.push([begin, end]);
    return opaque.has(inner.type) ? SKIP : undefined;
  });
  hidden.sort(([a], [b]) => a - b); // the address of a link comes behind what its text holds
  let text = '';
  let at = node.position?.start.offset ?? 0;
  for (const [start, end] of hidden) {
    text += source.slice(at, Math.max(at, start)) + '\uFFFC'.repeat(Math.max(0, end - Math.max(at, start)));
    at = Math.max(at, end);
  }
  return text + source.slice(at, node.position?.end.offset);
}

/** Create the function that finds the place of an offset of the source: offsets grow, or lines are counted anew. */
export function createSpotFinder(source: string): (offset: number) => Spot {
  let [line, start, asked] = [1, 0, 0];
  return (offset) => {
    if (offset < asked) [line, start] = [1, 0];
    asked = offset;
    for (
      let end = source.indexOf('\n', start);
      end !== -1 && end < offset;
      end = source.indexOf('\n', start)
    ) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
