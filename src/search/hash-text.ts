import { createHash } from 'node:crypto';

/** Name a text by its content, in eight hexadecimal digits: names must also differ where capitals don't count. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
