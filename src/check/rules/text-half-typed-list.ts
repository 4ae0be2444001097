import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** What items begin with that are no items: a mark without its space, or a mark that Markdown does not know. */
const marks = [
  /^[-*+](?=[\p{L}「『（\u3000])/u,
  /^[・･•●○■□◆◇]/u,
  /^\(?[0-9]{1,2}[.)](?=[^\s0-9])/u,
  /^[0-9]{1,2}[.)][ \t]/u, // a list that does not begin with 1 cannot interrupt a paragraph
  /^[－＊＋][ \u3000]/u,
  /^(?:[０-９]{1,2}[．.）)]|[①-⑳]|[（(][0-9０-９]{1,2}[）)])/u,
];

/** An ideographic space is no space to Markdown, and nothing else begins so: one line is enough. */
const wideSpace = /^(?:[-*+]|[0-9]{1,2}[.)])\u3000/;

/** Two or more lines of one paragraph that look like items of a list, or one whose space is ideographic. */
export const textHalfTypedList = pageRule<{ found: string }>({
  id: 'text/half-typed-list',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” did not become a list item and runs together with the lines around it`,
    hint: 'Begin each item with `- ` or `1. `, a space included, and leave a blank line before the list.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行がリストにならず、前後の行とつながって表示されます`,
    hint: '各項目を `- ` または `1. ` (半角スペースを含む) で始め、リストの前に空行を入れてください。',
  }),
  why: 'The lines run together into one paragraph, with the marks between the words.',
  wrong: 'You need:\n-the accession number\n-the name of the submitter\n',
  right: 'You need:\n\n- the accession number\n- the name of the submitter\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      const items = marks
        .map((mark) => lines.filter(({ written }) => mark.test(written)))
        .find((found) => found.length > 1);
      const [first] = items ?? lines.filter(({ written }) => wideSpace.test(written));
      if (first) yield { place: page.placeAt(first.offset), values: { found: first.written } };
    }
  },
});
