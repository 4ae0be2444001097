import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

/** One extension of Python-Markdown within lines: what is written, and what becomes of it. */
interface Span {
  readonly pattern: RegExp;
  readonly replace: (match: RegExpMatchArray) => string;
}

const spans: readonly Span[] = [
  // `[](){ #name }`: an anchor that other pages lead to.
  {
    pattern: /\[\]\(\)\{:?[ \t]*#([\w.:-]+)[ \t]*\}/g,
    replace: ([, id = '']) => `<span id="${id}"></span>`,
  },
  // `[a](b){ .button target=_blank }`, `## Head { #id }`: the dialect's list is without spaces.
  {
    pattern:
      /(?<=[)\]*`_]|^#{1,6}[ \t].{0,500}?[ \t])\{:?[ \t]*((?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)))*)[ \t]*\}/gm,
    replace: ([, list = '']) => {
      // What only a browser or a theme makes something of has no counterpart.
      const kept = list
        .replace(
          /[ \t]*(?<![\w-])(?:data-[\w-]+|loading|align|target|rel|style)=(?:"[^"]*"|'[^']*'|\S+)/g,
          '',
        )
        .replace(/(?<![\w-])id=(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"']+))/g, '#$1$2$3')
        .trim();
      return kept === '' ? '' : `{${kept.replace(/=([^"'\s]+)/g, '="$1"')}}`;
    },
  },
  // `<div class="grid" markdown>`: the attribute is without a value.
  {
    pattern:
      /(<[a-z][\w-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?)\s+markdown(?:=(?:"(?:span|block)"|(?:span|block)))?(?=[\s>])/gi,
    replace: ([, tag = '']) => `${tag} markdown="1"`,
  },
  {
    pattern: /(?<![=\w])==(?=\S)([^=\n]*?\S)==(?![=\w])/g,
    replace: ([, text = '']) => `<mark>${text}</mark>`,
  },
  {
    pattern: /(?<![+\w])\+\+((?:[\w-]+|"[^"\n]+")(?:\+(?:[\w-]+|"[^"\n]+"))*)\+\+(?![+\w])/g,
    replace: ([, keys = '']) =>
      keys
        .split('+')
        .map((key) => `<kbd>${keyName(key)}</kbd>`)
        .join('+'),
  },
  { pattern: /(?<!\^)\^\^(?=\S)([^^\n]*?\S)\^\^(?!\^)/g, replace: ([, text = '']) => `<ins>${text}</ins>` },
  { pattern: /(?<=\w)\^([\w+-]{1,12})\^/g, replace: ([, text = '']) => `<sup>${text}</sup>` },
  { pattern: /(?<=\w)~([\w+-]{1,12})~(?!~)/g, replace: ([, text = '']) => `<sub>${text}</sub>` },
];

const icon = /:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?/g;

/** Write marks of Python-Markdown's extensions as HTML or as the dialect's own; icons are left out and reported. */
export function translateSpans(draft: Draft): undefined {
  for (const { pattern, replace } of spans) {
    const isCode = codeIn(draft.tree);
    const edits: Edit[] = [];
    for (const match of draft.text.matchAll(pattern)) {
      if (isCode(match.index)) continue;
      edits.push({ start: match.index, end: match.index + match[0].length, text: replace(match) });
    }
    draft.edit('extensions', edits);
  }
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(icon)) {
    if (isCode(match.index)) continue;
    draft.report('import/left-out', match.index, { found: match[0] });
    const after = draft.text[match.index + match[0].length] === ' ' ? 1 : 0;
    edits.push({ start: match.index, end: match.index + match[0].length + after, text: '' });
  }
  draft.edit('extensions', edits);
}

function keyName(key: string): string {
  const text = key.replace(/^"|"$/g, '');
  return text.length === 1 ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
}
