import type { ParsedPage } from '../parsed-page.ts';
import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

const liquid = /\{\{.*?\}\}|\{%.*?%\}/gs;

/** A tag of a template language, `{{ … }}` or `{% … %}`, in text, in an address or in raw HTML; not in code. */
export const textLeftoverLiquid = pageRule<{ found: string }>({
  id: 'text/leftover-liquid',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The template tag \`${found}\` is shown as text: no template language runs over answers`,
    hint: 'Write out what it stood for; if readers are to see it, put it into `code`.',
  }),
  ja: ({ found }) => ({
    message: `テンプレートのタグ \`${found}\` は処理されず、そのまま表示されます`,
    hint: 'タグが表していた内容を書いてください。読者に見せたい場合はコードにしてください。',
  }),
  why: 'Pages that come from Jekyll carry such tags. Here they are text, and readers see them.',
  wrong: 'Write to {{ site.email }} and give the number of your submission.\n',
  right: 'Write to <help@www.example> and give the number of your submission.\n',
  *check(page) {
    const found = [...matchesInText(page, liquid), ...inAddresses(page)];
    for (const { found: tag, offset } of found) yield { place: page.placeAt(offset), values: { found: tag } };
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
