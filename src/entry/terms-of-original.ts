import { join } from 'node:path';
import { readRegularFile } from '../files/regular-file.ts';
import type { Identity } from './entry.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { pageFile } from './identity.ts';
import { splitFile } from './split.ts';

/**
 * Read the databases and tags, as written, of the same page in the first of some languages that has it.
 *
 * Returns none where no language has it, or what is there cannot be read: its own report says why.
 */
export async function termsOfOriginal(
  root: string,
  { category, slug }: Omit<Identity, 'language'>,
  languages: Iterable<string>,
): Promise<Pick<FrontMatter, 'db' | 'tags'>> {
  for (const language of languages) {
    const file = pageFile({ category, language, slug });
    const bytes = await readRegularFile(join(root, file)).catch(() => undefined);
    const { frontMatter: text } = bytes ? splitFile(bytes, file) : {};
    const { value } = text === undefined ? {} : readFrontMatter({ text, file });
    if (value) return value;
  }
  return { db: [], tags: [] };
}
