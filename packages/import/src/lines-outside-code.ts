/** A line of a text, and where it begins. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
}

/**
 * The lines of a text that stand in no fence; those that do are empty.
 *
 * For what has to be read before the text can be parsed.
 */
export function linesOutsideCode(text: string): TextLine[] {
  let open: string | undefined;
  let start = 0;
  return text.split('\n').map((line) => {
    const [, mark] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
    const isCode = open !== undefined || mark !== undefined;
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) open = undefined;
    const found = { start, text: isCode ? '' : line };
    start += line.length + 1;
    return found;
  });
}
