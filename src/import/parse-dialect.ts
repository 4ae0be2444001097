import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkDefinitionLists } from '../markdown/remark/definition-lists.ts';
import { remarkJapaneseEmphasis } from '../markdown/remark/japanese-emphasis.ts';

/**
 * Parse a text the way the dialect does, before any of its transforms: positions are those of the text.
 *
 * A text nested too deeply to be walked gives an empty tree; the build reports it.
 */
export function parseDialect(text: string): Root {
  try {
    return parser.parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { type: 'root', children: [] };
  }
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkJapaneseEmphasis)
  .use(remarkDefinitionLists)
  .freeze();
