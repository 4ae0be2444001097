import type { Code, Effects } from 'micromark-util-types';

/** Is it a tab, one of the columns it stands for, or a space, in micromark's numbering? */
export function isColumn(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

/** Take a line end as a token of its own. */
export function takeLineEnd(effects: Effects, code: Code): void {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}
