import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { lineStart, nextLine } from '../../lines.ts';
import { elementAt, spanElements } from './html-elements.ts';

const attribute =
  /<([A-Za-z][\w:-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?)(\s+markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))/g;

/**
 * Take out `markdown="…"`, which no browser knows, and keep what it says.
 *
 * `markdown="0"` and any value on an element within a line only go. An element with `markdown="1"`, `block` or
 * `span` has blank lines put around its content, which then is Markdown; indentation that its lines share goes, so
 * that it is no code. A paragraph element gives way to its content, or to a `<div>` where it has other attributes.
 */
export function translateMarkdownAttributes(draft: Draft): undefined {
  if (!/\smarkdown\s*=/.test(draft.text)) return;
  // Elements may stand inside each other: one at a time, until none is left.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    const match = matchesOutsideCode(draft.text, draft.tree, attribute)[0];
    if (match === undefined) return;
    draft.edit('markdown-attributes', editsFor(draft.text, match));
  }
}

function editsFor(text: string, match: RegExpExecArray): Edit[] {
  const [, name = '', others = '', written = '', ...values] = match;
  const at = match.index + match[0].length - written.length;
  const taken: Edit = { start: at, end: at + written.length, text: '' };
  const value = values.find((one) => one !== undefined);
  const element = elementAt(text, match.index);
  if (value === '0' || spanElements.has(name.toLowerCase()) || element === undefined) return [taken];

  const isParagraph = name.toLowerCase() === 'p';
  const isBare = isParagraph && others === '';
  const body = dedented(text, element.bodyStart, element.bodyEnd);
  const startTag = text.slice(element.start, at) + text.slice(at + written.length, element.bodyStart);
  const endTag = text.slice(element.bodyEnd, element.end);
  const indentation = text.slice(lineStart(text, element.start), element.start);
  const space = indentation.trim() === '' ? indentation : '';
  const whole = isBare
    ? body
    : `${isParagraph ? startTag.replace(/^<p/i, '<div') : startTag}\n\n${body}\n\n${space}${isParagraph ? '</div>' : endTag}`;
  const end = text.slice(element.end, nextLine(text, element.end)).trim() === '' ? '' : '\n\n';
  return [{ start: element.start, end: element.end, text: whole + end }];
}

function dedented(text: string, start: number, end: number): string {
  const lines = text
    .slice(start, end)
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n');
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths, 80);
  return lines.map((line) => line.slice(line.trim() === '' ? line.length : depth)).join('\n');
}
