/** A tag or an output of Liquid, `{% … %}` or `{{ … }}`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name of a tag; empty for an output. */
  readonly name: string;
}

/** All tags and outputs of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\{\{-?[\s\S]*?-?\}\}|\{%-?\s*(\w*)[\s\S]*?-?%\}/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    name: match[1] ?? '',
  }));
}

const blocks = new Set(['if', 'unless', 'for', 'case', 'capture', 'tablerow']);

/** Where the block that a tag opens ends; for any other tag, its own end, as for a block that never ends. */
export function wholeBlock(tokens: readonly Token[], index: number): number {
  const opening = tokens[index];
  if (opening === undefined) return 0;
  if (!blocks.has(opening.name)) return opening.end;
  let depth = 0;
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.name === opening.name) depth += 1;
    else if (token?.name === `end${opening.name}`) depth -= 1;
    if (depth === 0) return token?.end ?? opening.end;
  }
  return opening.end;
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

/** The block as a fence of the dialect, in the same place of a list or quote. */
export function highlighted(match: RegExpMatchArray, text: string): string {
  const [, language = '', code = ''] = match;
  const at = match.index ?? 0;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const prefix = /^[ \t>]*$/.test(before) ? before : '';
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  const lines = code.replace(/^[ \t]*\n|\s+$/g, '');
  return `${prefix === before ? '' : '\n'}${fence}${language}\n${lines}\n${prefix}${fence}`;
}
