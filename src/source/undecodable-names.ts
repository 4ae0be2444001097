import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** The folders of a site whose files are read by their names. */
const folders = ['content', 'assets', 'layouts'];

/**
 * Report files and folders whose names are bytes of another encoding than UTF-8: no path leads to them, so that nothing
 * can read them. What is in such a folder is not reported.
 */
export function undecodableNames(root: string): Diagnostic[] {
  return folders.flatMap((folder) => below(root, folder));
}

function below(root: string, folder: string): Diagnostic[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const file = `${folder}/${entry.name.toString()}`;
    if (!isUtf8(entry.name)) return [diagnose('file/undecodable-name', { file }, {})];
    return entry.isDirectory() ? below(root, file) : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return []; // what cannot be listed is reported where it is read
  }
}
