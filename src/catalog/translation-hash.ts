import type { Root } from 'mdast';
import { contentHash } from '../files/sha256.ts';
import { meaningOf } from '../markdown/meaning.ts';
import { translationHashVersion } from './translations.ts';

/**
 * Hash what a translation is made from: the title and the meaning of the answer.
 *
 * Out: the version and 16 hexadecimal digits, such as `1:9f2c66d81ab0437e`. Dates, tags, white space and marks of
 * appearance leave it as it is.
 */
export function translationHash(title: string, tree: Root): string {
  const words = title.normalize('NFC').replace(/\s+/g, '');
  return `${translationHashVersion}:${contentHash(`${words}\0${meaningOf(tree)}`, 16)}`;
}
