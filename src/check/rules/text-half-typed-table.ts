import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const row = /^\|.*\|$/;
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/;

/** Rows of a table in a paragraph: there is no delimiter row, or it has another number of cells than the head. */
export const textHalfTypedTable = pageRule({
  id: 'text/half-typed-table',
  why: 'The cells are shown as one paragraph full of vertical bars.',
  wrong: 'Each database has its prefix.\n\n| Database | Prefix |\n| DRA | DRR |\n| GEA | E-GEAD |\n',
  right:
    'Each database has its prefix.\n\n| Database | Prefix |\n| --- | --- |\n| DRA | DRR |\n| GEA | E-GEAD |\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      const rows = lines.filter(({ written }) => row.test(written) || delimiterRow.test(written));
      const [first] = rows;
      const isMeant = rows.length > 1 || (first !== undefined && delimiterRow.test(first.written));
      if (first && isMeant)
        yield diagnose('text/half-typed-table', page.placeAt(first.offset), { found: first.written });
    }
  },
});
