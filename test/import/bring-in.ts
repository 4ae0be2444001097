import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ImportJekyllOptions, importJekyll } from '../../packages/import/src/jekyll/import-jekyll.ts';

/** Write files into a folder of their own, which goes when the test ends. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Import a Jekyll site of these files. Nothing is written into the new site. */
export async function bringIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportJekyllOptions> = {},
) {
  const source = options.source ?? (await folderOf(files));
  const root = options.root ?? join(source, 'new');
  const suffixes = new Map([['en', '-e']]);
  const result = await importJekyll({ collection: 'faq', suffixes, ...options, source, root });
  const text = (path: string) => {
    const file = result.plan.get(path);
    return typeof file === 'string' ? file : undefined;
  };
  const reported = result.log.diagnostics.map(({ rule, place: { file, line } }) => `${file}:${line} ${rule}`);
  return { ...result, source, root, text, reported };
}
