import { diffArrays } from 'diff';

/** A line that is only in the earlier text, or only in the later one. */
export interface ChangedLine {
  readonly change: 'removed' | 'added';
  readonly text: string;
}

/** Milliseconds after which two texts are taken to have no line in common; 20,000 lines that all changed take longer. */
const timeout = 2000;

/**
 * Find what changed between two texts, line by line.
 *
 * White space at the ends of lines, and empty lines, are ignored.
 */
export function lineDifference(before: string, after: string): ChangedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(a, b, { timeout }) ?? [
    { value: a, removed: true, added: false },
    { value: b, removed: false, added: true },
  ];
  return parts.flatMap(({ value, removed, added }) => {
    if (!removed && !added) return [];
    const change = removed ? 'removed' : 'added';
    return value.map((text) => ({ change, text }) as const);
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
