/**
 * Whether two different words are one typing error apart: a letter too many, missing, wrong, or swapped with its neighbour.
 *
 * With `asPrefix`, whether `typed` is one error away from how `known` begins.
 */
export function isOneErrorApart(typed: string, known: string, asPrefix = false): boolean {
  const { left, right, ends } = difference(typed, known, asPrefix);
  return (
    ends(left.slice(1), right) ||
    ends(left, right.slice(1)) ||
    ends(left.slice(1), right.slice(1)) ||
    isSwapped(left, right, ends)
  );
}

/** The same for slips that leave the letters what they are: two swapped, or one doubled or not. */
export function isOneSlipApart(typed: string, known: string, asPrefix = false): boolean {
  const { before, left, right, ends } = difference(typed, known, asPrefix);
  return (
    (left[0] === before && ends(left.slice(1), right)) ||
    (right[0] === before && ends(left, right.slice(1))) ||
    isSwapped(left, right, ends)
  );
}

type Ends = (typed: string, known: string) => boolean;

/** What is left of two words from their first difference on, and the letter before it. */
function difference(
  typed: string,
  known: string,
  asPrefix: boolean,
): { before: string; left: string; right: string; ends: Ends } {
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  const ends: Ends = asPrefix ? (a, b) => b.startsWith(a) : (a, b) => a === b;
  return { before: typed[at - 1] ?? '', left: typed.slice(at), right: known.slice(at), ends };
}

function isSwapped(left: string, right: string, ends: Ends): boolean {
  return (
    left.length > 1 && left[0] === right[1] && left[1] === right[0] && ends(left.slice(2), right.slice(2))
  );
}

/** A word written backwards: sorted so, words with the same ending are neighbours. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}
