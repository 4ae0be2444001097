import { visit } from 'unist-util-visit';
import type { Draft } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/** Attributes that stand without a value. */
const bare =
  'allowfullscreen|checked|compact|controls|disabled|hidden|nohref|noshade|nowrap|open|reversed|selected';
const attribute = String.raw`[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)|(?:${bare})(?=[\s/>])`;
const whole = new RegExp(String.raw`^<\/?[A-Za-z][\w:.-]*(?:\s+(?:${attribute}))*\s*\/?>`, 'i');
const beginning = /<!--[\s\S]*?-->|<\/?[A-Za-z][\w:-]*(?![\w.+-]*(?:@|:\/\/|:[^\s:]))/g;

/**
 * Escape the `<` of a tag that is none: it never ends, or words stand in it.
 *
 * For kramdown it is text; here, at the beginning of a line, it would begin raw HTML, and browsers would take the
 * words after it for attributes. So would they those of `<your name>`, which becomes `&lt;your name>`.
 */
export function translateUnfinishedTags(draft: Draft): undefined {
  // What follows is read otherwise after each: one at a time.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    let found: { at: number; tag: string } | undefined;
    visit(draft.tree, 'html', (node) => {
      const { start, end } = rangeOf(node);
      const text = draft.text.slice(start, end);
      if (found !== undefined || /^<(?:script|style|pre|textarea)\b/i.test(text)) return;
      for (const match of text.matchAll(beginning)) {
        if (match[0].startsWith('<!--') || whole.test(text.slice(match.index))) continue;
        found = { at: start + match.index, tag: match[0] };
        return;
      }
    });
    if (found === undefined) return;
    draft.report('import/unfinished-tag', found.at, { found: found.tag });
    draft.edit('unfinished-tags', [{ start: found.at, end: found.at + 1, text: '&lt;' }]);
  }
}
