import type { ForeignSyntax } from '../../../diagnostics/rules/foreign-syntax.ts';

/** `sign` is in every text that the pattern finds: other texts are not searched. */
type Pattern = readonly [kind: ForeignSyntax, sign: string, pattern: RegExp];

/** Tags of template languages: `{% … %}`, `{{ … }}`, `{{< … >}}`, `<%= … %>`. */
export const templateTag =
  /(?<!\\)(?:\{\{[^{}]*\}\}|\{%(?!-?\s*(?:end)?(?:tabs?|hint|note|warning|tip|callout|alert)\b)[\s\S]{0,1000}?%\}|<%[=\-#]?\s[\s\S]{0,1000}?%>)/g;

/** A short word raised or lowered, as in `x~max~`, or one with a digit before a capital, as in `H~2~O`. */
const shortWord = (mark: string) =>
  String.raw`(?:[A-Za-z+−-]{1,12}${mark}(?![\w${mark}])|[\w+−-]{0,9}\d[\w+−-]{0,9}${mark}(?![a-z\d_${mark}]))`;

/**
 * What other systems write in running text, in which code, addresses and HTML are U+FFFC. Narrow: prices, ranges,
 * variables and braces of ordinary text are none of it. Bounded: from each beginning the text is read once more.
 */
export const inText: readonly Pattern[] = [
  ['admonition', '!!!', /^!!!(?:[ \t]+[\p{L}"]|[a-z])[^\n]*/gmu],
  ['admonition', '> ', /^[!?]>[ \t]+\S[^\n]*/gm],
  ['collapsible', '???', /^\?\?\?\+?(?:[ \t]+[\p{L}"]|[a-z])[^\n]*/gmu],
  ['collapsible', '[!', /^\[![a-z]+\][-+](?=\s|$)[^\n]*/gim],
  ['collapsible', '||', /(?<![\w|])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?![\w|])/g],
  ['tabs', '===', /^===[!+]?[ \t]+"[^"\n]*"/gm],
  ['tabs', '{%', /\{%-?\s*(?:end)?tabs?\b[^%]*%\}/g],
  ['admonition', '{%', /\{%-?\s*(?:end)?(?:hint|note|warning|tip|callout|alert)\b[^%]*%\}/g],
  ['template', '{', templateTag],
  ['template', '<%', templateTag],
  ['include', '8<', /^[ \t]*;?-+8<-+(?:[ \t]+\S[^\n]*)?$/gm],
  ['include', '{!', /\{!+[^\n!]+!+\}/g],
  ['include', '<<<', /^<<<[ \t]+[@./\w][^\n]*/gm],
  // A formula holds a sign of TeX or is one letter or a relation; `$5 and $10`, `$HOME` are none.
  ['maths', '$$', /^\$\$(?!\$)[^\n]*/gm],
  ['maths', '$', /(?<![\\$\w])\$(?=\S)(?!\{\w+\})(?=[^$\n\\^_{]*[\\^_{])[^$\n]*(?<=\S)\$(?![$\w])/g],
  [
    'maths',
    '$',
    /(?<![\\$\w])\$(?:[A-Za-z]|[A-Za-z][A-Za-z\d ]{0,9}[=<>+≤≥≠≈][^$\n]{1,40}(?<=\S))\$(?![$\w])/g,
  ],
  ['tex', '\\\\', /(?<!\\)\\\\[([][^\n]{0,1000}?\\\\[)\]]/g],
  ['tex', '\\', /(?<!\\)\\[([](?=(?:(?!\\[)\]])[\s\S]){0,1000}(?:[\^{]|\\[A-Za-z]))[\s\S]{0,1000}?\\[)\]]/g],
  ['tex', '\\begin', /^\\begin\{[a-z]+\*?\}/gm],
  ['contents', ']', /^@?\[(?:TOC|\[_?TOC_?\])\]$/gim],
  ['contents', '{', /^(?:\{:[ \t]*toc\b[^}\n]*\}|\$\{toc\}|\{\{toc\}\})$/gim],
  ['wiki-link', '[[', /(?<![\\[])!?\[\[(?!_?TOC)[^[\]\n]+\]\](?!\()/gi],
  ['mark', '==', /(?<![\\={\w])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=\w])/g],
  ['inserted', '^^', /(?<![\\^])\^\^(?=[^\s^])[^^\n]*(?<=\S)\^\^(?!\^)/g],
  ['inserted', '++', /(?<![\\+{\w])\+\+(?=\p{L}{2})[\p{L}\d ,.'-]*\p{L}{2}\+\+(?![+\w])/gu],
  ['edits', '{', /\{(?:\+\+|--|==|~~|>>)(?=\S)[^{}\n]*(?:\+\+|--|==|~~|<<)\}/g],
  ['image-size', '](', /!\[[^[\]\n]*\]\([^()\s]+\s+=\d*x\d*\)/g],
  ['inline-note', '^[', /\^\[[^[\]\s]+\s[^[\]\n]*\]/g],
  ['abbreviation', '*[', /^\*\[[^[\]\n]+\]:[^\n]*/gm],
  ['subscript', '~', new RegExp(String.raw`(?<=(?<!~)(?:[A-Za-z]|\b(?:log|ln)\d*))~${shortWord('~')}`, 'g')],
  ['superscript', '^', new RegExp(String.raw`(?<=[A-Za-z\d)])\^${shortWord(String.raw`\^`)}`, 'g')],
  ['comment', '%%', /(?<![\\%])%%(?=[^%\n])[^%]*%%(?!%)/g],
  ['script', 'import ', /^import\s+(?:[^'";]{1,300}?\sfrom\s+)?['"][^'"\n]+['"];?[ \t]*$/gm],
  [
    'script',
    'export ',
    /^export\s+(?:(?:const|let|var|default|async|function|class)\s|\{|\*\s*from)[^\n]*/gm,
  ],
  ['script', '{/*', /\{\/\*[\s\S]{0,1000}?\*\/\}/g],
  ['embed', '@[', /(?<![\w\\])@\[(?!toc\])[a-z][\w-]*[\]\uFFFC]/g],
  ['role', '}`', /(?<![\w\\$}])\{[a-z][\w:+-]*\}(?=\uFFFC)/g],
  ['role', ':`', /(?<![\w\\:]):[a-z][\w:+-]*:(?=\uFFFC)/g],
  ['role', '.. ', /^\.\. [a-z][\w-]*::[^\n]*/gm],
  ['icon', ':', /(?<![\w\\:]):(?:material|fontawesome|octicons|simple)-[\w-]+:(?![\w:])/g],
  ['icon', ':', /(?<![^\s(（「『、。]):[a-z][a-z_]{2,30}:(?![^\s.,!?)）」』、。])/g],
];

/** Languages of fences that other systems draw. */
const diagrams = new Set(
  'mermaid plantuml puml dot graphviz d2 vega vega-lite wavedrom pikchr nomnoml ditaa bpmn'.split(' '),
);

/** Of a fence, by its language, braces included. */
export function kindOfFence(language: string): ForeignSyntax | undefined {
  const name = language.toLowerCase();
  if (diagrams.has(name.replace(/^\{|\}$/g, ''))) return 'diagram';
  if (name === 'math') return 'maths';
  if (/^(?:ad-|!!!)/.test(name)) return 'admonition';
  return /^\{(?:admonition|note|tip|hint|important|attention|warning|caution|danger|error|seealso)\}/.test(
    name,
  )
    ? 'admonition'
    : undefined;
}

/** Of raw HTML that stands for something else elsewhere. */
export function kindOfHtml(html: string): ForeignSyntax | undefined {
  if (/^<!--\s*(?:more|truncate|excerpt|end_?excerpt)\s*-->/i.test(html)) return 'more';
  if (/^<!--\s*\[?toc\]?\s*-->/i.test(html)) return 'contents';
  if (/^<!--\s*tabs:start\s*-->/i.test(html)) return 'tabs';
  if (/^<!--\s*[@#]include\b/i.test(html)) return 'include';
  return /^<[A-Z][A-Za-z0-9.]*(?:\s[^>]*)?\/>/.test(html) ? 'component' : undefined;
}

/** The title of a note that is written as a quote: `**Note**` on a line of its own, or with a colon. */
export const noteTitle =
  /^(?:note|tip|hint|info|important|warning|caution|danger|attention|注意|注|重要|警告|メモ|ヒント|補足|備考|参考)(?:[:：]|$)/iu;
