/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Cut a text into its words: letters and digits alone count, in lower case; Japanese is cut by a dictionary. */
export function wordsIn(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}ー]+/gu) ?? [];
  return runs.flatMap(cut);
}

function cut(run: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: found, index } of run.matchAll(unspaced)) {
    if (index > end) words.push(run.slice(end, index));
    for (const { segment } of segmenter.segment(found)) words.push(segment);
    end = index + found.length;
  }
  if (end < run.length) words.push(run.slice(end));
  return words;
}

/** Letters and digits alone, as texts are compared. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** What one list has and the other lacks, as often as it does. */
export function missingFrom(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}

/**
 * The words of a text that another lacks.
 *
 * Where the texts cut one run of letters in different places (`foo<b>bar</b>`, Japanese beside other characters), the
 * letters count: a word is missing when the other text holds its letters less often.
 */
export function missingWords(text: string, other: string): string[] {
  const missing = missingFrom(wordsIn(text), wordsIn(other));
  if (missing.length === 0) return [];
  const [here, there] = [squeezed(text), squeezed(other)];
  const surplus = new Map<string, number>();
  return missing.filter((word) => {
    const left = surplus.get(word) ?? occurrences(here, word) - occurrences(there, word);
    surplus.set(word, left - 1);
    return left > 0;
  });
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
