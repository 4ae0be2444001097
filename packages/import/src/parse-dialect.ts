import { createParser } from 'kotae/dialect';
import type { Root } from 'mdast';

const parser = createParser({ frontMatter: false });

/**
 * Parse a text without front matter the way the dialect does, before any of its transforms: positions are those of
 * the text.
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
