import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { meaningOf } from '../markdown/meaning.ts';
import { translationHashVersion } from './translations.ts';

/**
 * Hash what a translation is made from: the title and the meaning of the answer.
 *
 * Out: the version and 16 hexadecimal digits, such as `1:9f2c66d81ab0437e`. Dates, tags, white space and marks of
 * appearance leave it as it is.
 */
export function translationHash(title: string, tree: Root): string {
  const hash = createHash('sha256')
    .update(title.normalize('NFC').replace(/\s+/g, ''))
    .update('\0')
    .update(meaningOf(tree));
  return `${translationHashVersion}:${hash.digest('hex').slice(0, 16)}`;
}
