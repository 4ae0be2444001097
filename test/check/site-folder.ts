import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Inspection, inspectSite } from '../../src/project/inspect.ts';

/** Content of files by their path within a site's folder; `undefined` for one that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Write files into a folder of their own, do something with it, and clear it away. */
export async function withFolder<T>(files: Files, work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'kotae-check-'));
  try {
    await writeFiles(root, files);
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Write files below a folder. */
async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

/** Find everything that is wrong with a site of these files. */
export async function inspect(files: Files): Promise<Inspection> {
  return withFolder(files, inspectFolder);
}

/** Find everything that is wrong with the site in a folder. */
export function inspectFolder(root: string): Promise<Inspection> {
  return inspectSite({ root, packageRoot, version: 'test' });
}
