import type { Nodes } from 'mdast';

/** A line of a block, without its line end. */
export interface Line {
  /** Offset of the first character of the block's own content, after the containers' indentation and `>`. */
  readonly start: number;
  readonly end: number;
  /** What is before it on the line. */
  readonly prefix: string;
  readonly content: string;
}

/** Offsets where a node begins and ends; both 0 for a node that was not read from the text. */
export function rangeOf(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Cut the source of a block into its lines. */
export function linesOf(text: string, node: Nodes): Line[] {
  const { start, end } = rangeOf(node);
  const lines: Line[] = [];
  let at = start;
  while (at <= end) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline > end ? end : newline;
    const prefix = at === start ? '' : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text.slice(at, stop))?.[0] ?? '');
    const from = at + prefix.length;
    lines.push({
      start: from,
      end: stop,
      prefix: at === start ? text.slice(text.lastIndexOf('\n', start - 1) + 1, start) : prefix,
      content: text.slice(from, stop),
    });
    at = stop + 1;
  }
  return lines;
}

/** What to write before a further line of the same containers: `>` stays, markers become spaces. */
export function continued(prefix: string): string {
  return prefix.replace(/[^>\t ]/g, ' ');
}

/** The offset where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line end of the line of an offset, or the text's end. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}
