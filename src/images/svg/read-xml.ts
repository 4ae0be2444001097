/** An element as it was written: names with their prefixes, values with their entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const limits = { depth: 200, entityText: 1_000_000 };
const name = String.raw`[A-Za-z_\u00c0-\uffff][\w.\-\u00b7-\uffff]*`;
const qualified = `${name}(?::${name})?`;
const startTag = new RegExp(
  `<(${qualified})((?:\\s+${qualified}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'y',
);
const endTag = new RegExp(`</(${qualified})\\s*>`, 'y');
const attribute = new RegExp(`(${qualified})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const entityDeclaration = new RegExp(
  `\\s+|<!ENTITY\\s+(${name})\\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\\s*>|<!--[\\s\\S]*?-->`,
  'y',
);
const skipped = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;
const doctype = /<!DOCTYPE\s+[^\s[>]+(?:\s+(?:PUBLIC|SYSTEM|"[^"]*"|'[^']*'))*\s*(?:\[|>)/y;
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const text = /[^<]+/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/**
 * Read an XML document into its root element; `undefined` when it is not well-formed.
 *
 * Comments and processing instructions are left out, CDATA is text. Of a document type only plain text entities
 * are read (Illustrator writes them), never outside files; nested ones and anything above the limits is refused,
 * so that no file expands into more than it is. Browsers stop at what is refused here, too.
 */
export function readXml(document: string): XmlElement | undefined {
  const source = document.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (forbidden.test(source)) return undefined;
  const entities = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
  ]);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  let left = limits.entityText;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source) ?? undefined;
    if (match !== undefined) at = pattern.lastIndex;
    return match;
  };
  const expand = (written: string): string | undefined => {
    let isKnown = true;
    const result = written.replace(/&([^;&]*);?/g, (_, reference: string) => {
      const value = entities.get(reference) ?? character(reference);
      left -= value?.length ?? 0;
      isKnown &&= value !== undefined && left >= 0;
      return isKnown && value !== undefined ? value : '';
    });
    return isKnown && !forbidden.test(result) ? result : undefined;
  };
  const declareEntities = (): boolean => {
    for (let match = take(entityDeclaration); match !== undefined; match = take(entityDeclaration)) {
      const declared = match[1];
      if (declared !== undefined && !entities.has(declared))
        entities.set(declared, match[2] ?? match[3] ?? '');
    }
    return take(/\]\s*>/y) !== undefined;
  };

  while (at < source.length) {
    const parent = open.at(-1);
    const start = take(startTag);
    if (start !== undefined) {
      const attributes = new Map<string, string>();
      for (const [, key = '', double, single = ''] of (start[2] ?? '').matchAll(attribute)) {
        const value = expand((double ?? single).replace(/\s/g, ' '));
        if (value === undefined || attributes.has(key)) return undefined;
        attributes.set(key, value);
      }
      const element: XmlElement = { name: start[1] ?? '', attributes, children: [] };
      if (parent === undefined && root !== undefined) return undefined;
      root ??= element;
      parent?.children.push(element);
      if (start[3] === '') open.push(element);
      if (open.length > limits.depth) return undefined;
      continue;
    }
    const end = take(endTag);
    if (end !== undefined) {
      if (open.pop()?.name !== end[1]) return undefined;
      continue;
    }
    if (take(skipped) !== undefined) continue;
    const literal = parent && take(cdata);
    if (literal) {
      parent.children.push(literal[1] ?? '');
      continue;
    }
    if (root === undefined) {
      const type = take(doctype);
      if (type?.[0].endsWith('[') && !declareEntities()) return undefined;
      if (type !== undefined) continue;
    }
    const words = take(text)?.[0];
    if (words === undefined || (parent === undefined && words.trim() !== '')) return undefined;
    const content = expand(words);
    if (content === undefined) return undefined;
    parent?.children.push(content);
  }
  return open.length === 0 ? root : undefined;
}

function character(reference: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference);
  if (code === null) return undefined;
  const point = Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
  return point > 0x10ffff ? undefined : String.fromCodePoint(point);
}
