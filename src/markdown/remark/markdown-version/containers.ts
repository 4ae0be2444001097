import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { walk } from '../../walk.ts';
import { type CalloutKind, calloutKinds } from '../callout-parts.ts';
import { type Edit, prefixOf } from './edit.ts';

/**
 * Write containers as Markdown that needs no dialect to be read, and quote the edits that are in a callout.
 *
 * `:::note[Title]` becomes `> [!NOTE]` and `> **Title**` with a `> ` before each line it holds; `:::details[Summary]`
 * and `:::tab[Windows]` become a bold label above what they hold. Other fences go. `detailsLabel` is above
 * details without a summary.
 */
export function withContainers(
  tree: Root,
  source: string,
  edits: readonly Edit[],
  detailsLabel: string,
): Edit[] {
  let all = [...edits];
  const callouts: ContainerDirective[] = [];
  walk(tree, (node) => {
    if (node.type !== 'containerDirective') return;
    all.push(...fenceEdits(node, source, detailsLabel));
    if (kindOf(node) !== undefined) callouts.push(node);
  });
  // What is quoted by an inner callout is quoted again, further out, by the one around it.
  for (const callout of callouts.reverse()) all = quoted(all, callout, source);
  return all;
}

function fenceEdits(node: ContainerDirective, source: string, detailsLabel: string): Edit[] {
  const { start, end } = rangeOf(node);
  const opening = lineEnd(source, start);
  const kind = kindOf(node);
  const mark = kind === undefined ? '' : `[!${kind.toUpperCase()}]`;
  const gap = kind === undefined ? `\n${prefixOf(start, source)}` : '\n';
  const edits: Edit[] = [];
  const label = node.children[0];
  const words =
    label?.type === 'paragraph' && label.data && 'directiveLabel' in label.data ? label : undefined;
  const from = words?.children[0]?.position?.start.offset;
  const to = words?.children.at(-1)?.position?.end.offset;
  if (from !== undefined && to !== undefined) {
    // Bold text in bold text would end it.
    const bold = words?.children.some(({ type }) => type === 'strong') ? '' : '**';
    edits.push({ start, end: from, pieces: [kind === undefined ? bold : `${mark}\n${bold}`] });
    edits.push({ start: to, end: opening, pieces: [`${bold}${gap}`] });
  } else {
    edits.push({
      start,
      end: opening,
      pieces: [node.name.toLowerCase() === 'details' ? `**${detailsLabel}**${gap}` : mark],
    });
  }
  if (node.data?.position?.closing === undefined) return edits;
  const line = source.lastIndexOf('\n', end - 1);
  const isFollowedByGap = /^(?:$|\n[ \t>]*(?:$|\n|:{3,}[ \t]*(?:\n|$)))/.test(source.slice(end));
  edits.push({
    start: Math.max(isFollowedByGap ? line : lastColons(source, line, end), opening),
    end,
    pieces: [''],
  });
  return edits;
}

/** Put `> ` before each line of a callout, and before each line that an edit in it makes. */
function quoted(edits: readonly Edit[], callout: ContainerDirective, source: string): Edit[] {
  const { start, end } = rangeOf(callout);
  const prefix = prefixOf(start, source);
  const isClosed = callout.data?.position?.closing !== undefined;
  const last = isClosed ? source.lastIndexOf('\n', end - 1) : end;
  const lines: Edit[] = [{ start, end: start, pieces: ['> '] }];
  for (let at = lineEnd(source, start); at < last; at = lineEnd(source, at + 1)) {
    const begin = Math.min(at + 1 + prefix.length, lineEnd(source, at + 1));
    lines.push({ start: begin, end: begin, pieces: [`${prefix.slice(begin - at - 1)}> `] });
  }
  const inside = edits.map((edit) =>
    edit.start < start || edit.start >= last
      ? edit
      : {
          ...edit,
          pieces: edit.pieces.map((piece, index) =>
            index % 2 === 0 ? piece.replace(/\n/g, `\n${prefix}> `) : piece,
          ),
        },
  );
  return [...lines, ...inside];
}

function kindOf({ name }: ContainerDirective): CalloutKind | undefined {
  return calloutKinds.find((kind) => kind === name.toLowerCase());
}

function rangeOf({ position }: ContainerDirective): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}

/** Where the colons of the last line begin; marks of quotes before them stay. */
function lastColons(source: string, line: number, end: number): number {
  return source.slice(0, end).indexOf(':', line);
}
