import type { Draft, Edit } from '../draft.ts';

/**
 * Fill in the macros whose value the configuration says, `{{ version }}` of `extra`; others are reported and stay.
 *
 * In: values of `extra`, or `undefined` for a site without macros, where braces are text.
 */
export function createMacros(
  extra: Readonly<Record<string, unknown>> | undefined,
): (draft: Draft) => undefined {
  return (draft) => {
    if (extra === undefined) return;
    const edits: Edit[] = [];
    const told = new Set<string>();
    for (const match of draft.text.matchAll(/\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g)) {
      const [found] = match;
      const path = /^\{\{-?\s*(?:config\.extra\.|extra\.)?([\w.]+)\s*-?\}\}$/.exec(found)?.[1];
      const value = path === undefined ? undefined : valueAt(extra, path.split('.'));
      if (typeof value === 'string' || typeof value === 'number')
        edits.push({ start: match.index, end: match.index + found.length, text: String(value) });
      else if (!told.has(found)) {
        told.add(found);
        draft.report('import/macro', match.index, { found });
      }
    }
    draft.edit('liquid', edits);
  };
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return valueAt((value as Record<string, unknown>)[name], rest);
}
