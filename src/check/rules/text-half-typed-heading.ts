import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** One `#` alone may begin a number or a tag, unless a space follows; an ideographic space is no space to Markdown. */
const heading = /^(?:#{2,6}[^\s#]|#+\u3000|＃{2,6}[^＃]|＃[ \u3000]).*/;

/** A line that begins with the marks of a heading, without the space after them, or in full width. */
export const textHalfTypedHeading = pageRule<{ found: string }>({
  id: 'text/half-typed-heading',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” did not become a heading and is shown as text`,
    hint: 'Leave a space after the number signs: `## Heading`.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行が見出しにならず、文字のまま表示されます`,
    hint: '`## 見出し` のように、# の後に半角スペースを入れてください。',
  }),
  why: 'The line is no heading: it is missing in the contents list, and no link leads to it.',
  wrong: '##Allow port 22\n\nAsk your administrator.\n',
  right: '## Allow port 22\n\nAsk your administrator.\n',
  *check(page) {
    for (const { written, offset } of paragraphLines(page).flat()) {
      const found = heading.exec(written)?.[0];
      if (found !== undefined) yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
