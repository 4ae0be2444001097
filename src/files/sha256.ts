import { createHash } from 'node:crypto';

/** The SHA-256 of a content, in 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The first digits of it (default: eight), for names of files: hexadecimal, since some disks don't tell case apart. */
export function contentHash(content: Uint8Array | string, digits = 8): string {
  return sha256(content).slice(0, digits);
}
