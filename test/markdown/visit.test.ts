import fc from 'fast-check';
import { SKIP, visit as visitByLibrary } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { visit } from '../../src/markdown/visit.ts';

interface Tree {
  readonly type: string;
  /** What the visitor does when it comes by: nothing, leave something out, or change what stands here. */
  readonly act: 'none' | 'skip' | 'skip-on' | 'remove' | 'unwrap' | 'replace';
  children?: Tree[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record(
    {
      type: fc.constantFrom('root', 'list', 'text'),
      act: fc.constantFrom('none', 'none', 'none', 'skip', 'skip-on', 'remove', 'unwrap', 'replace'),
      children: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'tree' }),
    },
    { requiredKeys: ['type', 'act'] },
  ),
}));

const types = fc.constantFrom(undefined, 'list', ['list', 'text']);

test('a walk goes where the walk of unist-util-visit goes, whatever is done on the way', () => {
  const walk = (start: Tree, wanted: string | string[] | undefined, walker: typeof visit) => {
    const copy = structuredClone(start);
    const seen: unknown[] = [];
    const visitor = (node: Tree, index?: number, parent?: Tree) => {
      seen.push([structuredClone(node), index, parent?.type]);
      if (node.act === 'skip') return SKIP;
      if (index === undefined || !parent?.children) return undefined;
      const { children = [] } = node;
      if (node.act === 'skip-on') return [SKIP, index + 2] as const;
      if (node.act === 'remove') parent.children.splice(index, 1);
      if (node.act === 'unwrap') parent.children.splice(index, 1, ...children);
      if (node.act === 'replace') parent.children[index] = { type: 'text', act: 'none' };
      if (node.act === 'remove') return index;
      return node.act === 'unwrap' ? ([SKIP, index] as const) : undefined;
    };
    if (wanted === undefined) walker(copy, visitor as never);
    else walker(copy, wanted, visitor as never);
    return { seen, copy };
  };
  fc.assert(
    fc.property(tree, types, (start, wanted) => {
      expect(walk(start, wanted, visit)).toEqual(walk(start, wanted, visitByLibrary as typeof visit));
    }),
    { numRuns: 2_000 },
  );
});
