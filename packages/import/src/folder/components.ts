import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

const statement =
  /^(?:import\s(?:[^\n'"]*\sfrom\s)?["'][^"'\n]+["'];?|export\s(?:const|let|default|function)\b[^\n]*(?:\n[^\n]+)*)[ \t]*\n?/gm;
const comment = /\{\/\*([\s\S]{0,20000}?)\*\/\}/g;
const tabs = /^([ \t]*)<Tabs\b[^>\n]*>[ \t]*\n([\s\S]{0,20000}?)\n[ \t]*<\/Tabs>[ \t]*$/gm;
const tab = /^[ \t]*<TabItem\b([^>\n]*)>[ \t]*\n?([\s\S]*?)\n?[ \t]*<\/TabItem>[ \t]*$/gm;

/**
 * Write what pages of MDX hold besides Markdown as the dialect does.
 *
 * Tabs become containers, comments HTML comments; imports and exports go, which is reported. Other components stay as
 * tags, and a build reports each.
 */
export function translateComponents(draft: Draft): undefined {
  const { text } = draft;
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  for (const match of text.matchAll(statement)) {
    if (isCode(match.index)) continue;
    draft.report('import/left-out', match.index, {
      found: match[0].trim().split('\n', 1)[0]?.slice(0, 80) ?? '',
    });
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  for (const match of text.matchAll(comment)) {
    if (isCode(match.index)) continue;
    const inner = (match[1] ?? '').replaceAll('--', '- -');
    edits.push({ start: match.index, end: match.index + match[0].length, text: `<!--${inner}-->` });
  }
  for (const match of text.matchAll(tabs)) {
    if (isCode(match.index)) continue;
    const [whole, space = '', body = ''] = match;
    const found = [...body.matchAll(tab)];
    if (found.length === 0) continue;
    const text = containersOf(
      found.map(([, attributes = '', inner = '']) => [labelOf(attributes), dedented(inner)]),
    );
    edits.push({
      start: match.index,
      end: match.index + whole.length,
      text: text.replace(/^(?=.)/gm, space),
    });
  }
  draft.edit('containers', edits);
}

/** Tabs of the dialect: as many colons as what is in them needs. */
export function containersOf(parts: readonly (readonly [label: string, text: string])[]): string {
  const most = Math.max(
    0,
    ...parts.flatMap(([, text]) => [...text.matchAll(/^[ \t]*(:{3,})/gm)].map(([, run = '']) => run.length)),
  );
  const inner = ':'.repeat(Math.max(3, most + 1));
  const written = parts.map(
    ([label, text]) => `${inner}tab[${label.replace(/[[\]\\]/g, '\\$&')}]\n${text}\n${inner}`,
  );
  return `${inner}:tabs\n${written.join('\n')}\n${inner}:`;
}

function labelOf(attributes: string): string {
  return (
    /\blabel=["']([^"']*)["']/.exec(attributes)?.[1] ?? /\bvalue=["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
  );
}

/** Lines without the indentation that all of them share. */
function dedented(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const columns = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...columns, 80);
  return lines.map((line) => line.slice(least)).join('\n');
}
