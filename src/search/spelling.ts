/**
 * Whether two different words are one typing error apart: a letter too many, missing, wrong, or swapped with its neighbour.
 *
 * With `asPrefix`, whether `typed` is one error away from how `known` begins.
 */
export function isOneErrorApart(typed: string, known: string, asPrefix = false): boolean {
  const ends = (a: string, b: string): boolean => (asPrefix ? b.startsWith(a) : a === b);
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  const left = typed.slice(at);
  const right = known.slice(at);
  return (
    ends(left.slice(1), right) ||
    ends(left, right.slice(1)) ||
    ends(left.slice(1), right.slice(1)) ||
    (left.length > 1 && left[0] === right[1] && left[1] === right[0] && ends(left.slice(2), right.slice(2)))
  );
}

/** A word written backwards: sorted so, words with the same ending are neighbours. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}
