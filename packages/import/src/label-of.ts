/** A text as the label of a container or tab, in which brackets are signs. */
export function labelOf(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}
