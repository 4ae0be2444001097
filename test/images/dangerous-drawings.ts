const xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** An SVG document around some content. */
export function svg(content: string, attributes = ''): string {
  return `<svg ${xmlns} ${attributes}>${content}</svg>`;
}

/** What drawings may not hold, and what is said of it when it is removed. `evil.example` is never to be asked. */
export const dangerousDrawings: readonly (readonly [content: string, removed: readonly string[]])[] = [
  ['<script>alert(1)</script>', ['<script>']],
  ['<script href="https://evil.example/x.js"/>', ['<script>']],
  ['<SCRIPT>alert(1)</SCRIPT>', ['<SCRIPT>']],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', ['<script>']],
  ['<g onclick="alert(1)" OnLoad="alert(1)"/>', ['OnLoad', 'onclick']],
  [
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></div></foreignObject>',
    ['<foreignObject>'],
  ],
  ['<a href="javascript:alert(1)"><rect/></a>', ['<a>']],
  ['<a xlink:href="https://evil.example/"><text>click</text></a>', ['<a>']],
  ['<use href="https://evil.example/x.svg#a"/>', ['href']],
  ['<use xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>', ['href']],
  ['<image href="https://evil.example/x.png"/>', ['href']],
  ['<image href="data:image/svg+xml,&lt;svg onload=alert(1)>"/>', ['href']],
  ['<image xlink:href=" data:text/html,x"/>', ['href']],
  ['<feImage href="//evil.example/x.png"/>', ['href']],
  ['<rect fill="url(https://evil.example/x)"/>', ['fill']],
  ['<rect fill="u\\72l(https://evil.example/x)"/>', ['fill']],
  ['<rect style="fill:url( \'//evil.example/x\' )"/>', ['url()']],
  ['<rect style="background:image-set(&quot;https://evil.example/x&quot; 1x)"/>', ['url()']],
  ['<style>@import "https://evil.example/x.css";</style>', ['url()']],
  ['<style>@im\\70ort "https://evil.example/x.css";</style>', ['url()']],
  ['<style>@import/**/url(//evil.example/x);a{fill:url(#b)}</style>', ['url()']],
  ['<style>@font-face{src:url(https://evil.example/x.woff)}</style>', ['url()']],
  ['<style><![CDATA[@import url(https://evil.example/x);]]></style>', ['url()']],
  ['<set attributeName="onmouseover" to="alert(1)"/>', ['<set>']],
  ['<animate attributeName="xlink:href" values="javascript:alert(1)"/>', ['<animate>']],
  ['<animate attributeName=" href " values="javascript:alert(1)"/>', ['<animate>']],
  ['<handler type="text/javascript">alert(1)</handler>', ['<handler>']],
  ['<iframe src="javascript:alert(1)"/>', ['<iframe>']],
  ['<embed src="x.swf"/><object data="x"/>', ['<embed>', '<object>']],
  ['<listener event="load"/>', ['<listener>']],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', []],
  ['<x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x>', []],
  ['<g xml:base="https://evil.example/"/>', []],
];
