/** A construct that occurs more often in a text than anybody writes it, so that parsing it would take minutes. */
export interface Excess {
  /** Where it begins to be too many; lines count from 1. */
  readonly line: number;
  /** As it is written, such as `[`. */
  readonly construct: string;
  readonly limit: number;
}

/**
 * Signs that a parser compares with all those before them in a paragraph, or after which, where they mean nothing, it
 * puts the text together anew.
 */
const signs = /[*_~`[\]$&\\<]/g;
/** How many of each sign a paragraph may have: more than anybody writes, and parsed in a second. */
const mostSigns = 2500;
/** The same where lines follow each other without an empty one and each is read by itself, as long tables are. */
const mostInRows = 10_000;
/** The same between fences, which hold code unless they are in HTML. */
const mostInCode = 20_000;

/** The line below the head of a table: dashes and bars alone. */
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+$/;
/** Raw HTML of this kind is no Markdown up to the next empty line. */
const htmlBlock =
  /^ {0,3}<\/?(?:blockquote|d[dlt]|details|div|figure|h[1-6]|li|ol|p|section|summary|table|tbody|t[dhr]|thead|ul)\b/i;
const item = /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/;
const numberedItem = /^( {0,3})\d{1,9}([.)])[ \t]+\S/;

/**
 * Start and end tags of elements that browsers open again in each block that follows, until they are closed; those
 * without attributes three times at most. A tag may go on in the next line.
 */
const formatting = /<(\/?)(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b([^<>]*>?)/gi;
/** How many of them may be open at once. */
const mostReopened = 50;

/** Start and end tags of elements that stay open until they are closed, and hold what follows. */
const tag =
  /<(\/?)(?!(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|tfoot|th|thead|tr|track|wbr)\b)([a-z][a-z\d]*)\b/gi;
/** How many of one name may be open at once: each that follows is checked against all of them. */
const mostNested = 300;

/** How many lines a paragraph may have. */
const mostLines = 10_000;

/** How many tags a text of raw HTML may have. */
const mostTags = 50_000;

/** How many lines of a paragraph may be left of the quote or item that they belong to. */
const mostLazy = 2000;

/** Lines that begin a block, by what a writer sees of it: how many a text may have of each. */
const blocks: readonly (readonly [construct: string, line: RegExp, limit: number])[] = [
  ['>', /^[ \t]*>/, 5000],
  ['===', /^ {0,3}(?:=+|-+)[ \t]*$/, 5000],
  [': ', /^[ \t]*:[ \t]/, 2000],
  ['[^', /^ {0,3}\[/, 5000],
  ['|', /^[ \t]*\|/, 10_000],
  ['-', /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/, 15_000],
  [':::', /^[ \t>]*:{3,}/, 5000],
];

/** The sign of an item of a list, or of a quote. */
const container = /^ {0,3}(?:(>)|(?:[-*+]|\d{1,9}[.)])[ \t])/;
/** How many lists and quotes may begin: the parser goes through all of the text before, at the end of each. */
const mostBegun = 2000;

/** Containers (`:::note`) that are open at once: each line is checked against all of them. */
const mostOpen = 30;

/**
 * Find what occurs in a text too often to be parsed in good time; each line is looked at once.
 *
 * The time that parsers of Markdown take grows with the square of some signs: an opening bracket may be closed by any
 * that follows. Nobody writes thousands of them in one paragraph.
 */
export function tooMany(source: string): Excess | undefined {
  const inParagraph = new Map<string, number>();
  let mostHere = mostSigns;
  let numbered = '';
  let wasEmpty = true;
  const inText = new Map<string, number>();
  const reopened = new Map<string, number>();
  const nested = new Map<string, number>();
  let lazyIn = ''; // the sign of the quote or list whose paragraph goes on
  let lazy = 0;
  let fence = '';
  let open = 0;
  let begun = 0;
  let filled = ''; // the last line that is not empty
  let line = 0;
  const count = (counts: Map<string, number>, construct: string, limit: number) => {
    const count = (counts.get(construct) ?? 0) + 1;
    counts.set(construct, count);
    return count > limit ? { line, construct, limit } : undefined;
  };
  for (const text of linesOf(source)) {
    line += 1;
    const isEmpty = /^[\s>]*$/.test(text);
    // An item begins a paragraph of its own; a number other than 1 does so in its list alone.
    const [, indent, sign] = numberedItem.exec(text) ?? [];
    const list = sign === undefined ? '' : `${indent}${sign}`;
    const isItem = item.test(text) || (list !== '' && (list === numbered || wasEmpty));
    if (isItem || isEmpty) {
      inParagraph.clear();
      mostHere = mostSigns;
      numbered = isItem ? list : '';
    } else if (delimiterRow.test(text) || htmlBlock.test(text)) mostHere = mostInRows;
    const [starts, quote] = container.exec(text) ?? [];
    const goesOn = quote === undefined ? /^[ \t]|^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(filled) : !wasEmpty;
    if (starts !== undefined && !goesOn) begun += 1;
    wasEmpty = isEmpty;
    if (!isEmpty) filled = text;
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) {
      fence = fence === '' ? mark : '';
      inParagraph.clear();
      lazyIn = '';
      continue;
    }
    const limit = fence === '' ? mostHere : mostInCode;
    for (const [sign] of text.matchAll(signs)) {
      if (sign === '<' && limit !== mostSigns) {
        // HTML and code are not read by the sign.
        const excess = limit === mostInRows ? count(inText, sign, mostTags) : undefined;
        if (excess) return excess;
        continue;
      }
      const excess = count(inParagraph, sign, limit);
      if (excess) return excess;
    }
    if (fence !== '') continue;
    const longest = mostHere === mostSigns ? count(inParagraph, '⏎', mostLines) : undefined;
    if (longest) return longest;
    for (const [, slash, written = '', rest = ''] of text.matchAll(formatting)) {
      const name = written.toLowerCase();
      const count = reopened.get(name) ?? 0;
      if (slash === '/') reopened.set(name, Math.max(0, count - 1));
      else if (rest.trim() !== '>') reopened.set(name, count + 1);
      if (count > mostReopened) return { line, construct: `<${name}>`, limit: mostReopened };
    }
    for (const [, slash, written = ''] of text.matchAll(tag)) {
      const name = written.toLowerCase();
      const count = nested.get(name) ?? 0;
      nested.set(name, slash === '/' ? Math.max(0, count - 1) : count + 1);
      if (count > mostNested) return { line, construct: `<${name}>`, limit: mostNested };
    }
    if (starts !== undefined) [lazyIn, lazy] = [quote ?? '-', 0];
    else if (isEmpty || htmlBlock.test(text)) lazyIn = '';
    else if (lazyIn !== '' && /^ ?\S/.test(text)) lazy += 1;
    if (lazy > mostLazy) return { line, construct: lazyIn, limit: mostLazy };
    if (begun > mostBegun) return { line, construct: quote ?? '-', limit: mostBegun };
    if (/^[\s>]*:{3,}[ \t]*$/.test(text)) open = Math.max(0, open - 1);
    else if (/^[\s>]*:{3,}/.test(text)) open += 1;
    if (open > mostOpen) return { line, construct: ':::', limit: mostOpen };
    for (const [construct, pattern, most] of blocks) {
      const excess = pattern.test(text) ? count(inText, construct, most) : undefined;
      if (excess) return excess;
    }
  }
  return undefined;
}

function* linesOf(source: string): Generator<string> {
  for (let start = 0; start <= source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next === -1 ? source.length : next;
    yield source.slice(start, end);
    start = end + 1;
  }
}
