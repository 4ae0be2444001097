import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { containerOf } from './containers.ts';

/** A shortcode around a text in which none ends, nor one of the same name begins: the innermost. */
const pair =
  /\{\{(?:<|%)[ \t]*([\w.-]+)((?:[ \t](?:"[^"\n]*"|[^\n"])*?)?)(?:>|%)\}\}((?:(?!\{\{[<%][ \t]*(?:\/(?!\*)|\1[\s>%]))[\s\S]){0,20000}?)\{\{(?:<|%)[ \t]*\/[ \t]*\1[ \t]*(?:>|%)\}\}/gi;
const boxes =
  /^(?:notice|note|tip|info|warning|hint|callout|admonition|alert|caution|danger|important|aside)$/i;
const folded = /^(?:details|expand|collapse|spoiler|accordion)$/i;
const codes = /^(?:highlight|code|code-toggle|codeblock)$/i;
const tabRows = /^(?:tabs|tabpane)$/i;
/** Pictures of a font, and remarks of who writes: readers lose nothing that they read. */
const icons = /^(?:icon|fa|fas|fab)$/i;
const remarks = /^(?:rem|comment)$/i;
// A shortcode is shown as it is written where its inside stands between the marks of a comment.
const escaped = /(\{\{[<%])\/\*([^\n]*?)\*\/([>%]\}\})/g;
const single = /\{\{(<|%)[ \t]*(\/?[\w/.-]+)([^\n]*?)[ \t]*\/?(?:>|%)\}\}/g;
const callouts: Readonly<Record<string, string>> = {
  tip: 'tip',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  important: 'important',
};

/** How deep pairs within pairs are written. */
const deepest = 8;

/**
 * Write the shortcodes of Hugo as Markdown, as far as they have a counterpart.
 *
 * `{{< figure src="a.png" >}}` becomes a picture, `highlight` and its kin a code block, `notice` a callout, `details` and
 * tabs their containers; `ref` and `relref` become the page that they name. Of other pairs the text stays, which is
 * reported; other single ones stay, and are reported.
 */
export function translateShortcodes(draft: Draft): undefined {
  if (!/\{\{[<%]/.test(draft.text)) return;
  writePairs(draft);
  const rest: Edit[] = [];
  let done = 0;
  const isCode = codeIn(draft.tree);
  const told = new Set<string>();
  for (const match of draft.text.matchAll(single)) {
    if (match.index < done || isCode(match.index)) continue;
    const [whole, , name = '', words = ''] = match;
    const text = remarks.test(name) || icons.test(name) ? '' : replacementOf(name, words);
    done = match.index + whole.length;
    const after = text === '' && draft.text[done] === ' ' ? 1 : 0;
    if (text !== undefined) rest.push({ start: match.index, end: done + after, text });
    if ((text === undefined || icons.test(name)) && !name.startsWith('/') && !told.has(whole)) {
      told.add(whole);
      draft.report(icons.test(name) ? 'import/left-out' : 'import/macro', match.index, { found: whole });
    }
  }
  draft.edit('liquid', rest);
  const shown = [...draft.text.matchAll(escaped)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: `${match[1]}${match[2]}${match[3]}`,
  }));
  draft.edit('liquid', shown);
}

/** Write pairs, the innermost first. */
function writePairs(draft: Draft): void {
  for (let depth = 0; depth < deepest; depth += 1) {
    const isCode = codeIn(draft.tree);
    const edits: Edit[] = [];
    for (const match of draft.text.matchAll(pair)) {
      if (isCode(match.index)) continue;
      const [whole, name = '', words = '', inner = ''] = match;
      const text = pairAs(name, words, inner);
      if (text === undefined)
        draft.report('import/left-out', match.index, { found: whole.slice(0, whole.indexOf('}}') + 2) });
      edits.push({ start: match.index, end: match.index + whole.length, text: text ?? inner });
    }
    if (edits.length === 0) return;
    draft.edit('containers', edits);
  }
}

/** What a pair is in the dialect; nothing where only the site itself knows. */
function pairAs(name: string, words: string, inner: string): string | undefined {
  if (remarks.test(name)) return '';
  if (codes.test(name)) return codeOf(name, words, inner);
  if (boxes.test(name)) return calloutOf(name, words, inner);
  const text = inner.trim();
  if (folded.test(name)) return containerOf('details', titleIn(words) ?? 'Details', text);
  if (/^tab$/i.test(name)) return containerOf('tab', titleIn(words) ?? '', text);
  if (tabRows.test(name)) return containerOf('tabs', undefined, text);
  return undefined;
}

/** The title that a shortcode names, or its first words in quotes. */
function titleIn(words: string): string | undefined {
  const named = /\b(?:title|summary|name|header|tabName)=["']([^"']+)["']/.exec(words)?.[1];
  return named ?? /["']([^"']+)["']/.exec(words)?.[1];
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

function codeOf(name: string, words: string, inner: string): string {
  const isHighlight = /^highlight$/i.test(name);
  const file = /\b(?:file|filename|title)=["']([^"']+)["']/.exec(words)?.[1];
  const own = isHighlight ? /^\s*["']?([\w+#-]+)/ : /\b(?:lang|language)=["']?([\w+#-]+)/;
  const language = own.exec(words)?.[1] ?? /\.([a-z]+)$/i.exec(file ?? '')?.[1] ?? '';
  const fence = fenceAround(inner);
  return `${fence}${language}\n${inner.replace(/^[ \t]*\n|\s+$/g, '')}\n${fence}`;
}

function calloutOf(name: string, words: string, inner: string): string {
  const type = /(?:\btype=)?["']?([A-Za-z]+)/.exec(words)?.[1]?.toLowerCase() ?? '';
  const title = /\btitle=["']([^"']+)["']/.exec(words)?.[1] ?? /["']([^"']+)["']\s*$/.exec(words)?.[1];
  const kind = callouts[name] ?? callouts[type] ?? 'note';
  return containerOf(kind, title?.toLowerCase() === type ? undefined : title, inner.trim());
}
