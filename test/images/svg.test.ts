import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cleanStyle } from '../../src/images/svg/clean-style.ts';
import { decodeXml } from '../../src/images/svg/decode.ts';
import { readXml } from '../../src/images/svg/read-xml.ts';
import { sanitizeSvg } from '../../src/images/svg/sanitize.ts';
import { sizeOfSvg } from '../../src/images/svg/size.ts';
import { dangerousDrawings, svg } from './dangerous-drawings.ts';

const cleaned = (content: string, attributes = '') => sanitizeSvg(svg(content, attributes));

describe('what draws', () => {
  test.each([
    '<path d="M0 0L9 9" fill="none" stroke-width="2"/>',
    '<text x="1" y="2">鍵 &lt; &amp; <tspan font-weight="600">b</tspan></text>',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)"/>',
    '<style>.a{fill:red;mask:url(#m)}</style><g class="a"/>',
    '<use href="#a" transform="scale(2)"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="4" height="4"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"/>',
    '<circle r="3"><animate attributeName="r" from="0" to="9" dur="2s"/></circle>',
    '<title>A title</title><desc>what it shows</desc>',
    '<text data-label="C:\\keys" aria-label="a\\b">x</text>',
  ])('stays as it is: %s', (content) => {
    expect(cleaned(content)).toEqual({
      svg: `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>\n`,
      size: { width: undefined, height: undefined, viewBox: undefined },
      removed: [],
    });
  });

  test('stays what it is when it is cleaned again', () => {
    const content = '<text x="1" title="a &quot;b&quot; &amp;amp;">1 &lt; 2 &amp;lt;</text><path d="M0,0"/>';
    const once = cleaned(content)?.svg ?? '';
    expect(sanitizeSvg(once)?.svg).toBe(`${once.trimEnd()}\n`);
  });

  test('is read with prefixes, entities, CDATA and comments', () => {
    const illustrator = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">
      <!ENTITY shade '#123'>
    ]><s:svg xmlns:s="&ns_svg;"><!-- made by hand --><s:rect fill="&shade;"/><s:style><![CDATA[ a > b { fill: red } ]]></s:style></s:svg>`;
    expect(sanitizeSvg(illustrator)).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="#123"/><style> a &gt; b { fill: red } </style></svg>\n',
      size: {},
      removed: [],
    });
  });

  test('loses what editors write for themselves, without a word', () => {
    const content =
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>' +
      '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape"/><g xmlns:i="http://i.example" i:label="x"/>';
    expect(cleaned(content)).toMatchObject({
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n',
      removed: [],
    });
  });
});

describe('what runs, embeds or loads', () => {
  test.each(dangerousDrawings)('is removed and named: %s', (content, removed) => {
    const result = cleaned(content);
    expect(result?.removed).toEqual(removed);
    expectHarmless(result?.svg ?? '<svg>');
  });

  test('goes with the root, the stylesheet instruction and the document type', () => {
    const result = sanitizeSvg(
      `<?xml-stylesheet href="https://evil.example/x.css"?><!DOCTYPE svg SYSTEM "https://evil.example/x.dtd"><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
    );
    expect(result).toMatchObject({
      svg: '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
      removed: ['<?xml-stylesheet?>', 'onload'],
    });
  });

  test.each([
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['HTML', '<!doctype html><svg></svg>'],
    ['an element that is not closed', svg('<g>')],
    ['an attribute without quotes', '<svg onload=alert(1)>'],
    ['an attribute twice', svg('<g id="a" id="b"/>')],
    ['a second root', `${svg('')}<svg/>`],
    ['text around the root', `x${svg('')}`],
    ['an unknown entity', svg('&nbsp;')],
    ['an outside entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
    ['nested entities', `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`],
    ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % x "y">%x;]>${svg('')}`],
    ['a control character', svg('\u0001')],
    ['a null by reference', svg('&#0;')],
    ['an unfinished CDATA', '<svg><![CDATA[ </svg>'],
    ['nothing', ''],
  ])('refuses %s', (_, document) => {
    expect(sanitizeSvg(document)).toBeUndefined();
  });

  test('refuses depths and unfoldings that exhaust memory', () => {
    expect(sanitizeSvg(svg('<g>'.repeat(5000) + '</g>'.repeat(5000)))).toBeUndefined();
    const long = `<!DOCTYPE svg [<!ENTITY x "${'y'.repeat(60_000)}">]>${svg('&x;'.repeat(20_000))}`;
    expect(sanitizeSvg(long)).toBeUndefined();
  });

  test('leaves nothing in any mixture of dangerous pieces', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<g ',
      '>',
      '/>',
      '</g>',
      '<style>',
      '</style>',
      '@import ',
      'url(',
      ')',
      '"',
      "'",
      '\\',
      'https://evil.example/',
      '//evil.example',
      'javascript:alert(1)',
      ' onload="alert(1)"',
      ' href="',
      ' xlink:href="',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<a ',
      '</a>',
      '<use',
      '<image',
      '&lt;',
      '&#x3c;',
      '&amp;',
      '/*',
      '*/',
      ';',
      '{',
      '}',
      ' style="',
      ' fill="',
      '#a',
      'x',
      '<foreignObject>',
      '</foreignObject>',
      ' xmlns="http://www.w3.org/1999/xhtml"',
    );
    let understood = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const result = cleaned(pieces.join(''));
        if (result === undefined) return;
        understood += 1;
        expectHarmless(result.svg);
        expect(sanitizeSvg(result.svg)?.removed).toEqual([]);
      }),
      { numRuns: 5000 },
    );
    expect(understood).toBeGreaterThan(100);
  });
});

describe('styles', () => {
  test('keep references to parts of the file, lose all others', () => {
    expect(cleanStyle('a{fill:url(#x)}')).toEqual({ css: 'a{fill:url(#x)}', isChanged: false });
    expect(cleanStyle('a{fill:url( "#x" )}')).toMatchObject({ isChanged: false });
    expect(cleanStyle('a{fill:url(x.svg#y)}')).toEqual({ css: 'a{fill:none}', isChanged: true });
    expect(cleanStyle('/* c */ a{}')).toEqual({ css: '  a{}', isChanged: false });
  });

  test('go as a whole when they could hide something', () => {
    for (const css of [
      'a{fill:u\\72l(x)}',
      'a{fill:url("x)")}',
      'a{b:src("x")}',
      'a{b:-webkit-image-set("x" 1x)}',
    ]) {
      const result = cleanStyle(css);
      expect(result === undefined || !/url\s*\(|["']x/.test(result.css), css).toBe(true);
    }
  });
});

describe('sizes', () => {
  test.each([
    [
      { width: '960', height: '600' },
      { width: 960, height: 600 },
    ],
    [
      { width: '10cm', height: '1in' },
      { width: 378, height: 96 },
    ],
    [
      { width: ' 12.5px ', height: '9pt' },
      { width: 13, height: 12 },
    ],
    [{ viewBox: '0 0 640 400' }, { width: 640, height: 400 }],
    [
      { viewBox: '0,0,640,400', width: '320' },
      { width: 320, height: 200 },
    ],
    [
      { viewBox: '0 0 640 400', width: '100%', height: '100%' },
      { width: 640, height: 400 },
    ],
    [{ width: '0', height: '5' }, undefined],
    [{ width: '100%' }, undefined],
    [{ viewBox: '0 0 0 0' }, undefined],
    [{ width: '1e999', height: '5' }, undefined],
    [{}, undefined],
  ])('%j is %j', (size, expected) => {
    expect(sizeOfSvg(size)).toEqual(expected);
  });
});

describe('encodings', () => {
  const text = '<?xml version="1.0" encoding="UTF-8"?><svg><text>鍵</text></svg>';
  test('are read by mark or declaration', () => {
    expect(decodeXml(Buffer.from(text))).toContain('鍵');
    expect(decodeXml(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toContain(
      '鍵',
    );
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>é</text></svg>',
      'latin1',
    );
    expect(decodeXml(latin)).toContain('é');
  });

  test('that don’t fit the bytes are refused', () => {
    expect(decodeXml(Buffer.from([0x3c, 0xff, 0xc0]))).toBeUndefined();
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="UTF-7"?><svg/>'))).toBeUndefined();
  });
});

test('documents are read as XML reads them', () => {
  expect(readXml('<a b="1&#65;">x<!-- y --><c/></a>')).toMatchObject({
    name: 'a',
    attributes: new Map([['b', '1A']]),
    children: ['x', { name: 'c' }],
  });
});

/** Nothing that runs, embeds or loads, read as XML and, to be sure, as HTML. */
function expectHarmless(document: string): void {
  const check = (name: string, attributes: Iterable<readonly [string, string]>) => {
    expect(name).not.toMatch(
      /^(?:.*:)?(script|foreignobject|a|iframe|embed|object|handler|listener|html|body|img)$/i,
    );
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^on/i);
      if (/href$/i.test(key)) expect(value).toMatch(/^#|^data:image\/(png|jpeg|jpg|gif|webp);base64,/);
      else if (key !== 'xmlns') expect(value).not.toMatch(/url\(\s*["']?[^#"'\s]|\\.*\(/i);
    }
  };
  const walk = (element: ReturnType<typeof readXml>): void => {
    if (element === undefined) throw new Error(`not well-formed: ${document}`);
    check(element.name, element.attributes);
    const text = element.children.filter((child) => typeof child === 'string').join('');
    if (element.name === 'style') expect(text).not.toMatch(/@import|url\(\s*["']?[^#"'\s]|\\/i);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(readXml(document));
  const nodes = [...parseFragment(document).childNodes];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (!('tagName' in node)) continue;
    check(
      node.tagName,
      node.attrs.map(({ name, value }) => [name, value] as const),
    );
    nodes.push(...node.childNodes);
  }
}
