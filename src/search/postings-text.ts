/** How finely an impact is kept. Eight steps rank as well as exact numbers do, and compress to about two bits. */
const steps = 8;

/**
 * Terms of a title have this step or a higher one, and no others do: so a query knows which pages say all of it in
 * their titles.
 */
const titleStep = 5;

/** The least impact of a term that is in a title. */
export const titleImpact = titleStep / steps;

/** How fast repetition stops counting (BM25's k1): a frequency of so much has an impact of one half. */
const saturation = 2;

/** Half of the printable ASCII characters end a number, the other half continue it. */
const base = 47;
const firstEnding = 33;
const firstContinuing = firstEnding + base;

/**
 * So many characters are put together before they join the rest: V8 keeps what is added to a longer text as a piece of
 * its own, which takes 32 bytes.
 */
const shortest = 12;

/** Postings of one term that are being collected: a list for each term, so it is kept small. */
export interface Postings {
  written: string;
  /** What comes next of it. */
  begun: string;
  /** The last document that was written. */
  last: number;
  /** The document that is being counted. */
  current: number;
  frequency: number;
  isInTitle: boolean;
}

export function createPostings(): Postings {
  return { written: '', begun: '', last: -1, current: -1, frequency: 0, isInTitle: false };
}

/** Add to what a document holds of a term. Documents come in ascending order, each perhaps several times. */
export function addPosting(postings: Postings, document: number, frequency: number, isInTitle = false): void {
  if (document !== postings.current) {
    write(postings);
    postings.current = document;
    postings.frequency = 0;
    postings.isInTitle = false;
  }
  postings.frequency += frequency;
  postings.isInTitle ||= isInTitle;
}

/**
 * Write the postings of one term.
 *
 * Each is one number, (distance from the last document - 1) × 8 + impact step, in digits of base 47, lowest
 * first; the last digit is a character from `!` to `O`, the others from `P` to `~`.
 */
export function writePostings(postings: Postings): string {
  write(postings);
  postings.current = -1;
  return postings.written + postings.begun;
}

function write(postings: Postings): void {
  const { current, last, frequency, isInTitle } = postings;
  if (current < 0) return;
  const exact = Math.min(steps - 1, Math.floor((frequency / (frequency + saturation)) * steps));
  const step = isInTitle ? Math.max(titleStep, exact) : Math.min(titleStep - 1, exact);
  postings.begun += writeNumber((current - last - 1) * steps + step);
  postings.last = current;
  if (postings.begun.length < shortest) return;
  postings.written += postings.begun;
  postings.begun = '';
}

function writeNumber(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= base; rest = Math.floor(rest / base)) {
    text += String.fromCharCode(firstContinuing + (rest % base));
  }
  return text + String.fromCharCode(firstEnding + rest);
}

/** Written postings of documents that are counted from a place farther back: by so many documents. */
export function postingsAfter(text: string, documents: number): string {
  if (documents === 0) return text;
  let shifted = text;
  readNumbers(text, (number, end) => {
    shifted = writeNumber(number + documents * steps) + text.slice(end);
    return false;
  });
  return shifted;
}

/** Read what `writePostings` wrote: document → impact, the middle of its step. */
export function readPostings(text: string): Map<number, number> {
  const impacts = new Map<number, number>();
  let document = -1;
  readNumbers(text, (number) => {
    document += Math.floor(number / steps) + 1;
    impacts.set(document, ((number % steps) + 0.5) / steps);
    return true;
  });
  return impacts;
}

/** Read numbers, each with the place behind it, as long as `goesOn` says so. */
function readNumbers(text: string, goesOn: (number: number, end: number) => boolean): void {
  let number = 0;
  let place = 1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const ends = code < firstContinuing;
    number += (code - (ends ? firstEnding : firstContinuing)) * place;
    place *= base;
    if (!ends) continue;
    if (!goesOn(number, i + 1)) return;
    number = 0;
    place = 1;
  }
}
