/** A page cut in two. Lines count from 1, in the file. */
export interface SplitPage {
  /** The YAML between the fences; `undefined` when the page has none. */
  readonly front?: string | undefined;
  readonly frontLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** What was missing. */
  readonly missing?: 'opening' | 'closing' | 'front-matter' | undefined;
}

const key = /^[A-Za-z_][\w-]*[ \t]*:(?=[ \t]|$)/;
const belongsToKey = /^(?:[ \t]+\S|-[ \t]|#|[ \t]*$)/;
const fence = /^(?:---|\.\.\.)[ \t]*$/;

/** Cut a page into front matter and body; a fence that is missing is reported, at the place where it must have been. */
export function splitPage(text: string): SplitPage {
  const lines = text.split('\n');
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const opening = /^---[ \t]*$/.test(lines[first] ?? '');
  const from = opening ? first + 1 : first;
  const cut = (to: number, bodyFrom: number, missing?: SplitPage['missing']): SplitPage => ({
    front: lines.slice(from, to).join('\n'),
    frontLine: from + 1,
    body: lines.slice(bodyFrom).join('\n'),
    bodyLine: bodyFrom + 1,
    missing,
  });
  const isFront = opening || key.test(lines[first] ?? '');
  const end = isFront ? lines.findIndex((line, index) => index >= from && fence.test(line)) : -1;
  const keysEnd = endOfKeys(lines, from);
  // Without a fence above, a line of dashes counts only when keys reach down to it.
  if (end !== -1 && (opening ? looksLikeFront(lines, from, end) : end === keysEnd)) {
    return cut(end, end + 1, opening ? undefined : 'opening');
  }
  if (opening && keysEnd > from) return cut(keysEnd, keysEnd, 'closing');
  return { frontLine: 1, body: text, bodyLine: 1, missing: 'front-matter' };
}

/** Nearly any text between fences is front matter, but not one without a key. */
function looksLikeFront(lines: readonly string[], from: number, end: number): boolean {
  const within = lines.slice(from, end);
  return within.every((line) => line.trim() === '') || within.some((line) => key.test(line));
}

/** The first line at or after `from` that is no key, no value of one, and not blank between keys. */
function endOfKeys(lines: readonly string[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (key.test(line)) end = index + 1;
    else if (!belongsToKey.test(line)) break;
    else if (line.trim() !== '' && index === end) end = index + 1;
    else if (line.trim() === '' && index === from) break;
  }
  return end;
}
