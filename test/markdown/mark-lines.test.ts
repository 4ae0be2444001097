import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markLines } from '../../src/markdown/rehype/code/mark-lines.ts';

/** Which of five lines are marked, from 1 on. */
function marked(ranges: string): number[] {
  const nodes = markLines([{ type: 'text', value: 'a\nb\nc\nd\ne\n' }], ranges);
  const lines = nodes.flatMap((node) => (node.type === 'element' ? node.children : []));
  return lines.flatMap((line) => (line.type === 'text' ? 'abcde'.indexOf(line.value.trim()) + 1 : []));
}

test.each([
  ['2', [2]],
  ['2,4-6', [2, 4, 5]],
  ['1-3,2-4', [1, 2, 3, 4]],
  ['0-1,5-99999999999', [1, 5]],
  ['3-2,0,6,7-9', []],
] as const)('%s', (ranges, lines) => {
  expect(marked(ranges)).toEqual(lines);
});

test('a line is marked when any of the ranges holds it', () => {
  const range = fc.tuple(fc.nat(8), fc.nat(8));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
      const held = [1, 2, 3, 4, 5].filter((line) => ranges.some(([from, to]) => from <= line && line <= to));
      expect(marked(ranges.map((each) => each.join('-')).join(','))).toEqual(held);
    }),
  );
});
