import type { Code } from 'mdast';
import { type Edit, prefixOf } from './edit.ts';
import { quoted } from './write.ts';

/**
 * Say the title of a fence as a bold label above it, and leave its language alone behind the marks.
 *
 * In: a fence that `remarkCodeMeta` has read. Out: nothing for one whose language stands alone, and for indented code.
 */
export function fenceEdit(code: Code, source: string): Edit | undefined {
  const start = code.position?.start.offset ?? 0;
  const [, marks = '', info = ''] = /^(`{3,}|~{3,})(.*)/.exec(source.slice(start)) ?? [];
  const language = code.lang ?? '';
  // What another system reads stays whole.
  if (marks === '' || info.trim() === language || language.startsWith('{')) return undefined;
  const { dataTitle } = code.data?.hProperties ?? {};
  const title = typeof dataTitle === 'string' ? labelOf(dataTitle, start, source) : '';
  return { start, end: start + marks.length + info.length, pieces: [`${title}${marks}${language}`] };
}

/** A paragraph of its own, in the same list item or quote. */
function labelOf(title: string, start: number, source: string): string {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const prefix = prefixOf(start, source);
  const gap = `\n${prefix.trimEnd()}\n${prefix}`;
  const lineBefore = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, Math.max(lineStart - 1, 0));
  const followsText = /^[\s>]*$/.test(before) && /[^\s>]/.test(lineBefore) && !/^[\s>]*:::/.test(lineBefore);
  return `${followsText ? `\n${prefix}` : ''}**${quoted(title, '*[]<`_')}**${gap}`;
}
