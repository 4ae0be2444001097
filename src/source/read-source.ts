import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { notRegular, readRegularFileSync, tooLarge } from '../files/regular-file.ts';

/** Files above this size, in bytes, are refused before they are read: nobody wrote them. */
const largestFile = 4 * 1024 * 1024;

/**
 * Read a file that people write, by its absolute path; `file` names it in the report.
 *
 * What is no file, or larger than `largest` bytes (default: 4 MB), gives a diagnostic. Throws what the system throws.
 * Synchronous, since thousands of small files are read several times quicker so.
 */
export function readSource(
  path: string,
  file: string,
  largest = largestFile,
): { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic } {
  try {
    return { bytes: readRegularFileSync(path, largest) };
  } catch (error) {
    const { code, bytes = 0 } = error as NodeJS.ErrnoException & { readonly bytes?: number };
    if (code === notRegular) return { diagnostic: diagnose('file/not-a-file', { file }, {}) };
    if (code === tooLarge) return { diagnostic: diagnose('file/too-large', { file }, { bytes, largest }) };
    throw error;
  }
}
