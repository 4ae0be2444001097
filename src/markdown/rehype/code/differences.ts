import type { ElementContent } from 'hast';
import { element, text } from '../elements.ts';

/** Lines that say where a change is: no code, neither before nor after it. */
const head = /^(?:diff |index |@@|(?:---|\+\+\+)(?: |$)|\\ No newline)/;

/**
 * Set the lines of a `diff`: `<ins>` is added, `<del>` removed, `<i>` says where.
 *
 * The `+` and `-` before a line, and the space before an unchanged one, are left to the stylesheet, so that what is
 * copied is code.
 */
export function differences(code: string): ElementContent[] {
  const lines = code.split(/(?<=\n)/);
  const isIndented = lines.every((line) => /^(?:[ +\-@\\]|\n|$)/.test(line) || head.test(line));
  return lines.map((line): ElementContent => {
    if (head.test(line)) return element('i', {}, [text(line)]);
    if (line.startsWith('+')) return element('ins', {}, [text(line.slice(1))]);
    if (line.startsWith('-')) return element('del', {}, [text(line.slice(1))]);
    return text(isIndented && line.startsWith(' ') ? line.slice(1) : line);
  });
}
