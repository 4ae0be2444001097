import { join } from 'node:path';
import { isRegularFile, readRegularText } from '../../files/regular-file.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { Site } from '../../site/site.ts';
import { jsonSchemas } from './json-schemas.ts';
import { snippets } from './snippets.ts';

/** Where editors find the schemas, relative to the root: a fixed place, since settings of editors name it. */
export const schemaFolder = '.kotae/schemas';

/** Where VS Code finds the snippets of a project. */
const snippetFile = '.vscode/kotae.code-snippets';

/**
 * Write what helps editors: a JSON Schema for front matter and for each file of settings, and snippets.
 *
 * Snippets are refreshed only where the file is there already: whoever does not use VS Code gets no folder of it.
 * Files that are right stay untouched. Rejects when the disk refuses.
 */
export async function writeEditorFiles(site: Site): Promise<void> {
  for (const [name, schema] of jsonSchemas(site))
    await writeChanged(join(site.root, schemaFolder, `${name}.json`), schema);
  const path = join(site.root, snippetFile);
  if (isRegularFile(path)) await writeChanged(path, snippets(site));
}

async function writeChanged(path: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  const before = await readRegularText(path).catch(() => undefined);
  if (before !== text) await writeAtomically(path, text);
}
