import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VNode } from 'preact';
import { renderLayout } from '../../layouts/index.ts';
import { renderPage } from '../../layouts/render.ts';
import { MissingPackageError, missingPackage } from '../bundle/optional-package.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Page } from '../pages/models/pages.ts';
import { bundleLayouts } from './bundle-layouts.ts';
import { LayoutError } from './layout-error.ts';
import { listOwnLayouts } from './own-layouts.ts';
import { placeInLayouts } from './place-in-layouts.ts';
import { createSlots, type SlotComponent } from './slots.ts';
import { unusedLayouts } from './unused-layouts.ts';

/** Print a page model as an HTML document. */
export type RenderPage = (page: Page) => string;

/** The layouts of a site. */
export interface Layouts {
  /** Changes whenever the site's own layouts do; empty without any. */
  readonly key: string;
  readonly render: RenderPage;
  /** Files beside the layouts that nothing reads, and a bundler that is not installed. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface LayoutsOptions {
  /** The site's folder; its `layouts/{kind}.tsx` replace Kotae's own, one by one, and `layouts/slots/*.tsx` add to all. */
  readonly root: string;
  /** Kotae's own folder. */
  readonly packageRoot: string;
  readonly cacheFolder: string;
}

/**
 * Load the layouts of a site: Kotae's own, and in their place those that the site brings itself, with the site's slots.
 *
 * A layout is the default export of a file: page model in, Preact elements out. A site's own are bundled with
 * Kotae's Preact into the cache, and made anew when a file changes; where the bundler is not installed, they are an
 * error and Kotae's own stay. Rejects with a `LayoutError`, as the printing of
 * a page does, when the site's own code is wrong.
 */
export async function loadLayouts({ root, packageRoot, cacheFolder }: LayoutsOptions): Promise<Layouts> {
  const { layouts, slots } = await listOwnLayouts(root, packageRoot);
  const diagnostics = await unusedLayouts(root, packageRoot);
  const names = [...layouts, ...slots];
  if (names.length === 0) return { key: '', render: renderLayout, diagnostics };
  let built: Awaited<ReturnType<typeof bundleLayouts>>;
  try {
    built = await bundleLayouts(names, { folder: join(root, 'layouts'), packageRoot, cacheFolder });
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    const missing = missingPackage(`layouts/${names[0]}`, error);
    return { key: '', render: renderLayout, diagnostics: [...diagnostics, missing] };
  }
  process.setSourceMapsEnabled(true); // an error names the line of the layout, not that of the bundle
  const replaced = await importAll<(page: Page) => VNode>(built.folder, layouts, root);
  const own = createSlots(await importAll<SlotComponent>(built.folder, slots, root));
  const render: RenderPage = (page) => {
    const layout = replaced.get(`${page.kind}.tsx`);
    const file = `layouts/${page.kind}.tsx`;
    const filled = own.fill(page);
    let html: string;
    try {
      html = layout ? renderPage(layout, filled) : renderLayout(filled);
    } catch (error) {
      const broken = own.failing(filled) ?? (layout && file);
      if (broken === undefined) throw error;
      const place = placeInLayouts(error, root) ?? broken;
      throw new LayoutError(place, `${page.address}: ${String(error)}`, error);
    }
    if (layout && !wholeDocument.test(html))
      throw new LayoutError(file, `${page.address}: expected one <html> element, such as <Document> makes`);
    return html;
  };
  // What layouts read while they run is not known: with such a one, each page is made each time.
  const run = built.isWhole ? '' : ` ${randomUUID()}`;
  return { key: basename(built.folder) + run, render, diagnostics };
}

/** Import the default exports of bundled files, by the names of their sources. */
async function importAll<Component>(
  built: string,
  names: readonly string[],
  root: string,
): Promise<ReadonlyMap<string, Component>> {
  const found = new Map<string, Component>();
  for (const name of names) {
    const file = join(built, name.replace(/\.tsx$/, '.mjs'));
    const module = await import(pathToFileURL(file).href).then(
      (loaded: { default?: Component }) => loaded,
      (error: unknown) => {
        throw new LayoutError(placeInLayouts(error, root) ?? `layouts/${name}`, String(error), error);
      },
    );
    if (typeof module.default !== 'function')
      throw new LayoutError(`layouts/${name}`, 'no default export that is a function');
    found.set(name, module.default);
  }
  return found;
}

const wholeDocument = /^<!doctype html>\s*<html[\s>][\s\S]*<\/html>\s*$/;
