import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { lettersOf } from '../letters-of.ts';
import { shortened } from '../shortened.ts';
import { isTelling, readAttributes } from './attributes.ts';
import { type Component, componentsIn, type IsAskedFor } from './component-tags.ts';
import { readLiteral } from './js-literal.ts';
import { holdsCode, isKnownComponent, writeComponents } from './write-components.ts';

const statement =
  /^(?:import\s(?:[^\n'"]*\sfrom\s)?["'][^"'\n]+["'];?|export\s(?:const|let|default|function)\b[^\n]*(?:\n[^\n]+)*)[ \t]*\n?/gm;
const comment = /\{\/\*([\s\S]{0,20000}?)\*\/\}/g;

/**
 * Write what pages of MDX hold besides Markdown as the dialect does.
 *
 * Tabs, callouts, steps, cards and the like become what is nearest to them, comments HTML comments; imports and exports
 * go, which is reported. Of components that a site has for itself the text and the address stay, and each is reported;
 * in pages that are not MDX only those whose tags have lines of their own, since others may be text: `Type <Name>`. An
 * attribute with words or an address that finds no place is reported, too.
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
  const components = componentsIn(draft.text, isAskedFor);
  const written = writeComponents(draft.text, isAskedFor);
  const told = new Set<string>();
  for (const [index, component] of components.entries())
    reportLost(draft, isAskedFor, component, 0, lettersOf(written[index]?.text ?? ''), told);
  draft.edit('containers', written);
}

/** Report attributes that the text written for a component does not hold, and each component that nothing is known of, once. */
function reportLost(
  draft: Draft,
  isAskedFor: IsAskedFor,
  component: Component,
  from: number,
  shown: string,
  told: Set<string>,
): void {
  const { name, attributes, start, end, inner } = component;
  const lost = (readAttributes(attributes) ?? []).filter((attribute) => {
    const { text, expression = '' } = attribute;
    const value = text ?? readLiteral(expression);
    return isTelling(attribute.name) && typeof value === 'string' && !shown.includes(lettersOf(value));
  });
  const found = draft.text.slice(from + start, from + (inner?.start ?? end)).replace(/\s+/g, ' ');
  for (const attribute of lost) {
    const written = attributes.slice(attribute.start, attribute.end).replace(/\s+/g, ' ');
    draft.report('import/lost-attribute', from + start, { found: shortened(written, 81), name });
  }
  const hasAddress = /\s(?:href|to|url|link|src)=/.test(attributes);
  if (!isKnownComponent(name) && lost.length === 0 && !hasAddress && !told.has(found)) {
    told.add(found);
    draft.report('import/left-out', from + start, { found: shortened(found, 81) });
  }
  const text = draft.text.slice(from + (inner?.start ?? 0), from + (inner?.end ?? 0));
  if (inner === undefined || holdsCode(component, text)) return;
  for (const one of componentsIn(text, isAskedFor))
    reportLost(draft, isAskedFor, one, from + inner.start, shown, told);
}
