import { fenceAround } from '../fence-around.ts';

/** A tag or an output of Liquid, `{% … %}` or `{{ … }}`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name of a tag; empty for an output. */
  readonly name: string;
}

/** What an opening mark is closed by, and all from one to the other. */
const kinds = [
  { open: '{{', close: '}}', whole: /\{\{-?[\s\S]*?-?\}\}/y },
  { open: '{%', close: '%}', whole: /\{%-?\s*(\w*)[\s\S]*?-?%\}/y },
] as const;

/** All tags and outputs of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const last = new Map(kinds.map(({ open, close }) => [open, text.lastIndexOf(close)]));
  const opening = /\{[{%]/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index;
    const kind = kinds.find(({ open }) => open === match?.[0]);
    opening.lastIndex = start + 1;
    // Behind the last closing mark nothing is looked for: it would go through the rest of the text each time.
    if (kind === undefined || start > (last.get(kind.open) ?? -1)) continue;
    kind.whole.lastIndex = start;
    const [whole, name = ''] = kind.whole.exec(text) ?? [];
    if (whole === undefined) continue;
    const end = start + whole.length;
    tokens.push({ text: whole, start, end, name });
    opening.lastIndex = end;
  }
  return tokens;
}

const blocks = new Set(['if', 'unless', 'for', 'case', 'capture', 'tablerow']);

/** Where the blocks that tags open end, by the index of the tag; those that never end are none. */
export function blockEnds(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map([...blocks].map((name) => [name, [] as number[]]));
  for (const [index, { name, end }] of tokens.entries()) {
    open.get(name)?.push(index);
    const begun = name.startsWith('end') ? open.get(name.slice('end'.length))?.pop() : undefined;
    if (begun !== undefined) ends.set(begun, end);
  }
  return ends;
}

/** Does a tag belong to one before it, which is reported? */
export function isPart(written: string): boolean {
  return /^\{%-?\s*(?:end\w+|else|elsif|when|break|continue)\b/.test(written);
}

/** The address that `{% link _faq/a.md %}` or `{% post_url 2020-01-02-a %}` stands for, when the page is known. */
export function addressOfFile(written: string, addresses: ReadonlyMap<string, string>): string | undefined {
  const [, tag, name = ''] = /^\{%-?\s*(link|post_url)\s+(\S+)\s*-?%\}$/.exec(written) ?? [];
  if (tag === undefined) return undefined;
  const path = name.replace(/^["']|["']$/g, '').replace(/^\//, '');
  if (tag === 'link') return addresses.get(path);
  const wanted = path.replace(/\.\w+$/, '');
  for (const [file, address] of addresses) {
    if (file.replace(/\.\w+$/, '').endsWith(`_posts/${wanted}`)) return address;
  }
  return undefined;
}

/** A block of `{% highlight ruby %}`, with the indentation of its line. */
export const highlightBlock =
  /\{%-?\s*highlight(?:\s+([\w+#.-]+))?[^%]*%\}([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g;
export const endOfHighlight = /\{%-?\s*endhighlight\s*-?%\}/g;

/** The block as a fence of the dialect, in the same place of a list or quote. */
export function highlighted(match: RegExpMatchArray, text: string): string {
  const [, language = '', code = ''] = match;
  const at = match.index ?? 0;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const prefix = /^[ \t>]*$/.test(before) ? before : '';
  const fence = fenceAround(code);
  const lines = code.replace(/^[ \t]*\n|\s+$/g, '');
  return `${prefix === before ? '' : '\n'}${fence}${language}\n${lines}\n${prefix}${fence}`;
}
