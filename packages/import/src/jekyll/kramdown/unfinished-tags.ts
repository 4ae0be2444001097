import type { RootContent } from 'mdast';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/** Attributes without a value. */
const bare =
  'allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|multiple|muted|nohref|nomodule|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed|selected|(?:data|aria|v|x|hx|ng)-[\\w:.-]+';
const attribute = String.raw`[A-Za-z_:@][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)|(?:${bare})(?=[\s/>])`;
const whole = new RegExp(String.raw`<\/?[A-Za-z][\w:.-]*(?:\s+(?:${attribute}))*\s*\/?>`, 'iy');
const beginning = /<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][\w:-]*(?![\w.+-]*(?:@|:\/\/|:[^\s:]))/g;

/**
 * Escape the `<` of a tag that is none: it never ends, or words are in it.
 *
 * For kramdown it is text; here, at the beginning of a line, it would begin raw HTML, and browsers would take the
 * words after it for attributes. So would they those of `<your name>`, which becomes `&lt;your name>`.
 */
export function translateUnfinishedTags(draft: Draft): undefined {
  // What follows in a block is read otherwise after each: one of a block at a time, blocks together.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    const edits = draft.tree.children.flatMap((block) => firstOf(draft, block));
    if (edits.length === 0) return;
    draft.edit('unfinished-tags', edits);
  }
}

/** The first unfinished tag of a block, reported. */
function firstOf(draft: Draft, block: RootContent): Edit[] {
  let found: Edit | undefined;
  visit(block, 'html', (node) => {
    const { start, end } = rangeOf(node);
    const text = draft.text.slice(start, end);
    if (/^<(?:script|style|pre|textarea)\b/i.test(text)) return CONTINUE;
    for (const match of text.matchAll(beginning)) {
      whole.lastIndex = match.index;
      if (match[0].startsWith('<!--') || whole.test(text)) continue;
      const at = start + match.index;
      draft.report('import/unfinished-tag', at, { found: match[0] });
      found = { start: at, end: at + 1, text: '&lt;' };
      return EXIT;
    }
    return CONTINUE;
  });
  return found === undefined ? [] : [found];
}
