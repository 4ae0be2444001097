import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readRegularFile } from '../files/regular-file.ts';
import { unusedFiles } from '../source/unused-files.ts';
import { layoutNames, slotFolder, slotNames } from './own-layouts.ts';

/**
 * Report which files directly in `layouts/` and `layouts/slots/` nothing reads: no layout, no slot, and named by no file
 * there. Those for editors and readers are left alone.
 */
export async function unusedLayouts(root: string, packageRoot: string): Promise<Diagnostic[]> {
  if (resolve(root) === resolve(packageRoot)) return [];
  const folder = join(root, 'layouts');
  const files = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const named = new Set<string>();
  for (const file of files.filter((name) => /\.[cm]?[jt]sx?$/.test(name))) {
    const text = String(await readRegularFile(join(folder, file)).catch(() => ''));
    for (const [, specifier = ''] of text.matchAll(imported))
      named.add(resolve(folder, file, '..', specifier));
  }
  const isNamed = (path: string) => endings(path).some((each) => named.has(each));
  const among = (known: readonly string[], ...below: string[]) =>
    unusedFiles(
      root,
      ['layouts', ...below].join('/'),
      known,
      (name) => forEditors.test(name) || isNamed(join(folder, ...below, name)),
    );
  return [...(await among(layoutNames)), ...(await among(slotNames, slotFolder))];
}

/** What follows `from` or `import`, where it begins with a dot. */
const imported = /\b(?:from|import)\s*(?:\(\s*)?['"](\.[^'"]*)['"]/g;

const forEditors = /^(?:tsconfig\b.*\.json|readme(?:\.\w+)?|.*\.d\.ts)$/i;

/** A file may be named by its own ending, by that of what it is compiled to, or by none. */
function endings(path: string): string[] {
  const bare = path.replace(/\.[^./\\]+$/, '');
  const compiled = /\.[cm]?tsx?$/.test(path) ? ['.js', '.jsx', '.mjs', '.cjs'].map((end) => bare + end) : [];
  return [path, bare, ...compiled];
}
