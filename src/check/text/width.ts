const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns of half-width characters a text takes: two for each East Asian full-width character. */
export function widthOf(text: string): number {
  return [...text.normalize('NFC')].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}
