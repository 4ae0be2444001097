import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const row = /^[|｜].*[|｜]$/;
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/;
/** Reported by `text/odd-space`. */
const hasOddSpace = /[^ \t\u3000|:-]/;

/** Rows of a table in a paragraph: no delimiter row, one with another number of cells than the head, or wide bars. */
export const textHalfTypedTable = pageRule<{ found: string }>({
  id: 'text/half-typed-table',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The row “${found}” did not become a table and is shown as text`,
    hint: 'Write `| --- | --- |` below the head, with as many cells as the head has and bars of half width.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行が表にならず、文字のまま表示されます`,
    hint: '見出しの行の下に、同じ列数の区切り行 `| --- | --- |` を書いてください。縦線は半角です。',
  }),
  why: 'The cells are shown as one paragraph full of vertical bars.',
  wrong: 'Each database has its prefix.\n\n| Database | Prefix |\n| DRA | DRR |\n| GEA | E-GEAD |\n',
  right:
    'Each database has its prefix.\n\n| Database | Prefix |\n| --- | --- |\n| DRA | DRR |\n| GEA | E-GEAD |\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      const rows = lines.filter(({ written }) => row.test(written) || delimiterRow.test(written));
      const [first] = rows;
      if (rows.some(({ written }) => delimiterRow.test(written) && hasOddSpace.test(written))) continue;
      const isMeant = rows.length > 1 || (first !== undefined && delimiterRow.test(first.written));
      if (first && isMeant) yield { place: page.placeAt(first.offset), values: { found: first.written } };
    }
  },
});
