import type { StyleName } from '../bundle/entries.ts';

/** The stylesheets of blocks that few pages hold, with what an answer that needs one has in its HTML. */
const blocks: readonly (readonly [StyleName, RegExp])[] = [
  ['pictures', /<img\b|<[^<>]* class="[^"]*\bfloat-/],
  ['tables', /<table\b/],
  ['blocks', /<(?:dl|details)\b|<[^<>]* class="[^"]*\b(?:callout|checklist|footnotes)/],
];

/** Name the stylesheets that the blocks of an answer, given as HTML, need besides the one of every page. */
export function blockStyles(html: string): readonly StyleName[] {
  return blocks.filter(([, sign]) => sign.test(html)).map(([style]) => style);
}
