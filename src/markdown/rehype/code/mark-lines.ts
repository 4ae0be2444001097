import type { ElementContent } from 'hast';
import { element } from '../elements.ts';
import { linesOf } from './lines.ts';

/** Wrap the lines that `2,4-6` names (from 1 on) in `<mark class="line">`. */
export function markLines(nodes: readonly ElementContent[], marked: string): ElementContent[] {
  const lines = linesOf(nodes);
  // How many of the ranges begin at a line, less those that ended before it: a list may be as long as the code.
  const changes = new Array<number>(lines.length + 2).fill(0);
  const at = (line: number) => Math.min(Math.max(line, 0), lines.length + 1);
  for (const range of marked.split(',')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    if (to < from) continue;
    changes[at(from)] = (changes[at(from)] ?? 0) + 1;
    changes[at(to + 1)] = (changes[at(to + 1)] ?? 0) - 1;
  }
  let open = changes[0] ?? 0;
  return lines.flatMap((line, index) => {
    open += changes[index + 1] ?? 0;
    return open > 0 ? [element('mark', { className: ['line'] }, line)] : line;
  });
}
