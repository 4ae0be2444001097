import { visit } from 'unist-util-visit';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import type { SourcePage } from '../source-page.ts';

/** A heading that is more than one level deeper than the one before it. The first may have any level. */
export const headingsLevelJump = pageRule({
  id: 'headings/level-jump',
  why: 'Who reads with a screen reader moves by levels, and looks for the part that seems to be missing.',
  wrong: '## Before you begin\n\nYou need an account.\n\n#### On Windows\n\nOpen PowerShell.\n',
  right: '## Before you begin\n\nYou need an account.\n\n### On Windows\n\nOpen PowerShell.\n',
  *check(page) {
    let last: number | undefined;
    for (const { depth, offset } of headingsOf(page)) {
      if (last !== undefined && depth > last + 1)
        yield diagnose('headings/level-jump', page.placeAt(offset), { from: last, to: depth });
      last = depth;
    }
  },
});

/** Headings of Markdown and of raw HTML, in the order of the page. */
function headingsOf({ tree }: SourcePage): { depth: number; offset: number }[] {
  const headings: { depth: number; offset: number }[] = [];
  visit(tree(), ['heading', 'html'], (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'heading') headings.push({ depth: node.depth, offset });
    if (node.type !== 'html') return;
    for (const match of node.value.matchAll(/<h([1-6])\b/gi))
      headings.push({ depth: Number(match[1]), offset: offset + match.index });
  });
  return headings;
}
