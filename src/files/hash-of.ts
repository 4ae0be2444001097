import { hash } from 'node:crypto';

/** A hash of texts, in 32 hexadecimal digits. */
export function hashOf(...parts: readonly string[]): string {
  return hash('sha256', `${parts.join('\0')}\0`, 'hex').slice(0, 32);
}
