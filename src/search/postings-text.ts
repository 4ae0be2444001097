/** How finely an impact is kept. Eight steps rank as well as exact numbers do, and compress to about two bits. */
const steps = 8;

/** Half of the printable ASCII characters end a number, the other half continue it. */
const base = 47;
const firstEnding = 33;
const firstContinuing = firstEnding + base;

/**
 * Write the postings of one term: documents ascending, impacts from 0 to 1.
 *
 * Each posting is one number, (distance from the last document - 1) × 8 + impact step, in digits of base 47, lowest
 * first; the last digit is a character from `!` to `O`, the others from `P` to `~`.
 */
export function writePostings(postings: Iterable<{ document: number; impact: number }>): string {
  let text = '';
  let last = -1;
  for (const { document, impact } of postings) {
    let rest = (document - last - 1) * steps + Math.min(steps - 1, Math.floor(impact * steps));
    last = document;
    for (; rest >= base; rest = Math.floor(rest / base)) {
      text += String.fromCharCode(firstContinuing + (rest % base));
    }
    text += String.fromCharCode(firstEnding + rest);
  }
  return text;
}

/** Read what `writePostings` wrote: document → impact, the middle of its step. */
export function readPostings(text: string): Map<number, number> {
  const impacts = new Map<number, number>();
  let document = -1;
  let number = 0;
  let place = 1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const ends = code < firstContinuing;
    number += (code - (ends ? firstEnding : firstContinuing)) * place;
    place *= base;
    if (!ends) continue;
    document += Math.floor(number / steps) + 1;
    impacts.set(document, ((number % steps) + 0.5) / steps);
    number = 0;
    place = 1;
  }
  return impacts;
}
