import { access, constants, copyFile, writeFile } from 'node:fs/promises';
import { onMachine } from '../files/machine-error.ts';

/** What is published at one address: bytes, text, or a file on disk. */
export type OutputContent = string | Uint8Array | { readonly path: string };

/** Write content to a file whose folder is there; when a copy fails, say whether it was the reading that failed. */
export async function writeContent(file: string, content: OutputContent): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFile(file, content);
  try {
    await copyFile(content.path, file);
  } catch (error) {
    await onMachine('read', content.path, () => access(content.path, constants.R_OK));
    throw error;
  }
}
