import { parseFragment } from 'parse5';

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Marks of Markdown, kramdown and HTML that hold no text of their own. */
const markup: readonly RegExp[] = [
  // A box that is ticked is shown as one.
  /^[ \t>]*(?:[*+-]|\d+[.)])[ \t]+\[[xX]\](?=\s)/gm,
  /<!--[\s\S]*?-->/g,
  /\{::comment[^{}]*\}[\s\S]*?\{:\/(?:comment)?\}/g,
  /^.*\n[ \t]*\{:[ \t]*toc\b[^{}]*\}/gm,
  /<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi,
  /<\/?[A-Za-z](?:="[^">]*"|(?!="[^">]*")[^<>])*>/g,
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{::?[^{}\n]*\}|\{#[^{}\n]*\}|\{:\/[^{}]*\}/g,
  /\]\([^)\n]*\)|\]\[[^\]\n]*\]/g,
  /^[ \t]*(?::[ \t]+|[*+-][ \t]+)*(?:\[(?!\^)[^\]\n]*\]:.*|\d+\.[ \t])/gm,
  /\[\^[^\]\n]*\]:?/g,
  // The kind of a callout is shown in the reader's language.
  /^[ \t>]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gim,
];

/**
 * Find the words of a source that the answer made of it does not show.
 *
 * Both are compared as letters and digits only, line by line of the source; alternative texts and titles count as
 * shown. Returned are words, each once.
 */
export function lostText(source: string, html: string): string[] {
  const bare = markup.reduce(
    (text, pattern) => text.replace(pattern, (found) => (found.startsWith('](') ? ' ' : '\u0001')),
    withoutFences(source, html),
  );
  const shown = squeeze(shownText(parseFragment(html)));
  const lost = new Set<string>();
  const seen = new Map<string, number>();
  // Only character references are left to be read.
  for (const line of textOf(parseFragment(bare.replaceAll('<', '&lt;'))).split('\n')) {
    for (const piece of line.split('\u0001')) {
      const squeezed = squeeze(piece);
      if (squeezed === '') continue;
      const times = (seen.get(squeezed) ?? 0) + 1;
      seen.set(squeezed, times);
      if (times === 1 ? shown.includes(squeezed) : occurrences(shown, squeezed) >= times) continue;
      const words = piece.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      for (const word of words) if (occurrences(shown, squeeze(word)) < times) lost.add(word);
    }
  }
  return [...lost];
}

/** Fences, with the language that the answer's code is in: other words after a fence are text that somebody wrote. */
function withoutFences(source: string, html: string): string {
  return source.replace(/^([ \t>]*(?:```+|~~~+))[ \t]*(\S*)/gm, (_whole, _fence: string, word: string) => {
    const language = word.replace(/^\{?[:.]*\s*\.?|\}$/g, '');
    const isShown = language === '' || html.toLowerCase().includes(`language-${language.toLowerCase()}`);
    return isShown ? '\u0001' : `\u0001${word}`;
  });
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
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
