/**
 * Find the known word that a misspelt one most likely stands for.
 *
 * Compared without letter case by Damerau–Levenshtein distance (insert, delete, replace, swap neighbours);
 * `undefined` when even the nearest differs in more than a third of its letters.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return createNearest(known)(word);
}

/** A known word, and its place among all: of words that are equally near, the first is offered. */
interface Candidate {
  readonly word: string;
  readonly folded: string;
  readonly letters: number;
  readonly place: number;
}

/** Create the function that finds the nearest of many known words: for whoever asks more than once. */
export function createNearest(known: Iterable<string>): (word: string) => string | undefined {
  const byLength = new Map<number, Candidate[]>();
  let count = 0;
  for (const word of known) {
    const folded = word.toLowerCase();
    const candidate = { word, folded, letters: lettersOf(folded), place: count++ };
    const alike = byLength.get(word.length);
    if (alike) alike.push(candidate);
    else byLength.set(word.length, [candidate]);
  }
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (!found.has(word)) found.set(word, find(word, byLength));
    return found.get(word);
  };
}

function find(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>): string | undefined {
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  const lengths = [...byLength.keys()].sort(
    (a, b) => Math.abs(a - wanted.length) - Math.abs(b - wanted.length),
  );
  for (const length of lengths) {
    const longer = Math.max(wanted.length, length);
    // Of two single letters nothing would be alike.
    const limit = Math.min(least, longer - 1, Math.max(1, Math.floor(longer / 3)));
    if (Math.abs(wanted.length - length) > limit) continue;
    for (const candidate of byLength.get(length) ?? []) {
      if (isFurtherThan(limit, letters, candidate.letters)) continue;
      const distance = editDistance(wanted, candidate.folded, limit);
      if (distance > limit || distance > least) continue;
      if (distance === least && best && best.place < candidate.place) continue;
      best = candidate;
      least = distance;
    }
  }
  return best?.word;
}

/** Which letters a word has, as bits; several letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether two words differ in more letters than so many edits can change: most are distinguished by that alone. */
function isFurtherThan(limit: number, one: number, other: number): boolean {
  return countBits(one & ~other) > limit || countBits(other & ~one) > limit;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The edit distance of two words; any number above `limit` for words that are further apart. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
      if (least < leastOfRow) leastOfRow = least;
    }
    // Swapped neighbours reach back over one row, and cost one.
    if (leastOfRow > limit && Math.min(...last) >= limit) return leastOfRow;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
