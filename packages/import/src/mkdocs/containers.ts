import type { Draft, Edit } from '../draft.ts';
import { labelOf } from '../label-of.ts';
import { callouts } from './callouts.ts';

const header =
  /^( *)(!!!|\?\?\?\+?|===[!+]?)[ \t]*(?:([\w-]+)((?:[ \t]+[\w-]+)*))?[ \t]*(?:"((?:\\"|[^"])*)")?[ \t]*$/;
const fence = /^ *(`{3,}|~{3,})/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Write what MkDocs indents below a line of its own as containers of the dialect.
 *
 * `!!! tip "Title"` becomes `:::tip[Title]`, `??? note "More"` `:::details[More]` (`???+` is open at first), and
 * neighbours `=== "Label"` become `:::tab[Label]` within `::::tabs`. Their text loses the four columns that it was
 * indented by, at any depth and within lists; code is left alone.
 */
export function translateContainers(draft: Draft): undefined {
  if (!/^ *(?:!!!|\?\?\?|===)/m.test(draft.text)) return;
  const lines: Line[] = [];
  let at = 0;
  for (const text of draft.text.split('\n')) {
    lines.push({ start: at, end: at + text.length, text });
    at += text.length + 1;
  }
  const writer: Writer = { lines, edits: [] };
  write(writer, 0, lines.length, 0);
  draft.edit('containers', writer.edits);
}

interface Writer {
  readonly lines: readonly Line[];
  readonly edits: Edit[];
}

/** Write the lines of a range, which lose `cut` columns. Returns the most colons that a fence in it has. */
function write(writer: Writer, from: number, to: number, cut: number): number {
  const { lines, edits } = writer;
  let most = 0;
  let open: string | undefined;
  let isInList = false;
  let isCode = false;
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const own = line.text.slice(Math.min(cut, indentation(line.text)));
    const mark = fence.exec(own)?.[1];
    if (open !== undefined) {
      if (mark !== undefined && mark[0] === open[0] && mark.length >= open.length) open = undefined;
    } else if (mark !== undefined) open = mark;
    else if (!isIndentedCode(index, own)) {
      const match = header.exec(own);
      const isTab = match?.[2]?.startsWith('===') ?? false;
      if (match !== null && (isTab ? match[5] !== undefined : isBox(match) && hasBody(index, match))) {
        const block = isTab ? tabsAt(index, to, cut) : boxAt(index, to, cut, match);
        most = Math.max(most, block.colons);
        index = block.last;
        continue;
      }
    }
    cutLine(line, cut);
  }
  return most;

  /** Is a line code, by its four columns below a blank line or other code, where no list could hold it? */
  function isIndentedCode(index: number, own: string): boolean {
    if (own.trim() !== '') {
      const isIndented = indentation(own) >= 4;
      if (!isIndented) isInList = /^ *(?:[*+-]|\d+[.)])[ \t]/.test(own) || (isInList && indentation(own) > 0);
      const before = lines[index - 1]?.text ?? '';
      isCode = isIndented && !isInList && (isCode || index === from || before.trim() === '');
    }
    return isCode && own.trim() !== '';
  }

  /** A box has a type; one that opens may have a title alone. */
  function isBox([, , mark = '', type, , title]: RegExpExecArray): boolean {
    return type !== undefined || (mark.startsWith('?') && title !== undefined);
  }

  /** A line with nothing indented below it is a sentence that begins like a box. */
  function hasBody(index: number, [, space = '']: RegExpExecArray): boolean {
    return endOfBody(lines, index, to, cut + space.length) > index;
  }

  function boxAt(index: number, end: number, base: number, match: RegExpExecArray) {
    const [, space = '', mark = '', type = '', , title] = match;
    const last = endOfBody(lines, index, end, base + space.length);
    const inner = write(writer, index + 1, last + 1, base + 4);
    const colons = Math.max(3, inner + 1);
    const name = type.toLowerCase();
    const kind = mark === '!!!' ? (callouts[name] ?? 'note') : 'details';
    const shown = title?.replaceAll('\\"', '"') ?? (kind === name ? '' : capitalised(name));
    const label = shown === '' && kind !== 'details' ? '' : `[${labelOf(shown || capitalised(name))}]`;
    const opening = `${':'.repeat(colons)}${kind}${label}${mark === '???+' ? '{open}' : ''}`;
    fenced(writer, index, last, space, opening, ':'.repeat(colons));
    return { colons, last };
  }

  function tabsAt(first: number, end: number, base: number) {
    const tabs: { index: number; last: number; label: string; space: string }[] = [];
    let inner = 0;
    let next = first;
    let space = '';
    while (next < end) {
      const text = lines[next]?.text ?? '';
      const match = header.exec(text.slice(Math.min(base, indentation(text))));
      const isNext = match?.[2]?.startsWith('===') === true && match[5] !== undefined;
      if (match === null || !isNext || (tabs.length > 0 && (match[2] === '===!' || match[1] !== space)))
        break;
      space = match[1] ?? '';
      const last = endOfBody(lines, next, end, base + space.length);
      inner = Math.max(inner, write(writer, next + 1, last + 1, base + 4));
      tabs.push({ index: next, last, label: match[5] ?? '', space });
      next = last + 1;
      while (next < end && lines[next]?.text.trim() === '') next += 1;
    }
    const colons = Math.max(3, inner + 1);
    const outer = ':'.repeat(colons + 1);
    for (const [order, { index, last, label }] of tabs.entries()) {
      const opening = `${':'.repeat(colons)}tab[${labelOf(label)}]`;
      const before = order === 0 ? `${outer}tabs\n${space}` : '';
      const after = order === tabs.length - 1 ? `\n${space}${outer}` : '';
      fenced(writer, index, last, space, before + opening, ':'.repeat(colons) + after);
    }
    return { colons: colons + 1, last: tabs.at(-1)?.last ?? first };
  }

  function cutLine({ start, text }: Line, columns: number): void {
    const length = Math.min(columns, indentation(text));
    if (length > 0) edits.push({ start, end: start + length, text: '' });
  }
}

/** Put the fences of a container around the lines of its body, which are at `space`. */
function fenced(
  { lines, edits }: Writer,
  index: number,
  last: number,
  space: string,
  opening: string,
  closing: string,
): void {
  const head = lines[index];
  const tail = lines[last];
  if (head === undefined || tail === undefined) return;
  const isApart = index === 0 || lines[index - 1]?.text.trim() === '';
  const isFollowed = last + 1 < lines.length && lines[last + 1]?.text.trim() !== '';
  const before = `${isApart ? '' : `${space}\n`}${space}${opening}`;
  const after = `\n${space}${closing}${isFollowed ? '\n' : ''}`;
  if (index === last) edits.push({ start: head.start, end: head.end, text: before + after });
  else {
    edits.push({ start: head.start, end: head.end, text: before });
    edits.push({ start: tail.end, end: tail.end, text: after });
  }
}

/** The last line that is indented below a line, without blank ones at the end. */
function endOfBody(lines: readonly Line[], index: number, end: number, column: number): number {
  let last = index;
  for (let at = index + 1; at < end; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (indentation(text) < column + 4) break;
    last = at;
  }
  return last;
}

function indentation(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
