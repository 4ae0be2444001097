import type { Marked } from '../../../src/search/excerpt.ts';
import { cutAtDirections } from '../../../src/site/cut-at-directions.ts';

/** A part of a text; `isLeftToRight` where what is around it runs from right to left. */
export interface Stretch extends Marked {
  readonly isLeftToRight: boolean;
}

/**
 * Cut a text where its direction changes, so that a command within Arabic or Hebrew keeps its order. A text of one
 * direction comes back whole; joined again, the stretches are the text.
 */
export function stretches(marked: Marked): Stretch[] {
  let end = 0;
  return cutAtDirections(marked.text)
    .map((text, at) => {
      const from = end;
      end += text.length;
      return { ...part(marked, from, end), isLeftToRight: at % 2 === 1 };
    })
    .filter((stretch) => stretch.text !== '');
}

function part({ text, marks }: Marked, from: number, to: number): Marked {
  const inside = marks.filter(([start, end]) => start < to && end > from);
  return {
    text: text.slice(from, to),
    marks: inside.map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]),
  };
}
