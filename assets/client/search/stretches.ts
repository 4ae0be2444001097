import type { Marked } from '../../../src/search/excerpt.ts';

/** A part of a text; `isLeftToRight` where what is around it runs from right to left. */
export interface Stretch extends Marked {
  readonly isLeftToRight: boolean;
}

/** Letters and marks of the scripts that run from right to left. */
const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const any = new RegExp(`[${rightToLeft}]`, 'u');
/** From a prompt, an option's hyphens or a path's beginning to the last letter or digit, with what ends a path. */
const leftToRight = new RegExp(
  `(?:[$>#] )?[$>#~./\\\\@%+=*-]*(?![${rightToLeft}])\\p{L}[^${rightToLeft}]*(?<=[\\p{L}\\p{N}])[/\\\\=*%-]*`,
  'gu',
);

/**
 * Cut a text where its direction changes, so that a command within Arabic or Hebrew keeps its order. A text of one
 * direction comes back whole; joined again, the stretches are the text.
 */
export function stretches(marked: Marked): Stretch[] {
  const { text } = marked;
  if (!any.test(text)) return [{ ...marked, isLeftToRight: false }];
  const found = [...text.matchAll(leftToRight)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const ends = [0, ...found.flat(), text.length];
  return ends
    .slice(1)
    .map((end, at) => ({ ...part(marked, ends[at] ?? 0, end), isLeftToRight: at % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}

function part({ text, marks }: Marked, from: number, to: number): Marked {
  const inside = marks.filter(([start, end]) => start < to && end > from);
  return {
    text: text.slice(from, to),
    marks: inside.map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]),
  };
}
