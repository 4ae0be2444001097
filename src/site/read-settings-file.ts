import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../source/decode-text.ts';
import { readSource } from '../source/read-source.ts';

/**
 * Read a settings, vocabulary or text file, by its path relative to the root.
 *
 * Nothing comes of a file that is not there; a diagnostic of one that cannot be read or is no text.
 */
export function readSettingsFile(
  root: string,
  file: string,
): { readonly text?: string; readonly diagnostic?: Diagnostic } {
  try {
    const source = readSource(join(root, file), file);
    return 'bytes' in source ? decodeText(source.bytes, file) : source;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT' ? {} : { diagnostic: diagnose('file/unreadable', { file }, { reason: code }) };
  }
}
