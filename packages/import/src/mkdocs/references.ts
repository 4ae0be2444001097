import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

const reference = /(?<![\]\\!])\[((?:`[^`\n]+`|[^[\]`\n])+)\]\[([^\]\n]*)\]/g;
const definition = /^ {0,3}\[([^\]\n]+)\]:/gm;

/**
 * Write references that a plugin leads to headings of the whole site, `[text][package.name]`, as their text: what they
 * lead to is known to the plugin alone. Each name is reported once; those that the page defines stay.
 */
export function translateReferences(draft: Draft): undefined {
  const { text } = draft;
  if (!text.includes('][')) return;
  const defined = new Set([...text.matchAll(definition)].map(([, label = '']) => label.toLowerCase()));
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  const told = new Set<string>();
  for (const match of text.matchAll(reference)) {
    const [whole, shown = '', label = ''] = match;
    const name = label === '' ? shown : label;
    if (defined.has(name.toLowerCase()) || isCode(match.index)) continue;
    if (!told.has(name)) draft.report('import/left-out', match.index, { found: whole });
    told.add(name);
    edits.push({ start: match.index, end: match.index + whole.length, text: shown });
  }
  draft.edit('extensions', edits);
}
