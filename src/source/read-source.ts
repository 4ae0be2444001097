import { readFile, stat } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** Files above this size, in bytes, are refused before they are read: nobody wrote them. */
const largest = 4 * 1024 * 1024;

/**
 * Read a file that people write, by its absolute path; `file` names it in the report.
 *
 * What is no file, or too large, gives a diagnostic. Throws what the system throws.
 */
export async function readSource(
  path: string,
  file: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic }> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory())
    return { diagnostic: diagnose('file/not-a-file', { file }, {}) };
  if (found.isFile() && found.size > largest)
    return { diagnostic: diagnose('file/too-large', { file }, { bytes: found.size, largest }) };
  return { bytes: await readFile(path) };
}
