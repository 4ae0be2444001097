import { pageRule } from '../rule.ts';

/** What no Markdown is expected in: tags, comments, and elements whose text is taken as it is. */
const literal =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|kbd|samp|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<[/a-z!][^>]*(?:>|$)/gi;

/** Strong text, code, a link, a fence, a heading, or two items of a list. */
const markdown =
  /\*\*(?=\S)[^*\n]*[^*\s]\*\*|`[^`\n]+`|!?\[[^[\]\n]+\]\([^()\s]+\)|^[ \t]*(?:```.*|#{2,6} .*)$|^[ \t]*(?:[-*]|\d+\.) .*(?=\n+[ \t]*(?:[-*]|\d+\.) )/m;

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
      const start = position?.start.offset ?? 0;
      // The text of code and the like may go on behind a blank line.
      const [, opened] = /<(pre|code|script|style|textarea)\b(?![\s\S]*<\/\1\s*>)/i.exec(value) ?? [];
      if (within || opened) {
        within = within ? (new RegExp(`</${within}\\s*>`, 'i').test(value) ? '' : within) : (opened ?? '');
        continue;
      }
      const text = value.replaceAll(literal, (written) => written.replaceAll(/[^\n]/g, '\0'));
      const match = markdown.exec(text);
      if (match === null) continue;
      const found = match[0].replaceAll('\0', '').trim();
      const offset = page.source.indexOf(found, start);
      yield { place: page.placeAt(offset < 0 ? start : offset), values: { found } };
    }
  },
});
