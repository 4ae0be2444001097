import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What the package `kotae-import` gives: the commands of `kotae import`. */
export interface Importer {
  /** Run `kotae import` with its words, such as `['jekyll', '../old-site']`. Sets the exit code. */
  readonly runImport: (words: readonly string[]) => Promise<void>;
}

/** The package that brings pages of other generators in; sites that never do don't install it. */
const importerPackage = 'kotae-import';

/**
 * Load the package that imports, from a folder's own packages or else from those beside Kotae.
 *
 * Throws a `UsageError` that says what to install when it is in neither.
 */
export async function loadImporter(folder: string, { messages }: Terminal): Promise<Importer> {
  for (const from of [join(folder, 'package.json'), import.meta.filename]) {
    const path = resolvedFrom(from);
    if (path !== undefined) return (await import(pathToFileURL(path).href)) as Importer;
  }
  throw new UsageError(messages.noImporter(importerPackage));
}

function resolvedFrom(file: string): string | undefined {
  try {
    return createRequire(file).resolve(importerPackage);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
