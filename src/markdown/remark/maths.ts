import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

/**
 * Carry formulas over to HTML, on sites that ask for maths.
 *
 * `$a$`, `$$a$$` and a fence with the language `math` become `<code class="math">` (and `math--block`) that holds
 * TeX; `rehypeMaths` makes MathML of it once raw HTML is cleaned.
 */
export function remarkMaths() {
  return (tree: Root, file: VFile): undefined => {
    if (pageOf(file).maths !== true) return;
    walk(tree, (node, index, parent) => {
      if (node.type === 'code' && node.lang?.toLowerCase() === 'math') {
        const { value, position } = node;
        if (parent && index !== undefined)
          (parent as { children: Nodes[] }).children[index] = {
            type: 'math',
            value,
            isBlock: true,
            position,
            data: dataOf(value, true),
          };
      }
      if (node.type !== 'math') return;
      node.data = dataOf(node.value, node.isBlock);
      const written = String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
      if (!/\${1,2}[ \t]*$/.test(written)) report(file, 'maths/unclosed', spotOf(node), {});
    });
  };
}

function dataOf(value: string, isBlock: boolean) {
  return {
    hName: 'code',
    hProperties: { className: isBlock ? ['math', 'math--block'] : ['math'] },
    hChildren: [{ type: 'text' as const, value }],
  };
}
