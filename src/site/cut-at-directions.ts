/** Letters and marks of the scripts that run from right to left. */
const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const any = new RegExp(`[${rightToLeft}]`, 'u');
/** From a prompt, an option's hyphens or a path's beginning to the last letter or digit, with what ends a path. */
const leftToRight = new RegExp(
  `(?:[$>#] )?[$>#~./\\\\@%+=*-]*(?![${rightToLeft}])\\p{L}[^${rightToLeft}]*(?<=[\\p{L}\\p{N}])[/\\\\=*%-]*`,
  'gu',
);
/** Marks that stand in pairs; a quotation mark of the keyboard closes what it opened. */
const pairs = new Map([
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['"', '"'],
  ['`', '`'],
]);

/**
 * Cut a text where its direction changes: the parts at odd places run from left to right, as a command within Arabic
 * does, the others as what is around them. A text of one direction comes back whole; joined again, the parts are the text.
 */
export function cutAtDirections(text: string): string[] {
  if (!any.test(text)) return [text];
  let done = 0;
  const ends = [...text.matchAll(leftToRight)].flatMap(({ index, 0: { length } }) => {
    const [from, to] = withPartners(text, Math.max(done, index), index + length);
    done = to;
    return [from, to];
  });
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

/** Take marks in whose partners are within: else `<b>` would lose its `<` to the other end of the line. */
function withPartners(text: string, from: number, to: number): [from: number, to: number] {
  const [closers, openers] = withoutPartner(text.slice(from, to));
  let [start, end] = [from, to];
  for (const closer of closers) {
    if (pairs.get(text.charAt(start - 1)) !== closer) break;
    start -= 1;
  }
  for (const opener of openers.reverse()) {
    if (pairs.get(opener) !== text.charAt(end)) break;
    end += 1;
  }
  return [start, end];
}

/** The closing marks of a text that nothing in it opens, and the opening ones that nothing closes. */
function withoutPartner(text: string): [closers: string[], openers: string[]] {
  const closing = [...pairs.values()];
  const closers: string[] = [];
  const openers: string[] = [];
  for (const mark of text) {
    if (pairs.get(openers.at(-1) ?? '') === mark) openers.pop();
    else if (pairs.has(mark)) openers.push(mark);
    else if (closing.includes(mark)) closers.push(mark);
  }
  return [closers, openers];
}
