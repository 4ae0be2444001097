import type { Marked } from '../../../src/search/excerpt.ts';

/** A stretch of text that was found, or that is between what was found. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cut a text at its marks. Joined again, the pieces are the text. */
export function pieces({ text, marks }: Marked): Piece[] {
  let end = 0;
  const cut = marks.flatMap(([from, to]) => {
    const between = { text: text.slice(end, from), isFound: false };
    end = to;
    return [between, { text: text.slice(from, to), isFound: true }];
  });
  return [...cut, { text: text.slice(end), isFound: false }].filter((piece) => piece.text !== '');
}
