import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../parsed-page.ts';
import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

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
function inAddresses({ nodes, source }: ParsedPage): { found: string; offset: number }[] {
  return nodes('link', 'image', 'definition', 'html').flatMap((node) => {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    // The words of a link are running text: only what follows them is its address.
    const from = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    return [...source.slice(from, end).matchAll(liquid)].map((match) => ({
      found: match[0],
      offset: from + match.index,
    }));
  });
}
