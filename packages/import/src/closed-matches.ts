/**
 * The matches of an expression (with the flag `g`) that reaches from one mark to another.
 *
 * It is tried up to the last closing mark only: behind that it would go through the rest of the text from each opening
 * one, and find none.
 *
 * @param closing what the expression ends with, with the flag `g`
 */
export function closedMatches(text: string, pattern: RegExp, closing: RegExp): RegExpExecArray[] {
  return [...text.slice(0, endOfLast(text, closing)).matchAll(pattern)];
}

/** Replace the matches of such an expression. */
export function replaceClosed(
  text: string,
  pattern: RegExp,
  closing: RegExp,
  by: (found: string) => string,
): string {
  const end = endOfLast(text, closing);
  return text.slice(0, end).replace(pattern, by) + text.slice(end);
}

/** Where the last match of an expression ends. */
function endOfLast(text: string, closing: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(closing)) end = match.index + match[0].length;
  return end;
}
