import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { labelOf } from '../label-of.ts';

/** Kinds of other generators, and the nearest of the dialect. */
const kinds: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  secondary: 'note',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  details: 'details',
};
const opening =
  /^([ \t]*)(:{3,})[ \t]*([a-z]+)(?:\[([^\n]*)\]|[ \t]+([^\n{]+?))?(?:[ \t]*\{([^}\n]*)\})?[ \t]*$/gm;

/** Write callouts in the dialect's form: `::: danger Take care` becomes `:::caution[Take care]`. */
export function translateDirectives(draft: Draft): undefined {
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(opening)) {
    const [whole, space = '', colons = '', name = '', inBrackets, behind, braces = ''] = match;
    const kind = kinds[name];
    if (kind === undefined || isCode(match.index)) continue;
    const [, ownTitle] = /\btitle=["']([^"'\n]+)["']/.exec(braces) ?? [];
    const title = inBrackets ?? labelOf(behind ?? ownTitle ?? '');
    const kept = braces
      .replace(/[\w-]+=(?:"[^"]*"|'[^']*'|\S+)/g, '')
      .split(/\s+/)
      .filter((word) => /^[#.][\p{L}\w-]+$/u.test(word) || (word === 'open' && kind === 'details'));
    const attributes = kept.length === 0 ? '' : `{${kept.join(' ')}}`;
    const label = title === '' ? '' : `[${title}]`;
    const text = space + colons + kind + label + attributes;
    edits.push({ start: match.index, end: match.index + whole.length, text });
  }
  draft.edit('containers', edits);
}
