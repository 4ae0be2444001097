import { createHash } from 'node:crypto';

/** Name a content: eight hexadecimal digits that change when it does. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
