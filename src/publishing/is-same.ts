import { lstatSync, statSync } from 'node:fs';
import { readRegularFileSync } from '../files/regular-file.ts';
import type { OutputContent } from './write-content.ts';

/**
 * Whether a file holds just this content. What can't be read is not the same: writing will say why.
 *
 * Synchronous, since thousands of small files are read several times quicker so.
 */
export function isSame(file: string, content: OutputContent): boolean {
  try {
    const published = lstatSync(file);
    if (!published.isFile()) return false;
    if (typeof content === 'string') return holds(file, published.size, Buffer.from(content));
    if (content instanceof Uint8Array) return holds(file, published.size, content);
    return (
      statSync(content.path).size === published.size &&
      readRegularFileSync(file).equals(readRegularFileSync(content.path))
    );
  } catch {
    return false;
  }
}

function holds(file: string, size: number, bytes: Uint8Array): boolean {
  return size === bytes.length && readRegularFileSync(file).equals(bytes);
}
