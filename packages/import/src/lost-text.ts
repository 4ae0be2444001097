import { parseFragment } from 'parse5';
import { replaceClosed } from './closed-matches.ts';

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Marks of Markdown, kramdown and HTML that hold no text of their own; with what closes those that reach over lines. */
const markup: readonly (readonly [pattern: RegExp, closing?: RegExp])[] = [
  // A box that is ticked is shown as one.
  [/^[ \t>]*(?:[*+-]|\d+[.)])[ \t]+\[[xX]\](?=\s)/gm],
  [/<!--[\s\S]*?-->/g, /-->/g],
  [/\{::comment[^{}]*\}[\s\S]*?\{:\/(?:comment)?\}/g, /\{:\/(?:comment)?\}/g],
  [/^.*\n[ \t]*\{:[ \t]*toc\b[^{}]*\}/gm],
  [/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi, /<\/(?:script|style)\s*>/gi],
  [/<\/?[A-Za-z](?:="[^">]*"|(?!="[^">]*")[^<>])*>/g],
  [/\{%[\s\S]*?%\}/g, /%\}/g],
  [/\{\{[\s\S]*?\}\}/g, /\}\}/g],
  [/\{::?[^{}\n]*\}|\{#[^{}\n]*\}|\{:\/[^{}]*\}/g],
  [/\]\([^)\n]*\)|\]\[[^\]\n]*\]/g],
  [/^[ \t]*(?::[ \t]+|[*+-][ \t]+)*(?:\[(?!\^)[^\]\n]*\]:.*|\d+\.[ \t])/gm],
  [/\[\^[^\]\n]*\]:?/g],
  // The kind of a callout is shown in the reader's language.
  [/^[ \t>]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gim],
];

/**
 * Find the words of a source that the answer made of it does not show.
 *
 * Both are compared as letters and digits only, line by line of the source; alternative texts and titles count as
 * shown. Returned are words, each once.
 */
export function lostText(source: string, html: string): string[] {
  const bare = markup.reduce(
    (text, [pattern, closing]) =>
      closing === undefined ? text.replace(pattern, blank) : replaceClosed(text, pattern, closing, blank),
    withoutFences(source, html),
  );
  const shown = squeeze(shownText(parseFragment(html)));
  const timesShown = counter(shown);
  const isShown = finder(shown);
  const lost = new Set<string>();
  const seen = new Map<string, number>();
  // Only character references are left to be read.
  for (const line of textOf(parseFragment(bare.replaceAll('<', '&lt;'))).split('\n')) {
    for (const piece of line.split('\u0001')) {
      const squeezed = squeeze(piece);
      if (squeezed === '') continue;
      const times = (seen.get(squeezed) ?? 0) + 1;
      seen.set(squeezed, times);
      if (times === 1 ? isShown(squeezed) : timesShown(squeezed) >= times) continue;
      const words = piece.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      for (const word of words) if (timesShown(squeeze(word)) < times) lost.add(word);
    }
  }
  return [...lost];
}

/** What stands for markup: a space within a line, else the end of a piece of text. */
function blank(found: string): string {
  return found.startsWith('](') ? ' ' : '\u0001';
}

/** Languages whose code is shown as a terminal where it begins with a prompt. */
const shells = /^(?:bash|sh|shell|zsh|shellsession|sh-session|terminal)$/i;

/** Fences, with the language that the answer's code is in: other words after a fence are text that somebody wrote. */
function withoutFences(source: string, html: string): string {
  const lower = html.toLowerCase();
  const known = new Map<string, boolean>();
  return source.replace(/^([ \t>]*(?:```+|~~~+))[ \t]*(\S*)/gm, (_whole, _fence: string, word: string) => {
    const language = word.replace(/^\{?[:.]*\s*\.?|\}$/g, '');
    const isOf = (name: string) => lower.includes(`language-${name.toLowerCase()}`);
    const isShown =
      language === '' ||
      (known.get(language) ?? (isOf(language) || (shells.test(language) && isOf('console'))));
    known.set(language, isShown);
    return isShown ? '\u0001' : `\u0001${word}`;
  });
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Tell how often parts stand in a text; each is counted once. */
function counter(text: string): (part: string) => number {
  const counted = new Map<string, number>();
  return (part) => {
    const times = counted.get(part) ?? text.split(part).length - 1;
    counted.set(part, times);
    return times;
  };
}

/** Tell whether parts stand in a text. They mostly come in its order, so each is looked for where the last one ended first. */
function finder(text: string): (part: string) => boolean {
  let from = 0;
  return (part) => {
    const ahead = text.indexOf(part, from);
    const at = ahead === -1 ? text.indexOf(part) : ahead;
    if (at !== -1) from = at + part.length;
    return at !== -1;
  };
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textOf).join('');
}

/** The text of a node, then alternative texts and titles within it. */
function shownText(node: HtmlNode): string {
  return [textOf(node), ...attributesIn(node)].join('\n');
}

function attributesIn({ attrs = [], childNodes = [] }: HtmlNode): string[] {
  const own = attrs.filter(({ name }) => name === 'alt' || name === 'title').map(({ value }) => value);
  return [...own, ...childNodes.flatMap(attributesIn)];
}
