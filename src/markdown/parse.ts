import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkAutolinks } from './remark/autolinks.ts';
import { remarkJapaneseEmphasis } from './remark/japanese-emphasis.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkAutolinks)
  .use(remarkJapaneseEmphasis)
  .freeze();

/**
 * Read Markdown into a tree as the dialect reads it, before any transform.
 *
 * Plain line ends in; every node has the position that it has in the file. For those who look at what was written
 * rather than at what became of it.
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}
