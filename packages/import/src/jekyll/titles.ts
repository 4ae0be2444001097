import { parseFragment } from 'parse5';
import { replaceClosed } from '../closed-matches.ts';
import type { SourcePage } from './source-page.ts';

/** Longer ones are refused by the dialect. */
const longestTitle = 300;

/** Tags that set text. Other words in angle brackets are what they look like: `<your name>`. */
const markup =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|ruby|rt|rp|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?:\s[^<>]*)?\/?>/gi;
const comment = /<!--[\s\S]*?-->/g;

/** A component of a page's own: `<Badge text="new" />`. */
const component = /<[A-Z][\w.]*(?:\s[^<>]*)?\/>/g;

/** A title without tags and character references, on one line and not too long. */
export function plainTitle(title: string): string {
  const bare = replaceClosed(title, comment, /-->/g, () => '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(markup, '')
    .replace(component, '');
  const text = /&[#\w]+;/.test(bare) ? textOf(parseFragment(bare.replaceAll('<', '&lt;'))) : bare;
  const line = text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)).trim();
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly HtmlNode[];
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textOf).join('');
}

/** The first heading of the text, or else the file's name. */
export function titleFor({ split, slug }: SourcePage): string {
  const heading = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/m
    .exec(split.body)?.[1]
    ?.replace(/\{[^}]*\}$/, '')
    .trim();
  return plainTitle(heading || slug.replace(/^\d{4}-\d{2}-\d{2}-/, '').replace(/[-_.]+/g, ' '));
}
