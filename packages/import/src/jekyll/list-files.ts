import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind } from 'kotae/files';

/**
 * List the files below a folder, in order, by their path relative to it with forward slashes. What editors and systems
 * leave beside what people write is passed over.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.split('/').some(isLeftBehind))
    .sort((a, b) => (a < b ? -1 : 1));
}
