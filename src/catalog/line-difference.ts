/** A line that is only in the earlier text, or only in the later one. */
export interface ChangedLine {
  readonly change: 'removed' | 'added';
  readonly text: string;
}

/** Texts of more lines than this are not compared: every line of them counts as changed. */
const mostLines = 3000;

/**
 * Tell what changed between two texts, line by line.
 *
 * By the longest common subsequence. White space at the ends of lines, and empty lines, play no part.
 */
export function lineDifference(before: string, after: string): ChangedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const changes: ChangedLine[] = [];
  const remove = (text: string) => changes.push({ change: 'removed', text });
  const add = (text: string) => changes.push({ change: 'added', text });
  const lengths = a.length > mostLines || b.length > mostLines ? undefined : commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (lengths && left !== undefined && left === right) {
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      remove(left);
      i += 1;
    } else {
      add(right ?? '');
      j += 1;
    }
  }
  return changes;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** For each pair of places, how many lines the rests of both texts have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint16Array;
      row[j] =
        a[i] === b[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint16Array[] | undefined, i: number, j: number): number {
  return lengths?.[i]?.[j] ?? 0;
}
