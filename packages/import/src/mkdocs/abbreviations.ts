import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

/** Take definitions of abbreviations, `*[HTML]: words`, out of pages and into the glossary of the site. */
export function createAbbreviations(glossary: Map<string, string>): (draft: Draft) => undefined {
  return (draft) => {
    const isCode = codeIn(draft.tree);
    const edits: Edit[] = [];
    for (const match of draft.text.matchAll(/^\*\[([^\]\n]+)\]:[ \t]*(.+)\n?/gm)) {
      const [whole, term = '', meaning = ''] = match;
      if (isCode(match.index)) continue;
      if (!glossary.has(term)) glossary.set(term, meaning.trim());
      edits.push({ start: match.index, end: match.index + whole.length, text: '' });
    }
    draft.edit('abbreviations', edits);
  };
}
