import { visit } from 'unist-util-visit';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import type { SourcePage } from '../source-page.ts';
import { matchesInText } from '../text/text-spans.ts';

const liquid = /\{\{.*?\}\}|\{%.*?%\}/gs;

/** A tag of a template language, `{{ … }}` or `{% … %}`, in text, in an address or in raw HTML; not in code. */
export const textLeftoverLiquid = pageRule({
  id: 'text/leftover-liquid',
  why: 'Pages that come from Jekyll carry such tags. Here they are text, and readers see them.',
  wrong: 'Write to {{ site.email }} and give the number of your submission.\n',
  right: 'Write to <help@www.example> and give the number of your submission.\n',
  *check(page) {
    const found = [...matchesInText(page, liquid), ...inAddresses(page)];
    for (const { found: tag, offset } of found)
      yield diagnose('text/leftover-liquid', page.placeAt(offset), { found: tag });
  },
});

/** Tags inside addresses and raw HTML, where no running text is. */
function inAddresses({ tree, source }: SourcePage): { found: string; offset: number }[] {
  const found: { found: string; offset: number }[] = [];
  visit(tree(), ['link', 'image', 'definition', 'html'], (node) => {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const isLink = node.type === 'link' && 'children' in node;
    // The words of a link are running text: only what follows them is its address.
    const from = isLink ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    for (const match of source.slice(from, end).matchAll(liquid))
      found.push({ found: match[0], offset: from + match.index });
  });
  return found;
}
