/**
 * Write a plain text so that Markdown shows it as it is: nothing in it is a tag, a link, emphasis or code.
 *
 * Line ends become spaces: the text is on one line.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<#&!]/g, (character, at: number, whole: string) =>
      isHarmless(character, whole.slice(at + 1, at + 2)) ? character : `\\${character}`,
    );
}

/** What is no mark before this letter stays readable: `R&D`, `Q & A`, `Really!`. */
function isHarmless(character: string, next: string): boolean {
  if (character === '&') return !/[#a-z]/i.test(next);
  return character === '!' && next !== '[';
}
