import type { ListItem } from 'mdast';
import { pageRule } from '../rule.ts';
import { follows, type ListCounter, listCounter } from '../text/list-counter.ts';
import { type ParagraphLine, paragraphLines } from '../text/paragraph-lines.ts';

/** What items begin with that are no items: a mark without its space, or a mark that Markdown does not know. */
const marks = [
  /^[-*+](?=[\p{L}「『（\u3000])/u,
  /^[・･•●○■□◆◇◎★☆▪▫◦‣⁃►▶➢✓✔]/u,
  /^\(?[0-9]{1,2}[.)](?=[^\s0-9])/u,
  /^[0-9]{1,2}[.)][ \t]/u, // a list that does not begin with 1 cannot interrupt a paragraph
  /^[－＊＋ー―—–‐−][ \u3000]/u,
  /^(?:[０-９]{1,2}[．.）)]|[①-⒇㉑-㉟❶-❿⓵-⓾㋐-㋾]|[（(][0-9０-９]{1,2}[）)])/u,
];

/** An ideographic space is no space to Markdown, and nothing else begins so: one line is enough. */
const wideSpace =
  /^(?:[-*+]|[0-9]{1,2}[.)])\u3000|^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*(?:[-*+]|[0-9]{1,2}[.)])[ \t\u3000]/;
/** Ends a line that does not run together with the next one. */
const lineBreak = /(?: {2}|\\|<br[ \t]*\/?>[ \t]*)\n[ \t>]*$/i;

/** Two or more lines of one paragraph that look like items of a list, or one whose space is ideographic. */
export const textHalfTypedList = pageRule<{ found: string }>({
  id: 'text/half-typed-list',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” did not become a list item and runs together with the lines around it`,
    hint: 'Begin each item with `- ` or `1. `, a space included, and leave a blank line before the list. To keep other marks, such as `(a)`, end each line with a backslash.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行がリストにならず、前後の行とつながって表示されます`,
    hint: '各項目を `- ` または `1. ` (半角スペースを含む) で始め、リストの前に空行を入れてください。`(ア)` などの記号を残す場合は、各行の末尾にバックスラッシュを書きます。',
  }),
  why: 'The lines run together into one paragraph, with the marks between the words.',
  wrong: 'You need:\n-the accession number\n-the name of the submitter\n',
  right: 'You need:\n\n- the accession number\n- the name of the submitter\n',
  *check(page) {
    const itemOf = new Map(
      page.nodes('listItem').map((item) => [item.children[0]?.position?.start.offset, item]),
    );
    const paragraphs = page.nodes('paragraph');
    for (const [index, lines] of paragraphLines(page).entries()) {
      const start = paragraphs[index]?.position?.start.offset;
      const item = itemOf.get(start);
      const found =
        runningTogether(lines, start, page.source) ??
        lines.find(
          (line) => item !== undefined && line.offset !== start && isNextItem(line, item, page.source),
        ) ??
        lines.find(({ written }) => wideSpace.test(written));
      if (found) yield { place: page.placeAt(found.offset), values: { found: found.written } };
    }
  },
});

/** The first of two lines that begin like items of one list; lines that are broken on purpose are as they were meant. */
function runningTogether(
  lines: readonly ParagraphLine[],
  start: number | undefined,
  source: string,
): ParagraphLine | undefined {
  if (lines.length < 2) return undefined;
  const isJoined = ({ offset }: ParagraphLine) =>
    offset !== start && !lineBreak.test(source.slice(Math.max(0, offset - 80), offset));
  const bare = lines.map(({ written }) => written.replace(/^[\u3000\u00a0]+/, ''));
  for (const mark of marks) {
    const [first, ...others] = lines.filter((_, at) => mark.test(bare[at] ?? ''));
    if (first && others.some(isJoined)) return first;
  }
  let before: readonly [ParagraphLine, ListCounter] | undefined;
  for (const [at, line] of lines.entries()) {
    const counter = listCounter(bare[at] ?? '');
    if (counter === undefined) continue;
    if (before && follows(before[1], counter) && isJoined(line)) return before[0];
    before = [line, counter];
  }
  return undefined;
}

/** Does a line below the first one of an item begin as the next item would, at the same place, but for a space? */
function isNextItem({ written, offset }: ParagraphLine, { position }: ListItem, source: string): boolean {
  const begin = position?.start;
  if (offset - source.lastIndexOf('\n', offset) !== begin?.column) return false;
  const [mark = ''] = /^(?:\d+|.)/.exec(source.slice(begin.offset)) ?? [];
  if (!/\d/.test(mark)) return [marks[0], marks[1], marks[4]].some((likely) => likely?.test(written));
  const [, number = ''] = /^([0-9０-９]{1,9})[.．)）]/.exec(written) ?? [];
  return Number(number.normalize('NFKC')) === Number(mark) + 1;
}
