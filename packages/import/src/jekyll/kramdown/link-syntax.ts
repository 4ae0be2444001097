import type { Definition } from 'mdast';
import { visit } from 'unist-util-visit';
import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { nextLine, rangeOf } from '../../lines.ts';

/** An address with white space in it, and pairs of parentheses, and perhaps a title. */
const withSpace =
  /(?<!\\)\]\([ \t]*((?:[^()<>\s"']|\([^()<>\n"']*\))+(?:[ \t]+(?:[^()<>\s"']|\([^()<>\n"']*\))+)+)(?:[ \t]+(?:"(.*?)"|'(.*?)'))?[ \t]*\)/g;
const definition =
  /^( {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*)([^\s<"'][^"'\n]*?[ \t][^"'\n]*?)(?:[ \t]+(?:"(.*)"|'(.*)'))?[ \t]*$/gm;
const apart = /(\[[^[\]\n]+\])(?:[ \t]+|[ \t]*\n[ \t]*)\[([^[\]\n]+)\]/g;

/**
 * Write links that kramdown takes and CommonMark does not.
 *
 * An address with spaces goes into angle brackets: `[a](my file (1).pdf)` becomes `[a](<my file (1).pdf>)`. A reference that
 * is apart from its text is moved up: `[a] [ref]` becomes `[a][ref]`, when `ref` is defined. Definitions may have
 * spaces in their address, too, and of two with one label the last counts.
 */
export function translateLinkSyntax(draft: Draft): undefined {
  translateDefinitions(draft);
  if (!/\]\([^)\n]*[ \t]|\]\s+\[/.test(draft.text)) return;
  const defined = new Set<string>();
  visit(draft.tree, 'definition', ({ identifier }) => {
    defined.add(identifier);
  });
  const edits: Edit[] = [];
  visit(draft.tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    visit(block, 'text', (node) => {
      const { start, end } = rangeOf(node);
      const written = draft.text.slice(start, end);
      for (const match of written.matchAll(withSpace)) {
        const [whole, address = '', double, single] = match;
        const title = (double ?? single)?.replaceAll('"', '\\"');
        const from = start + match.index + 2;
        const text = title === undefined ? `<${address}>` : `<${address}> "${title}"`;
        edits.push({ start: from, end: from + whole.length - 3, text });
      }
    });
    if (defined.size === 0) return;
    const { start, end } = rangeOf(block);
    for (const match of draft.text.slice(start, end).matchAll(apart)) {
      const [whole, label = '', reference = ''] = match;
      if (!defined.has(reference.toLowerCase().trim())) continue;
      const from = start + match.index + label.length;
      edits.push({ start: from, end: start + match.index + whole.length, text: `[${reference}]` });
    }
  });
  draft.edit('link-syntax', edits);
}

function translateDefinitions(draft: Draft): void {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(draft.text)) return;
  const { text } = draft;
  const spaced = matchesOutsideCode(text, draft.tree, definition).flatMap((match): Edit[] => {
    const [whole, opening = '', label = '', address = '', double, single] = match;
    // What nothing refers to is text that begins with brackets.
    if (!isReferred(text, label)) return [];
    const title = (double ?? single)?.replaceAll('"', '\\"');
    const written = `${opening}<${address}>${title === undefined ? '' : ` "${title}"`}`;
    return [{ start: match.index, end: match.index + whole.length, text: written }];
  });
  draft.edit('link-syntax', spaced);
  const last = new Map<string, Definition>();
  const repeated: Definition[] = [];
  visit(draft.tree, 'definition', (node) => {
    const before = last.get(node.identifier);
    if (before !== undefined) repeated.push(before);
    last.set(node.identifier, node);
  });
  draft.edit(
    'link-syntax',
    repeated.map((node) => {
      const { start, end } = rangeOf(node);
      return { start, end: nextLine(draft.text, end), text: '' };
    }),
  );
}

function isReferred(text: string, label: string): boolean {
  const escaped = label
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`\\[\\s*${escaped}\\s*\\](?!:)`, 'i').test(text);
}
