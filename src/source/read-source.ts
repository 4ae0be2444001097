import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { notRegular, openRegularFile } from '../files/regular-file.ts';

/** Files above this size, in bytes, are refused before they are read: nobody wrote them. */
const largestFile = 4 * 1024 * 1024;

/**
 * Read a file that people write, by its absolute path; `file` names it in the report.
 *
 * What is no file, or larger than `largest` bytes (default: 4 MB), gives a diagnostic. Throws what the system throws.
 */
export async function readSource(
  path: string,
  file: string,
  largest = largestFile,
): Promise<{ readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic }> {
  const opened = await openRegularFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== notRegular) throw error;
  });
  if (!opened) return { diagnostic: diagnose('file/not-a-file', { file }, {}) };
  try {
    const { size } = await opened.stat();
    if (size > largest) return { diagnostic: diagnose('file/too-large', { file }, { bytes: size, largest }) };
    return { bytes: await opened.readFile() };
  } finally {
    await opened.close();
  }
}
