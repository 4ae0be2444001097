import { sha256 } from '../files/sha256.ts';

/** Name a content: eight hexadecimal digits that change when it does. */
export function contentHash(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 8);
}
