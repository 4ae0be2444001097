/** Elements that kramdown reads as a part of a line; any other begins a block at the start of one. */
export const spanElements: ReadonlySet<string> = new Set(
  `a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc
  ruby samp select small span strong sub sup tt u var`.split(/\s+/),
);

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose end tags HTML lets out. */
export const endOptional: ReadonlySet<string> = new Set(
  'colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
);

/** Elements whose text is kept as it is, up to their end tag. */
const opaqueElements = ['script', 'style'];

/** An element of raw HTML, from its `<` to after its end tag. */
export interface HtmlElement {
  readonly name: string;
  readonly start: number;
  /** The end of the start tag. */
  readonly bodyStart: number;
  /** The beginning of the end tag. */
  readonly bodyEnd: number;
  readonly end: number;
  /** The elements within it, at any depth. */
  readonly inner: readonly HtmlElement[];
}

const attributes = String.raw`(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*`;
/** A comment, a start tag or an end tag: the name of either, and the slash of a start tag that is a whole element. */
export const tokenPattern = String.raw`<!--[\s\S]*?-->|<(?:([A-Za-z][\w:-]*)${attributes}\s*(/?)|/([A-Za-z][\w:-]*)\s*)>`;

/**
 * Read the element that begins at an offset, the way kramdown pairs tags: an end tag closes the innermost open
 * element of its name and no other. `undefined` where no start tag is, or the element is never closed.
 */
export function elementAt(text: string, start: number): HtmlElement | undefined {
  const open: { name: string; start: number; bodyStart: number }[] = [];
  const inner: HtmlElement[] = [];
  const token = new RegExp(tokenPattern, 'y');
  let at = start;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) {
      if (open.length === 0) return undefined;
      const next = text.indexOf('<', at + 1);
      if (next === -1) return undefined;
      at = next;
      continue;
    }
    at = token.lastIndex;
    const [, opened, slash, closed] = match;
    if (opened !== undefined) {
      const name = opened.toLowerCase();
      const isWhole = slash === '/' || voidElements.has(name);
      if (isWhole && open.length === 0) {
        return { name, start, bodyStart: at, bodyEnd: at, end: at, inner: [] };
      }
      if (!isWhole) open.push({ name, start: match.index, bodyStart: at });
      if (opaqueElements.includes(name)) at = endOfOpaque(text, at, name);
    } else if (closed !== undefined && open.at(-1)?.name === closed.toLowerCase()) {
      const element = open.pop();
      if (element === undefined) return undefined;
      const whole = { ...element, bodyEnd: match.index, end: at, inner: [] };
      if (open.length === 0) return { ...whole, inner };
      inner.push(whole);
    } else if (open.length === 0) {
      return undefined;
    }
    const next = text.indexOf('<', at);
    if (next === -1) return undefined;
    at = next;
  }
  return undefined;
}

/** Where an element ends whose text is kept as it is. */
export function endOfOpaque(text: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\s*>`, 'i').exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}
