import { pageRule } from '../rule.ts';

/** The end of a sentence; in Latin letters one of four words or more, since “Inc.” may end a heading. */
const sentence = /[。．]$|^(?:\S+\s+){3,}\S*[\p{L}\p{N})]\.$/u;

/** A heading that dashes below it make of a whole paragraph: several lines, or a sentence. */
export const headingsUnderlinedText = pageRule<{ text: string }>({
  id: 'headings/underlined-text',
  severity: 'warning',
  en: ({ text }) => ({
    message: `The dashes make a heading of the paragraph above them, “${text}”`,
    hint: 'For a rule between paragraphs, leave a blank line before the dashes. For a heading, write `##` before its words.',
  }),
  ja: ({ text }) => ({
    message: `この行のハイフンによって、上の段落「${text}」が見出しになっています`,
    hint: '区切り線であれば、ハイフンの行の前に空行を入れてください。見出しであれば、文字の前に `##` を書いてください。',
  }),
  why: 'A line of dashes directly below a text is no rule: the text above it is shown as a heading, and stands in the contents list.',
  wrong: 'Ask your administrator.\nThe port may be closed for you.\n---\n\nOr ask us.\n',
  right: 'Ask your administrator.\nThe port may be closed for you.\n\n---\n\nOr ask us.\n',
  *check(page) {
    for (const { depth, children, position } of page.nodes('heading')) {
      const [begin, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
      if (depth !== 2 || begin?.offset === undefined || position === undefined || end === undefined) continue;
      if (position.end.line === position.start.line) continue;
      const [first = '', ...others] = page.source.slice(begin.offset, end.offset).trim().split('\n');
      if (others.length === 0 && !sentence.test(first)) continue;
      const line = page.source.lastIndexOf('\n', (position.end.offset ?? 0) - 1) + 1;
      const text = others.length > 0 || first.length > 60 ? `${first.slice(0, 60)}…` : first;
      yield { place: page.placeAt(line), values: { text } };
    }
  },
});
