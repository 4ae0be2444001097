import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const list = /^\{:?\s*[#.][^{}\n]*$/;

/** A line of `{#id`, `{.class` or `{: …` without its end. Whole lists that belong to nothing are reported by the build. */
export const textHalfTypedAttributes = pageRule<{ found: string }>({
  id: 'text/half-typed-attributes',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” at the beginning of a line belongs to nothing and is shown as text`,
    hint: 'Put it directly behind a heading, a link or an image: `## Heading {#id}`, `![alt](a.png){.w300}`.',
  }),
  ja: ({ found }) => ({
    message: `行頭の「${found}」は属性にならず、文字のまま表示されます`,
    hint: '`## 見出し {#id}` や `![説明](a.png){.w300}` のように、対象の直後に続けて書いてください。',
  }),
  why: 'The braces are shown as text, and the heading does not get the id that links lead to.',
  wrong: '## Allow port 22\n{#allow\n\nAsk your administrator.\n',
  right: '## Allow port 22 {#allow}\n\nAsk your administrator.\n',
  *check(page) {
    const lines = paragraphLines(page).flat();
    for (const { children } of page.nodes('heading')) {
      const [first] = children;
      const { start, end } = first?.position ?? {};
      if (first?.type !== 'text' || start?.offset === undefined) continue;
      lines.push({ written: page.source.slice(start.offset, end?.offset), offset: start.offset });
    }
    for (const { written, offset } of lines) {
      const found = list.exec(written)?.[0];
      if (found !== undefined) yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
