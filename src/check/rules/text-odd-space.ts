import { codePoint } from '../../diagnostics/code-point.ts';
import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** Spaces that are none to Markdown. The ideographic one has its own messages, as Japanese keyboards type it. */
const space = String.raw`[\u00A0\u2000-\u200B\u202F\u205F\uFEFF]`;

/** Marks that begin a line, and then such a space; a row of dashes below the head of a table, with one in it. */
const marks = new RegExp(String.raw`^(?:#{1,6}|[-*+]|:|(?=.*\|)[|:\s]*-[|:\s-]*?)${space}|^\[${space}(?=\])`);

/** A date may begin so, several lines do not. */
const number = new RegExp(String.raw`^\d{1,9}[.)]${space}`);

/** A mark of Markdown with a space that is pasted, or typed with another key held down, and is no space to Markdown. */
export const textOddSpace = pageRule<{ mark: string; code: string }>({
  id: 'text/odd-space',
  severity: 'warning',
  en: ({ mark, code }) => ({
    message: `The space after \`${mark}\` is no plain one but ${code}: the mark is shown as text`,
    hint: 'Replace it by a space from the space bar, without another key.',
  }),
  ja: ({ mark, code }) => ({
    message: `\`${mark}\` の後の空白が半角スペースではなく ${code} のため、記号が文字のまま表示されます`,
    hint: '半角スペースに置き換えてください。',
  }),
  why: 'Nobody sees the difference in an editor, and readers see the mark.',
  wrong: '##\u00A0Allow port 22\n\nAsk your administrator.\n',
  right: '## Allow port 22\n\nAsk your administrator.\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      const isNumbered = lines.filter(({ written }) => number.test(written)).length > 1;
      for (const { written, offset } of lines) {
        const found = (marks.exec(written) ?? (isNumbered ? number.exec(written) : undefined))?.[0];
        if (found === undefined) continue;
        const code = codePoint(found.slice(-1));
        yield { place: page.placeAt(offset), values: { mark: found.slice(0, -1).trim(), code } };
      }
    }
  },
});
