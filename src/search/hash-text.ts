import { createHash } from 'node:crypto';

/** Name a text by its content, in hexadecimal digits (default: eight): names must also differ where capitals don't count. */
export function hashText(text: string, digits = 8): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
