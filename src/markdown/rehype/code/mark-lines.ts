import type { ElementContent } from 'hast';
import { element } from '../elements.ts';
import { linesOf } from './lines.ts';

/** Wrap the lines that `2,4-6` names (from 1 on) in `<mark class="line">`. */
export function markLines(nodes: readonly ElementContent[], marked: string): ElementContent[] {
  const ranges = marked.split(',').map((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return { from, to };
  });
  return linesOf(nodes).flatMap((line, index) =>
    ranges.some(({ from, to }) => index + 1 >= from && index + 1 <= to)
      ? [element('mark', { className: ['line'] }, line)]
      : line,
  );
}
