import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';

/**
 * Keep formulas as the text that they were written in.
 *
 * `$$x_1$$` becomes `` `x_1` `` and is reported, since nothing here sets formulas; as code, its marks stay marks.
 */
export function translateMath(draft: Draft): undefined {
  if (!draft.text.includes('$$')) return;
  const edits: Edit[] = [];
  for (const match of matchesOutsideCode(
    draft.text,
    draft.tree,
    /(?<![\\$])\$\$(?!\$)([^$`]*?[^$`\s][^$`]*?)\$\$(?!\$)/g,
  )) {
    const [whole, written = ''] = match;
    if (/\n[ \t]*\n/.test(written)) continue;
    draft.report('import/formula', match.index, { found: whole.slice(0, 80) });
    const formula = written.trim().replace(/\s*\n\s*/g, ' ');
    edits.push({
      start: match.index,
      end: match.index + whole.length,
      text: `\`${formula}\``,
    });
  }
  draft.edit('formulas', edits);
}
