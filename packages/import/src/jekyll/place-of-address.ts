import type { Definition, Image, Link } from 'mdast';
import { rangeOf } from '../lines.ts';

/** Where the address of a link is in the text; `undefined` for addresses that are their own text. */
export function placeOfAddress(text: string, node: Link | Image | Definition) {
  const { start, end } = rangeOf(node);
  const written = text.slice(start, end);
  const opening = node.type === 'definition' ? /^\[(?:\\.|[^\]\\])*\]:\s*/ : /\]\(\s*/g;
  const from = afterText(node, start) - start;
  const pattern = new RegExp(opening.source, 'g');
  pattern.lastIndex = node.type === 'definition' ? 0 : from;
  const match = pattern.exec(written);
  if (match === null || !/^!?\[/.test(written)) return undefined;
  const at = match.index + match[0].length;
  const address = /^<([^<>\n]*)>/.exec(written.slice(at));
  if (address) return { start: start + at + 1, end: start + at + 1 + (address[1]?.length ?? 0) };
  const length = lengthOfAddress(written.slice(at));
  return length === 0 ? undefined : { start: start + at, end: start + at + length };
}

/** The end of a link's text; addresses may hold what its text holds, too. */
function afterText(node: Link | Image | Definition, start: number): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  return last === undefined ? start : rangeOf(last).end;
}

/** Up to white space, or the closing parenthesis that is not the partner of one within. */
function lengthOfAddress(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\') at += 1;
    else if (/\s/.test(character)) return at;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth < 0) return at;
    }
  }
  return text.length;
}
