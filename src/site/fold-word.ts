/** Bring a word to the form in which tags are compared: any letter case and any Unicode compatibility form is one. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().trim();
}
