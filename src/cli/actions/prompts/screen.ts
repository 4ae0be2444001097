import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import type { Writable } from 'node:stream';
import { eastAsianWidth } from 'get-east-asian-width';
import { makeVisible } from '../../../diagnostics/spoken.ts';

/** Lines at the end of a terminal that are shown anew in the same place. */
export interface Screen {
  readonly show: (lines: readonly string[]) => void;
  /** Show lines that stay, and go on below them. */
  readonly leave: (lines: readonly string[]) => void;
}

/** Take the end of a terminal. Lines that are too long are cut, and control characters made visible. */
export function createScreen(output: Writable & { readonly columns?: number }): Screen {
  let shown = 0;
  const show = (lines: readonly string[]) => {
    if (shown > 0) moveCursor(output, 0, 1 - shown);
    cursorTo(output, 0);
    clearScreenDown(output);
    output.write(lines.map((line) => cut(makeVisible(line), (output.columns || 80) - 1)).join('\n'));
    shown = lines.length;
  };
  return {
    show,
    leave: (lines) => {
      show([...lines, '']);
      shown = 0;
    },
  };
}

/** As much of a line as has room in so many columns; full-width characters take two. */
function cut(line: string, columns: number): string {
  let width = 0;
  let text = '';
  for (const character of line) {
    width += eastAsianWidth(character.codePointAt(0) ?? 0);
    if (width > columns) return text;
    text += character;
  }
  return text;
}
