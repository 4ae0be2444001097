import { closedMatches } from '../closed-matches.ts';

/**
 * Check whether a page only lists others: a loop of Liquid makes most of it.
 *
 * Its loops hold at least half of what it says; what is around them, such as a heading, is less.
 */
export function isListPage(body: string): boolean {
  if (!/\{%-?\s*for\s/.test(body)) return false;
  const loops = loopsOf(body);
  const within = loops.reduce((sum, text) => sum + weightOf(text), 0);
  return within > 0 && within * 2 >= weightOf(body);
}

/** The outermost loops. */
function loopsOf(body: string): string[] {
  const loops: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of closedMatches(body, /\{%-?\s*(for|endfor)\b[\s\S]*?%\}/g, /%\}/g)) {
    if (match[1] === 'for') {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) loops.push(body.slice(start, match.index + match[0].length));
    }
  }
  return loops;
}

/** Characters that are no space, outside tags of HTML. */
function weightOf(text: string): number {
  return text.replace(/<[^<>]*>|\s+/g, '').length;
}
