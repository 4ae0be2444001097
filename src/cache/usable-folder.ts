import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for what can be made again. */
export interface UsableFolder {
  readonly path: string;
  /** Why it is not the one that was wanted: an error code of the system. It is then removed when the process ends. */
  readonly refused?: string | undefined;
}

/** Folders that stand in for others, by their paths: every part of a process has the same. */
const substitutes = new Map<string, UsableFolder>();

/**
 * Make a folder where there is none, and ensure that files can be written to it.
 *
 * Where they cannot, a folder of the system's for temporary files stands in for it until the process ends.
 */
export function usableFolder(path: string): UsableFolder {
  const known = substitutes.get(path);
  if (known) return known;
  try {
    make(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    return { path };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const substitute = { path: mkdtempSync(join(tmpdir(), 'kotae-cache-')), refused: code };
    process.once('exit', () => rmSync(substitute.path, { recursive: true, force: true }));
    substitutes.set(path, substitute);
    return substitute;
  }
}

/** Step by step: where a folder takes no others, as in `/proc`, `mkdirSync` with `recursive` would try for ever. */
function make(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (!found && path !== dirname(path)) make(dirname(path));
  mkdirSync(path);
}
