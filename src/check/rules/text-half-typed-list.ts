import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** What items begin with that are no items: a mark without its space, or a mark that Markdown does not know. */
const marks = [
  /^[-*+](?=[\p{L}「『（])/u,
  /^[・･•●○■□◆◇]/u,
  /^\(?[0-9]{1,2}[.)](?=[^\s0-9])/u,
  /^[0-9]{1,2}[.)]\s/u, // a list that does not begin with 1 cannot interrupt a paragraph
  /^(?:[０-９]{1,2}[．.）)]|[①-⑳]|[（(][0-9０-９]{1,2}[）)])/u,
];

/** Two or more lines of one paragraph that look like items of a list. */
export const textHalfTypedList = pageRule({
  id: 'text/half-typed-list',
  why: 'The lines run together into one paragraph, with the marks between the words.',
  wrong: 'You need:\n-the accession number\n-the name of the submitter\n',
  right: 'You need:\n\n- the accession number\n- the name of the submitter\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      const items = marks
        .map((mark) => lines.filter(({ written }) => mark.test(written)))
        .find((found) => found.length > 1);
      const [first] = items ?? [];
      if (first) yield diagnose('text/half-typed-list', page.placeAt(first.offset), { found: first.written });
    }
  },
});
