import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { shortened } from '../shortened.ts';
import { componentsIn, type IsAskedFor } from './component-tags.ts';
import { isKnownComponent, writeComponents } from './write-components.ts';

const statement =
  /^(?:import\s(?:[^\n'"]*\sfrom\s)?["'][^"'\n]+["'];?|export\s(?:const|let|default|function)\b[^\n]*(?:\n[^\n]+)*)[ \t]*\n?/gm;
const comment = /\{\/\*([\s\S]{0,20000}?)\*\/\}/g;

/**
 * Write what pages of MDX hold besides Markdown as the dialect does.
 *
 * Tabs, callouts, steps, cards and the like become what is nearest to them, comments HTML comments; imports and exports
 * go, which is reported. Of components that a site has for itself the text stays, and each is reported; in pages that are not MDX
 * only those whose tags have lines of their own, since others may be text: `Type <Name>`.
 */
export function translateComponents(draft: Draft): undefined {
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(statement)) {
    if (isCode(match.index)) continue;
    draft.report('import/left-out', match.index, {
      found: match[0].trim().split('\n', 1)[0]?.slice(0, 80) ?? '',
    });
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  for (const match of draft.text.matchAll(comment)) {
    if (isCode(match.index)) continue;
    const inner = (match[1] ?? '').replaceAll('--', '- -');
    edits.push({ start: match.index, end: match.index + match[0].length, text: `<!--${inner}-->` });
  }
  draft.edit('containers', edits);
  const isMdx = /\.mdx$/i.test(draft.file);
  const isAskedFor = (name: string, isAlone: boolean) => isMdx || isAlone || isKnownComponent(name);
  reportUnknown(draft, isAskedFor, 0, draft.text.length, new Set());
  draft.edit('containers', writeComponents(draft.text, isAskedFor));
}

/** Report each component that nothing is known of, once. */
function reportUnknown(
  draft: Draft,
  isAskedFor: IsAskedFor,
  from: number,
  to: number,
  told: Set<string>,
): void {
  for (const { name, start, end, inner } of componentsIn(draft.text.slice(from, to), isAskedFor)) {
    const found = draft.text.slice(from + start, from + (inner?.start ?? end)).replace(/\s+/g, ' ');
    if (!isKnownComponent(name) && !told.has(found)) {
      told.add(found);
      draft.report('import/left-out', from + start, {
        found: shortened(found, 81),
      });
    }
    if (inner !== undefined) reportUnknown(draft, isAskedFor, from + inner.start, from + inner.end, told);
  }
}
