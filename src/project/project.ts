import { join } from 'node:path';
import { loadBundle } from '../bundle/load-bundle.ts';
import { readBrand } from '../bundle/read-brand.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry, EntryReading } from '../entry/entry.ts';
import { type ContentOptions, openContent } from '../entry/open-content.ts';
import { createImages, type Images } from '../images/images.ts';
import { createPages } from '../pages/create-pages.ts';
import type { Page } from '../pages/models/pages.ts';
import { once } from '../pages/once.ts';
import { loadLayouts } from '../rendering/load-layouts.ts';
import type { Site } from '../site/site.ts';
import { writeViews } from '../views/views.ts';

export interface AssemblyOptions extends ContentOptions {
  /** Take drafts in. */
  readonly drafts: boolean;
  /** Make smaller variants of pictures. */
  readonly variants: boolean;
  /** Kotae's own folder, which holds the compiled `dist/`. */
  readonly packageRoot: string;
}

/** All entries seen together and everything that becomes of them. */
export interface Publication {
  readonly catalog: Catalog;
  /** HTML of each page, printed when it is asked for, by the page's address. */
  readonly pages: ReadonlyMap<string, () => string>;
  /** Address of the page that a file became. */
  readonly addressOf: (file: string) => string | undefined;
  /** What is made from the entries beside the pages, by address; made when it is first asked for. */
  readonly files: () => ReadonlyMap<string, string | Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** One site being put together: files are read one by one, then seen together. */
export interface Assembly {
  readonly site: Site;
  readonly images: Images;
  readonly diagnostics: readonly Diagnostic[];
  /** Read one Markdown file, by its path relative to the root. */
  readonly read: (file: string) => Promise<EntryReading>;
  readonly publish: (readings: readonly EntryReading[]) => Publication;
  /** Address of the page that an entry becomes; undefined for a draft that is left out. */
  readonly addressOf: (entry: Entry) => string | undefined;
  readonly render: (page: Page) => string;
  /** Stylesheet, scripts and icon, the same whatever the entries are, by address. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly stylesheet: string;
  /** Absolute path of the folder for what can be made again. */
  readonly cacheFolder: string;
}

/** Open a site to put it together. Broken settings give no assembly. */
export async function openAssembly(
  options: AssemblyOptions,
): Promise<{ assembly?: Assembly; diagnostics: readonly Diagnostic[] }> {
  const { root, packageRoot } = options;
  let opened: Images | undefined;
  const { content, diagnostics } = await openContent(
    options,
    async ({ settings, addresses }, cacheFolder) => {
      const images = await createImages({
        root,
        cacheFolder: join(cacheFolder, 'images'),
        settings: options.variants ? settings.images : { ...settings.images, widths: [], avif: false },
        origin: settings.links.origin,
        href: addresses.href,
      });
      opened = images;
      return images;
    },
  );
  if (!content || !opened) return { diagnostics };
  const images = opened;
  const { site, readEntry, cacheFolder } = content;
  const hues = new Map([...site.databases.values()].map(({ id, hue }) => [id, hue]));
  const { brand, diagnostics: unusable } = await readBrand(root);
  const found = [...diagnostics, ...unusable];
  const [bundle, render] = await Promise.all([
    loadBundle({ hues, root: packageRoot, brand }),
    loadLayouts({ root, packageRoot, cacheFolder }),
  ]);

  const addressOf = ({ language: lang, category, slug }: Entry) =>
    site.addresses.of('answer', { lang, category, slug });
  const publish = (readings: readonly EntryReading[]): Publication => {
    const valid = readings.flatMap(({ entry }) => entry ?? []);
    const drafts = options.drafts ? [] : valid.filter(({ draft }) => draft);
    const catalog = createCatalog({
      site,
      entries: options.drafts ? valid : valid.filter(({ draft }) => !draft),
      drafts,
      broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
    });
    const pages = createPages({ site, catalog, assets: bundle });
    const printed = new Map<string, () => string>();
    const addresses = new Map<string, string>();
    for (const entry of catalog.entries) {
      addresses.set(entry.file, addressOf(entry));
      printed.set(addressOf(entry), () => render(pages.answer(entry)));
    }
    for (const { address, page } of pages.others) printed.set(address, () => render(page()));
    return {
      catalog,
      pages: printed,
      addressOf: (file) => addresses.get(file),
      files: once(
        () =>
          new Map<string, string | Uint8Array>([
            ...[...pages.rows].map(([address, rows]) => [address, JSON.stringify(rows())] as const),
            ...writeViews({ catalog, pages, assets: bundle }),
          ]),
      ),
      diagnostics: [...catalog.diagnostics, ...pages.diagnostics],
    };
  };
  return {
    assembly: {
      site,
      images,
      diagnostics: found,
      read: readEntry,
      publish,
      addressOf: (entry) => (entry.draft && !options.drafts ? undefined : addressOf(entry)),
      render,
      assets: bundle.files,
      stylesheet: bundle.stylesheet,
      cacheFolder,
    },
    diagnostics: found,
  };
}
