/** Letters and digits alone, to look for words whose marks may differ. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
