/** Fold a word for the comparison of tags: letter case and Unicode compatibility forms make no difference. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().trim();
}
