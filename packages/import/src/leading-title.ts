/** A heading of the first level that a text begins with. */
export interface LeadingTitle {
  readonly title: string;
  /** The text without it. */
  readonly text: string;
  /** How many lines it took. */
  readonly lines: number;
}

/**
 * `# Title`, a title underlined with `=`, or one in a tag `h1` without further marks; and a list of attributes below it,
 * which means nothing without it.
 */
const pattern =
  /^(\s*)(?:#[ \t]+(.+?)[ \t]*#*[ \t]*|<h1(?:\s[^<>]*)?>\s*([^\s<>&](?:[^<>&\n]*[^\s<>&])?)\s*<\/h1>[ \t]*|([^\s#>*+-][^\n]*)\n=+[ \t]*)(?:\n(?:\{:[^{}\n]*\}[ \t]*(?:\n|$))?|$)/;

/** Find the title that a text begins with; `undefined` when it has none. An id of its own stays in the text, for links. */
export function leadingTitle(body: string): LeadingTitle | undefined {
  const match = pattern.exec(body);
  const heading = match?.[2] ?? match?.[3] ?? match?.[4];
  if (match === null || heading === undefined) return undefined;
  const [taken] = match;
  const id = (/\{[^{}]*#([\w-]+)[^{}]*\}/.exec(taken) ?? /^\s*<h1[^<>]*\sid=["']?([\w-]+)/.exec(taken))?.[1];
  return {
    title: heading.replace(/\{:?[^{}]*\}$/, '').trim(),
    text: (id === undefined ? '' : `<div id="${id}"></div>\n\n`) + body.slice(taken.length),
    lines: taken.split('\n').length - (id === undefined ? 1 : 3),
  };
}
