import { createHash } from 'node:crypto';

/** A hash of texts, in 32 hexadecimal digits. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
