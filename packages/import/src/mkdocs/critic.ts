import { matchesOutsideCode } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

type Mode = 'view' | 'accept' | 'reject';

const marks = /\{(\+\+|--|==|>>|~~)([\s\S]*?)(?:\+\+|--|==|<<|~~)\}/g;
const endOfMark = /(?:\+\+|--|==|<<|~~)\}/g;
const closings: Readonly<Record<string, string>> = {
  '++': '++',
  '--': '--',
  '==': '==',
  '>>': '<<',
  '~~': '~~',
};
/** What a paragraph is not that begins so: marks around it would make text of it. */
const block = /^[ \t]*(?:[#>|]|[-*+][ \t]|\d+[.)][ \t]|`{3}|~{3}|:{3}|!!!|\?\?\?|===| {4}|\t|<)/;

/**
 * Write the marks of editors as HTML: `{++added++}` as `<ins>`, `{--removed--}` as `<del>`, `{~~old~>new~~}` as both,
 * `{==marked==}` as `<mark>`, and `{>>a remark<<}` as `<small>`, as the extension shows them; or the text after the changes, or
 * before them, where the configuration says so. Marks around several paragraphs go around each; those around lists
 * and the like are taken away and reported.
 */
export function createCritic(written: unknown): (draft: Draft) => undefined {
  const mode: Mode = written === 'accept' || written === 'reject' ? written : 'view';
  return (draft) => {
    if (!/\{(?:\+\+|--|==|>>|~~)/.test(draft.text)) return;
    const edits: Edit[] = [];
    for (const match of matchesOutsideCode(draft.text, draft.tree, marks, endOfMark)) {
      const [whole, mark = '', text = ''] = match;
      if (!whole.endsWith(`${closings[mark]}}`) || (mark === '~~' && !text.includes('~>'))) continue;
      const [, old = text, now = ''] = mark === '~~' ? (/^([\s\S]*?)~>([\s\S]*)$/.exec(text) ?? []) : [];
      let isWhole = true;
      const around = (name: string, content: string) => {
        const pieces = content.split(/(\n[ \t]*\n\s*)/);
        return pieces
          .map((piece, index) => {
            if (index % 2 === 1 || piece.trim() === '') return piece;
            if (pieces.length > 1 && block.test(piece)) isWhole = false;
            return pieces.length > 1 && block.test(piece) ? piece : `<${name}>${piece}</${name}>`;
          })
          .join('');
      };
      const shown: Readonly<Record<Mode, () => string>> = {
        view: () => {
          if (mark === '++') return around('ins', text);
          if (mark === '--') return around('del', text);
          if (mark === '~~') return around('del', old) + around('ins', now);
          return around(mark === '==' ? 'mark' : 'small', text);
        },
        accept: () => ({ '++': text, '~~': now, '==': text })[mark] ?? '',
        reject: () => ({ '--': text, '~~': old, '==': text })[mark] ?? '',
      };
      edits.push({ start: match.index, end: match.index + whole.length, text: shown[mode]() });
      if (!isWhole) draft.report('import/left-out', match.index, { found: `{${mark} ${closings[mark]}}` });
    }
    draft.edit('extensions', edits);
  };
}
