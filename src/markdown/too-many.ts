/** A construct that stands more often in a text than anybody writes it, so that parsing it would take minutes. */
export interface Excess {
  /** Where it begins to be too many; lines count from 1. */
  readonly line: number;
  /** As it is written, such as `[`. */
  readonly construct: string;
  readonly limit: number;
}

/** Signs that a parser holds against all those before them in a paragraph, and how many it may have of each: more than
 * a long table without empty lines has. */
const signs = /[*_~`[\]$]/g;
const mostSigns = 10_000;
/** The same between fences, which hold code unless they stand in HTML. */
const mostInCode = 20_000;

/** Lines that begin a block, by what a writer sees of it: how many a text may have of each. */
const blocks: readonly (readonly [construct: string, line: RegExp, limit: number])[] = [
  ['>', /^[ \t]*>/, 5000],
  ['===', /^ {0,3}(?:=+|-+)[ \t]*$/, 5000],
  [': ', /^[ \t]*:[ \t]/, 2000],
  ['[^', /^ {0,3}\[/, 5000],
  ['|', /^[ \t]*\|/, 10_000],
];

/** Containers (`:::note`) that are open at once: each line is held against all of them. */
const mostOpen = 30;

/**
 * Find what stands in a text too often to be parsed in good time; each line is looked at once.
 *
 * The time that parsers of Markdown take grows with the square of some signs: an opening bracket may be closed by any
 * that follows. Nobody writes thousands of them in one paragraph.
 */
export function tooMany(source: string): Excess | undefined {
  const inParagraph = new Map<string, number>();
  const inText = new Map<string, number>();
  let fence = '';
  let open = 0;
  let line = 0;
  const count = (counts: Map<string, number>, construct: string, limit: number) => {
    const now = (counts.get(construct) ?? 0) + 1;
    counts.set(construct, now);
    return now > limit ? { line, construct, limit } : undefined;
  };
  for (const text of linesOf(source)) {
    line += 1;
    if (/^[\s>]*$/.test(text)) inParagraph.clear();
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) {
      fence = fence === '' ? mark : '';
      inParagraph.clear();
      continue;
    }
    const limit = fence === '' ? mostSigns : mostInCode;
    for (const [sign] of text.matchAll(signs)) {
      const excess = count(inParagraph, sign, limit);
      if (excess) return excess;
    }
    if (fence !== '') continue;
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
