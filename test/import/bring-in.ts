import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderTranslations } from '../../packages/import/src/folder/folder-translations.ts';
import { importFolder } from '../../packages/import/src/folder/import-folder.ts';
import { type ImportJekyllOptions, importJekyll } from '../../packages/import/src/jekyll/import-jekyll.ts';
import { importMkdocs } from '../../packages/import/src/mkdocs/import-mkdocs.ts';
import { importTexts } from '../../packages/import/src/texts.ts';

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

/** Import a folder of Markdown, or a folder below it. Nothing is written into the new site. */
export async function bringInFolder(files: Readonly<Record<string, string>>, folder = '') {
  const site = await folderOf(files);
  const source = `${site}/${folder}`.replace(/\/$/, '');
  const progress: string[] = [];
  const result = await importFolder({
    source,
    root: `${site}/new`,
    category: 'guide',
    language: 'en',
    origin: 'https://old.example',
    translations: () => folderTranslations(source),
    onProgress: (done, total, page) => progress.push(`${done}/${total} ${page}`),
  });
  const text = (path: string) => String(result.plan.get(path) ?? '');
  const reported = result.log.diagnostics.map(({ rule, place: { file, line } }) => `${file}:${line} ${rule}`);
  const pages = [...result.plan.keys()].filter((path) => path.endsWith('.md')).sort();
  return { ...result, text, reported, pages, progress };
}

/** Import a site of MkDocs. Nothing is written into the new site. */
export async function bringInMkdocs(files: Readonly<Record<string, string>>) {
  const source = await folderOf(files);
  const result = await importMkdocs(
    { source, root: `${source}/new`, category: 'guide', sections: 'topics' },
    importTexts.en,
  );
  const text = (path: string) => String(result.plan.get(`content/guide/${path}`) ?? '');
  const reported = result.log.diagnostics.map(({ rule, place: { file, line } }) => `${file}:${line} ${rule}`);
  return { ...result, text, reported };
}
