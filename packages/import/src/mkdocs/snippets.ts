import { join } from 'node:path';
import { closedMatches } from '../closed-matches.ts';
import type { Draft, Edit } from '../draft.ts';
import { readOwnText } from '../read-own-text.ts';

const single = /^([ \t]*)-{1,}8<-{1,}[ \t]+["']([^"'\n]+)["'][ \t]*$/gm;
const several = /^([ \t]*)-{1,}8<-{1,}[ \t]*\n([\s\S]*?)\n[ \t]*-{1,}8<-{1,}[ \t]*$/gm;
const endOfSeveral = /^[ \t]*-{1,}8<-{1,}[ \t]*$/gm;
const marker = /^.*--8<--[ \t]*\[(?:start|end):[^\]]*\].*\n?/gm;

/** How deep snippets within snippets are followed: one that names itself would never end. */
const deepest = 8;

/**
 * Put snippets into the page: `--8<-- "file.md"`, several between two marks, lines of a file (`file.md:2:5`) and
 * named sections (`file.md:name`). Files are looked for in `folders`; one that is nowhere is reported.
 *
 * @param appended files that the configuration puts below every page, such as addresses that references name
 */
export function createSnippets(
  folders: readonly string[],
  appended: readonly string[] = [],
): (draft: Draft) => undefined {
  const read = (name: string, depth: number): string | undefined => {
    const [, path = name, part = ''] = /^(.*?\.\w+)(?::(.+))?$/.exec(name) ?? [];
    if (depth > deepest) return undefined;
    let found: string | undefined;
    for (const folder of folders) found ??= readOwnText(folder, join(folder, path));
    if (found === undefined) return undefined;
    const text = partOf(found, part);
    const filled = text?.replace(single, (whole, space: string, inner: string) => {
      const snippet = read(inner, depth + 1);
      return snippet === undefined ? whole : indented(snippet, space);
    });
    return filled?.replace(marker, '').trimEnd();
  };
  const below = appended.map((name) => read(name, 0) ?? '').filter((text) => text !== '');
  return (draft) => {
    const end = draft.text.length;
    const used = below.map((text) => withUsedAddresses(text, draft.text)).filter((text) => text !== '');
    if (used.length > 0)
      draft.edit('snippets', [
        { start: end, end, text: `${draft.text.endsWith('\n') ? '' : '\n'}\n${used.join('\n\n')}\n` },
      ]);
    if (!draft.text.includes('8<-')) return;
    const edits: Edit[] = [];
    const put = (match: RegExpExecArray, names: readonly string[]) => {
      const [whole, space = ''] = match;
      const texts = names.map((name) => {
        const text = read(name, 0);
        if (text === undefined) draft.report('import/missing-file', match.index, { written: name });
        return text ?? '';
      });
      const text = texts.map((one) => indented(one, space)).join('\n');
      edits.push({ start: match.index, end: match.index + whole.length, text });
    };
    for (const match of closedMatches(draft.text, several, endOfSeveral)) {
      const names = (match[2] ?? '').split('\n').map((line) => line.trim());
      put(
        match,
        names.filter((name) => name !== '' && !name.startsWith(';')),
      );
    }
    for (const match of draft.text.matchAll(single)) put(match, [match[2] ?? '']);
    draft.edit('snippets', edits);
  };
}

/** A text that is put below every page, without the addresses that this one does not name. */
function withUsedAddresses(text: string, page: string): string {
  const lower = page.toLowerCase();
  return text
    .replace(/^ {0,3}(\[[^\]\n]+\]):.*\n?/gm, (line, label: string) =>
      lower.includes(label.toLowerCase()) ? line : '',
    )
    .trim();
}

function partOf(text: string, part: string): string | undefined {
  if (part === '') return text;
  const lines = text.split('\n');
  const [, first, last] = /^(\d*)(?::(\d*))?$/.exec(part) ?? [];
  if (first !== undefined)
    return lines
      .slice(Number(first || 1) - 1, last === undefined ? Number(first) : Number(last || lines.length))
      .join('\n');
  const start = lines.findIndex((line) => line.includes(`[start:${part}]`));
  const end = lines.findIndex((line) => line.includes(`[end:${part}]`));
  return start === -1 ? undefined : lines.slice(start + 1, end === -1 ? lines.length : end).join('\n');
}

function indented(text: string, space: string): string {
  return space === '' ? text : text.replace(/^(?=.)/gm, space);
}
