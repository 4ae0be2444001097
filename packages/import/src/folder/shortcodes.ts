import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { containerOf } from './containers.ts';
import { linkTo } from './link-to.ts';
import { markedLines } from './marked-lines.ts';
import { lostWords, valueIn } from './shortcode-words.ts';

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
    if (text) reportLost(draft, match.index, name, words, text);
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
      const text = pairAs(name, words, inner, () => rowAround(draft.text, match.index));
      const isTold = !remarks.test(name) && reportLost(draft, match.index, name, words, text ?? inner);
      if (text === undefined && !isTold)
        draft.report('import/left-out', match.index, { found: whole.slice(0, whole.indexOf('}}') + 2) });
      edits.push({ start: match.index, end: match.index + whole.length, text: text ?? inner });
    }
    if (edits.length === 0) return;
    draft.edit('containers', edits);
  }
}

/** Report the words of a shortcode that the text written for it does not hold; tell whether there are any. */
function reportLost(draft: Draft, at: number, name: string, words: string, written: string): boolean {
  const lost = lostWords(words, written);
  for (const found of lost) draft.report('import/lost-attribute', at, { found, name });
  return lost.length > 0;
}

/** How far above a tab its row is looked for. */
const farthest = 20_000;

/** A row of tabs that a tab is in. */
interface TabRow {
  readonly name: string;
  readonly words: string;
  /** How many tabs come before the one that is looked at. */
  readonly before: number;
}

function rowAround(text: string, at: number): TabRow | undefined {
  const above = text.slice(Math.max(0, at - farthest), at);
  const opening = [...above.matchAll(/\{\{[<%][ \t]*(tabs|tabpane)\b([^\n]*?)[>%]\}\}/gi)].at(-1);
  if (opening === undefined) return undefined;
  const { 0: whole, 1: name = '', 2: words = '', index } = opening;
  const between = above.slice(index + whole.length);
  if (/\{\{[<%][ \t]*\/[ \t]*(?:tabs|tabpane)\b/i.test(between)) return undefined;
  const before = between.match(/\{\{[<%][ \t]*tab\b|^[ \t]*:{3,}tab\[/gim)?.length ?? 0;
  return { name: name.toLowerCase(), words, before };
}

/** A tab with its label, which the row may name; in a `tabpane` it holds code, unless that says that it holds text. */
function tabOf(words: string, inner: string, row: TabRow | undefined): string {
  const items = valueIn(row?.words ?? '', 'items')?.split(',') ?? [];
  const label = titleIn(words) ?? items[row?.before ?? 0]?.trim() ?? '';
  const isText = row?.name !== 'tabpane' || [words, row.words].some((one) => valueIn(one, 'text') === 'true');
  if (isText || /^[ \t]*(?:```|~~~)/m.test(inner)) return containerOf('tab', label, inner.trim());
  const language = valueIn(words, 'lang') ?? valueIn(row?.words ?? '', 'lang') ?? '';
  const fence = fenceAround(inner);
  return containerOf('tab', label, `${fence}${language}\n${inner.replace(/^[ \t]*\n|\s+$/g, '')}\n${fence}`);
}

/** What a pair is in the dialect; nothing where only the site itself knows. */
function pairAs(
  name: string,
  words: string,
  inner: string,
  row: () => TabRow | undefined,
): string | undefined {
  if (remarks.test(name)) return '';
  if (codes.test(name)) return codeOf(name, words, inner);
  if (boxes.test(name)) return calloutOf(name, words, inner);
  const text = inner.trim();
  if (folded.test(name)) return containerOf('details', titleIn(words) ?? 'Details', text);
  if (/^tab$/i.test(name)) return tabOf(words, inner, row());
  if (tabRows.test(name)) return containerOf('tabs', undefined, text);
  return linkOf(words, inner);
}

/** The title that a shortcode names, or its first words in quotes. */
function titleIn(words: string): string | undefined {
  const named = /\b(?:title|summary|name|header|tabName)=["']([^"']+)["']/.exec(words)?.[1];
  return named ?? /["']([^"']+)["']/.exec(words)?.[1];
}

function replacementOf(name: string, words: string): string | undefined {
  if (name === 'figure') return figureOf(words);
  if (name !== 'ref' && name !== 'relref') return undefined;
  const [, path = '', anchor = ''] =
    /^\s*(?:path=)?["'`]?([^"'`#\s]*)(#[^"'`\s]*)?["'`]?\s*$/.exec(words) ?? [];
  return path + anchor === '' ? undefined : path + anchor;
}

/** A picture with its caption as title, its size, and the link around it. */
function figureOf(words: string): string | undefined {
  const source = valueIn(words, 'src');
  if (source === undefined) return undefined;
  const captions = [valueIn(words, 'title'), valueIn(words, 'caption'), valueIn(words, 'attr')];
  const title = captions
    .filter((one) => one !== undefined)
    .join(' — ')
    .replaceAll('"', '\\"');
  const sizes = (['width', 'height'] as const).flatMap((key) => {
    const [, size] = /^(\d+)(?:px)?$/.exec(valueIn(words, key) ?? '') ?? [];
    return size === undefined ? [] : [`${key}=${size}`];
  });
  const image = `![${valueIn(words, 'alt') ?? captions.find(Boolean) ?? ''}](<${source}>${title && ` "${title}"`})`;
  const sized = image + (sizes.length > 0 ? `{${sizes.join(' ')}}` : '');
  const link = valueIn(words, 'link');
  return linkTo(sized, link);
}

/** A text with the link that a pair gives it: `{{< button href="/a" >}}Go{{< /button >}}`. */
function linkOf(words: string, inner: string): string | undefined {
  const target = valueIn(words, 'href', 'url', 'link', 'to', 'relref', 'ref');
  const text = inner.trim();
  if (target === undefined || text === '' || /\n|(?<!!)\[[^\]\n]*\]\(/.test(text)) return undefined;
  return linkTo(text, target);
}

function codeOf(name: string, words: string, inner: string): string {
  const file = valueIn(words, 'file', 'filename', 'title');
  const [, first] = /^\s*["']?([\w+#-]+)(?![\w+#=-])/.exec(words) ?? [];
  const language =
    valueIn(words, 'lang', 'language') ??
    (/^highlight$/i.test(name) ? first : undefined) ??
    /\.([a-z]+)$/i.exec(file ?? '')?.[1] ??
    '';
  const rest = [file === undefined ? '' : `title="${file}"`, markedLines(words)].filter(
    (part) => part !== '',
  );
  const info = [language || (rest.length > 0 ? 'text' : ''), ...rest].join(' ');
  const fence = fenceAround(inner);
  return `${fence}${info}\n${inner.replace(/^[ \t]*\n|\s+$/g, '')}\n${fence}`;
}

function calloutOf(name: string, words: string, inner: string): string {
  const type = /(?:\btype=)?["']?([A-Za-z]+)/.exec(words)?.[1]?.toLowerCase() ?? '';
  const title = /\btitle=["']([^"']+)["']/.exec(words)?.[1] ?? /["']([^"']+)["']\s*$/.exec(words)?.[1];
  const kind = callouts[name] ?? callouts[type] ?? 'note';
  return containerOf(kind, title?.toLowerCase() === type ? undefined : title, inner.trim());
}
