import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildFailure, Plugin } from 'esbuild';
import type { VNode } from 'preact';
import { renderLayout } from '../../layouts/index.ts';
import { renderPage } from '../../layouts/render.ts';
import { openRegularFile, readRegularFile } from '../files/regular-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Page } from '../pages/models/pages.ts';
import { LayoutError } from './layout-error.ts';
import { listOwnLayouts } from './own-layouts.ts';

/** Print a page model as an HTML document. */
export type RenderPage = (page: Page) => string;

/** The layouts of a site. */
export interface Layouts {
  /** Another one whenever the site's own layouts are others; empty where there are none. */
  readonly key: string;
  readonly render: RenderPage;
}

export interface LayoutsOptions {
  /** The site's folder; its `layouts/{kind}.tsx` replace Kotae's own, one by one. */
  readonly root: string;
  /** Kotae's own folder. */
  readonly packageRoot: string;
  readonly cacheFolder: string;
}

/**
 * Bring the layouts of a site: Kotae's own, and in their place those that the site brings itself.
 *
 * A layout is the default export of a file: page model in, Preact elements out. A site's own are bundled with
 * Kotae's Preact into the cache, and made anew when a file changes. Rejects with a `LayoutError`, as the printing of
 * a page does, when the site's own code is wrong.
 */
export async function loadLayouts({ root, packageRoot, cacheFolder }: LayoutsOptions): Promise<Layouts> {
  const folder = join(root, 'layouts');
  const names = await listOwnLayouts(root, packageRoot);
  if (names.length === 0) return { key: '', render: renderLayout };
  const replaced = new Map<string, (page: Page) => VNode>();
  const built = await bundle(names, { folder, packageRoot, cacheFolder });
  for (const name of names) {
    const file = join(built, name.replace(/\.tsx$/, '.mjs'));
    const module = (await import(pathToFileURL(file).href)) as { default?: (page: Page) => VNode };
    if (module.default) replaced.set(name.slice(0, -'.tsx'.length), module.default);
    else if (kinds.some((kind) => name === `${kind}.tsx`))
      throw new LayoutError(`layouts/${name}`, 'no default export');
  }
  const render: RenderPage = (page) => {
    const layout = replaced.get(page.kind);
    if (!layout) return renderLayout(page);
    const file = `layouts/${page.kind}.tsx`;
    let html: string;
    try {
      html = renderPage(layout, page);
    } catch (error) {
      throw new LayoutError(file, `${page.address}: ${String(error)}`, error);
    }
    if (!wholeDocument.test(html))
      throw new LayoutError(file, `${page.address}: expected one <html> element, such as <Document> makes`);
    return html;
  };
  return { key: basename(built), render };
}

const wholeDocument = /^<!doctype html>\s*<html[\s>][\s\S]*<\/html>\s*$/;

/** Kinds of pages: a file of such a name replaces a layout; any other beside it is a part of one. */
const kinds: readonly Page['kind'][] = [
  'answer',
  'listing',
  'directory',
  'glossary',
  'home',
  'search',
  'not-found',
  'custom',
  'redirect',
  'status',
  'broken',
];

/** Kotae's own Preact, wherever the package manager put it: a second one could not render with the first. */
function preactFolder(packageRoot: string): string {
  return dirname(createRequire(join(packageRoot, 'package.json')).resolve('preact/package.json'));
}

/** What is no file is told: the bundler would wait for what comes out of a pipe. */
const onlyFiles: Plugin = {
  name: 'only files',
  setup: ({ onLoad }) => {
    onLoad({ filter: /./ }, async ({ path }) => {
      await (await openRegularFile(path)).close();
      return undefined;
    });
  },
};

async function bundle(
  names: readonly string[],
  { folder, packageRoot, cacheFolder }: { folder: string; packageRoot: string; cacheFolder: string },
): Promise<string> {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: names.map((name) => join(folder, name)),
    outdir: cacheFolder,
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outExtension: { '.js': '.mjs' }, // whatever `type` the site's package.json names
    alias: { kotae: join(packageRoot, 'dist'), preact: preactFolder(packageRoot) },
    logLevel: 'silent',
    plugins: [onlyFiles],
  }).catch((error: BuildFailure) => {
    const [first] = error.errors;
    const { file = 'layouts', line, column } = first?.location ?? {};
    const place = [relative(dirname(folder), resolve(file)), ...(line ? [line, (column ?? 0) + 1] : [])].join(
      ':',
    );
    throw new LayoutError(place, first?.text ?? error.message, error);
  });
  const hash = createHash('sha256');
  for (const { path, contents } of result.outputFiles) hash.update(path).update(contents);
  const target = join(cacheFolder, 'layouts', hash.digest('hex').slice(0, 16));
  for (const { path, contents } of result.outputFiles) {
    const file = join(target, path.slice(cacheFolder.length));
    const before = await readRegularFile(file).catch(() => undefined);
    // Another build may be about to load the file.
    if (!before?.equals(contents)) await writeWhole(file, contents);
  }
  return target;
}
