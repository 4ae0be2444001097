import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';

const pair =
  /\{\{(?:<|%)[ \t]*(highlight|notice|note|tip|info|warning|hint|callout)\b([^\n]*?)(?:>|%)\}\}([\s\S]{0,20000}?)\{\{(?:<|%)[ \t]*\/\1[ \t]*(?:>|%)\}\}/g;
const single = /\{\{(<|%)[ \t]*(\/?[\w/.-]+)([^\n]*?)[ \t]*\/?(?:>|%)\}\}/g;
const callouts: Readonly<Record<string, string>> = {
  tip: 'tip',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  important: 'important',
};

/**
 * Write the shortcodes of Hugo as Markdown, as far as they have a counterpart; others stay, and are reported.
 *
 * `{{< figure src="a.png" >}}` becomes a picture, `highlight` a code block, `notice` and its kin a callout; `ref` and
 * `relref` become the page that they name.
 */
export function translateShortcodes(draft: Draft): undefined {
  if (!/\{\{[<%]/.test(draft.text)) return;
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  let done = 0;
  for (const match of draft.text.matchAll(pair)) {
    if (isCode(match.index)) continue;
    const [whole, name = '', words = '', inner = ''] = match;
    const text = name === 'highlight' ? codeOf(words, inner) : calloutOf(name, words, inner);
    edits.push({ start: match.index, end: match.index + whole.length, text });
  }
  draft.edit('containers', edits);
  const rest: Edit[] = [];
  const isCodeNow = codeIn(draft.tree);
  const told = new Set<string>();
  for (const match of draft.text.matchAll(single)) {
    if (match.index < done || isCodeNow(match.index)) continue;
    const [whole, , name = '', words = ''] = match;
    const text = replacementOf(name, words);
    done = match.index + whole.length;
    if (text !== undefined) rest.push({ start: match.index, end: done, text });
    else if (!name.startsWith('/') && !told.has(whole)) {
      told.add(whole);
      draft.report('import/macro', match.index, { found: whole });
    }
  }
  draft.edit('liquid', rest);
}

function replacementOf(name: string, words: string): string | undefined {
  if (name === 'figure') {
    const of = (key: string) =>
      new RegExp(`\\b${key}=(?:"([^"]*)"|(\\S+))`).exec(words)?.slice(1).find(Boolean);
    const [source, title] = [of('src'), of('title') ?? of('caption')];
    if (source === undefined) return undefined;
    return `![${of('alt') ?? title ?? ''}](<${source}>${title === undefined ? '' : ` "${title}"`})`;
  }
  if (name !== 'ref' && name !== 'relref') return undefined;
  const [, path = '', anchor = ''] =
    /^\s*(?:path=)?["'`]?([^"'`#\s]*)(#[^"'`\s]*)?["'`]?\s*$/.exec(words) ?? [];
  return path + anchor === '' ? undefined : path + anchor;
}

function codeOf(words: string, inner: string): string {
  const language = /^\s*["']?([\w+#-]+)/.exec(words)?.[1] ?? '';
  const longest = Math.max(2, ...[...inner.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${inner.replace(/^[ \t]*\n|\s+$/g, '')}\n${fence}`;
}

function calloutOf(name: string, words: string, inner: string): string {
  const type = /(?:\btype=)?["']?([A-Za-z]+)/.exec(words)?.[1]?.toLowerCase() ?? '';
  const title = /\btitle=["']([^"']+)["']/.exec(words)?.[1] ?? /["']([^"']+)["']\s*$/.exec(words)?.[1];
  const kind = callouts[name] ?? callouts[type] ?? 'note';
  const label =
    title === undefined || title.toLowerCase() === type ? '' : `[${title.replace(/[[\]\\]/g, '\\$&')}]`;
  return `:::${kind}${label}\n${inner.trim()}\n:::`;
}
