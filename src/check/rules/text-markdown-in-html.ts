import type { Html, Nodes } from 'mdast';
import type { ParsedPage } from '../parsed-page.ts';
import { pageRule } from '../rule.ts';

/** What no Markdown is expected in: tags, comments, and elements whose text is taken as it is. */
const literal =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|kbd|samp|script|style|textarea|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)|<[/a-z!](?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*(?:>|$)/gi;
/** Stands for it: no letter, space or mark. */
const hidden = '\uE000';

/** What a text without any of them is no Markdown by. */
const sign = /[*_`[$]|~~|^[ \t]*(?:#|>|[-+=:|]|\d+[.)])|\|/m;

/** Markdown in an HTML block, which goes on to the next blank line. */
export const textMarkdownInHtml = pageRule<{ found: string }>({
  id: 'text/markdown-in-html',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” stands in HTML and is shown as text`,
    hint: 'Leave a blank line behind the tag before it and before the tag behind it, or write it as HTML, too.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」は HTML の中にあるので、文字のまま表示されます`,
    hint: '前のタグの後と後のタグの前に空行を入れるか、ここも HTML で書いてください。',
  }),
  why: 'Everything from an HTML tag at the beginning of a line to the next blank line is HTML: marks of Markdown are shown as they are.',
  wrong: '<details>\n<summary>The log</summary>\nIt says **denied**.\n</details>\n',
  right: '<details>\n<summary>The log</summary>\n\nIt says **denied**.\n\n</details>\n',
  *check(page) {
    let within = '';
    for (const { value, position } of page.nodes('html')) {
      // The text of code and the like may go on behind a blank line.
      const [, opened] = /<(pre|code|script|style|textarea)\b(?![\s\S]*<\/\1\s*>)/i.exec(value) ?? [];
      if (within || opened) {
        within = within ? (new RegExp(`</${within}\\s*>`, 'i').test(value) ? '' : within) : (opened ?? '');
        continue;
      }
      const first = firstMarkdown(value, page);
      if (first === undefined) continue;
      let offset = position?.start.offset ?? 0;
      for (let line = 0; line < first.line; line += 1) offset = page.source.indexOf('\n', offset) + 1;
      const [written = ''] = page.source.slice(offset).split('\n', 1);
      const place = page.placeAt(offset + Math.max(0, written.indexOf(first.found)));
      yield { place, values: { found: first.found } };
    }
  },
});

/** The first piece of Markdown in the text of HTML, and its line there, counted from 0. */
function firstMarkdown(html: Html['value'], page: ParsedPage): { found: string; line: number } | undefined {
  const text = html.replaceAll(literal, (written) => hidden + written.replaceAll(/[^\n]/g, ''));
  if (!sign.test(text)) return undefined;
  // Where a line holds tags alone, what was begun before it does not go on.
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/^[\s\uE000]*\uE000[\s\uE000]*$/, '<!---->'));
  const source = `\n${lines.join('\n')}`; // at the beginning, dashes would be front matter
  const node = findMarkdown(page.parse(source), source);
  const { start, end } = node?.position ?? {};
  if (node === undefined || start === undefined) return undefined;
  const written = source.slice(start.offset, end?.offset);
  const isUnderlined = node.type === 'heading' && !written.startsWith('#');
  const [found = ''] = written.split('\n').slice(isUnderlined ? -1 : 0);
  const line = isUnderlined ? (end?.line ?? 0) : start.line;
  return { found: found.replaceAll(hidden, '').trim(), line: line - 2 };
}

function findMarkdown(node: Nodes, source: string): Nodes | undefined {
  const { start, end } = node.position ?? {};
  if (start && isMarkdown(node, source.slice(start.offset, end?.offset))) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findMarkdown(child, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Would readers miss what Markdown makes of it? Names, sums and marks of notes are text that looks alike. */
function isMarkdown(node: Nodes, written: string): boolean {
  switch (node.type) {
    case 'root':
    case 'paragraph':
    case 'text':
    case 'break':
    case 'html':
      return false;
    case 'link':
      return written.startsWith('['); // bare addresses are text in HTML
    case 'emphasis':
      return /^(?:\*\p{L}.*\p{L}\*|_\p{L}.*\s.*[\p{L}\p{P}]_)$/su.test(written);
    case 'strong':
      return written.startsWith('**') || /\s/.test(written);
    case 'list':
      return node.children.length > 1;
    case 'listItem':
      return false;
    case 'blockquote':
      return !/^>\s*(?:\d|$)/.test(written);
    default:
      return true;
  }
}
