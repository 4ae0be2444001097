import { withoutIndentation } from './dedented.ts';

const start = /(?:^|[\s/*#;%'(!-])#?(?:pragma\s+)?region\b[ \t:]*([\w*-]*)/i;
const end = /(?:^|[\s/*#;%'(!-])#?(?:pragma\s+)?end ?region\b/i;

/**
 * The lines of a text between `#region name` and `#endregion`, in the comments of any language, without such marks, and
 * without the indentation that all share; `undefined` where there is no such region.
 */
export function regionOf(text: string, name: string): string | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !end.test(line) && start.exec(line)?.[1] === name);
  if (first === -1) return undefined;
  const within: string[] = [];
  let depth = 1;
  for (const line of lines.slice(first + 1)) {
    if (end.test(line)) depth -= 1;
    else if (start.test(line)) depth += 1;
    else within.push(line);
    if (depth === 0) break;
  }
  return withoutIndentation(within).join('\n');
}

/** A section of Markdown by the id of its heading, with the sections within it; `undefined` where there is none. */
export function sectionOf(text: string, id: string): string | undefined {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index) => {
    const [, marks = '', title = ''] = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line) ?? [];
    return marks === '' ? [] : [{ index, level: marks.length, id: idOf(title) }];
  });
  const own = headings.find((heading) => heading.id === id);
  if (own === undefined) return undefined;
  const next = headings.find(({ index, level }) => index > own.index && level <= own.level);
  return lines.slice(own.index, next?.index).join('\n').trimEnd();
}

/** The lines from one to another, which count from 1; either may be left open. */
export function linesOf(text: string, from: string, to: string): string {
  return text
    .split('\n')
    .slice(Number(from || 1) - 1, to === '' ? undefined : Number(to))
    .join('\n');
}

function idOf(title: string): string {
  const [, own] = /\{#([^\s}]+)\}\s*$/.exec(title) ?? [];
  const words = title.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return own ?? words.join('-');
}
