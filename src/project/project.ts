import { join } from 'node:path';
import { type Bundle, loadBundle } from '../bundle/load-bundle.ts';
import { readBrand } from '../bundle/read-brand.ts';
import { cacheFolderOf } from '../cache/cache-folder.ts';
import { openDerivedTexts } from '../cache/derived-texts.ts';
import { usableFolder } from '../cache/usable-folder.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import { createInstantReader } from '../entry/instant.ts';
import { listMarkdown, unreadPages } from '../entry/list-markdown.ts';
import { openContent } from '../entry/open-content.ts';
import { hashOf } from '../files/hash-of.ts';
import { createImages, type Images } from '../images/images.ts';
import { type Layouts, loadLayouts, type RenderPage } from '../rendering/load-layouts.ts';
import { allowedHosts } from '../site/allowed-hosts.ts';
import { type LoadSiteOptions, loadSite, type SiteReading } from '../site/load-site.ts';
import type { Site } from '../site/site.ts';
import { undecodableNames } from '../source/undecodable-names.ts';
import { eleventyConfigOf } from './eleventy-config.ts';
import { packageVersion } from './package.ts';
import { planSite, type SitePlan } from './plan-site.ts';

export interface ProjectOptions extends LoadSiteOptions {
  /** The settings and the vocabulary, when they have been read already. */
  readonly settings?: SiteReading | undefined;
  /** Folder of the cache, absolute or relative to the root. Default: the setting `cache`. */
  readonly cache?: string | undefined;
  /** Version of the code: what another version made is made again. */
  readonly version: string;
  /** Take in what builds leave out: drafts, and what is not published at this moment. */
  readonly drafts: boolean;
  /** The moment at which the site is built, a date as in front matter. Default: asked of the clock when one depends on it. */
  readonly now?: string | undefined;
  /** Pages are made when somebody asks for one, and not all of them. Default: false. */
  readonly onDemand?: boolean | undefined;
  /** Make smaller variants of pictures. */
  readonly variants: boolean;
  /** Kotae's own folder, which holds the compiled `dist/`. */
  readonly packageRoot: string;
}

/** A site that is open: its settings are read, and its content can be. */
export interface Project {
  readonly site: Site;
  readonly images: Images;
  /** What is wrong with settings and vocabulary. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Read Markdown files, by their paths relative to the root; all files below `content/` by default. What was read of
   * some before may be given.
   */
  readonly read: (
    files?: readonly string[],
    kept?: ReadonlyMap<string, EntryReading>,
  ) => Promise<EntryReading[]>;
  /** Make the catalog of what was read, and plan everything that becomes of it. */
  readonly plan: (readings: readonly EntryReading[]) => SitePlan;
  readonly render: RenderPage;
  /** Stylesheet, scripts and icon, the same whatever the entries are, by address. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly stylesheet: string;
  /** Address of another stylesheet, by its name. */
  readonly style: Bundle['style'];
  /** Absolute path of the folder for what can be made again. */
  readonly cacheFolder: string;
  /** Hash of everything that pages depend on besides the entries. */
  readonly siteHash: string;
  /** Keep what was read for the next time, of these files alone. A disk that refuses is no reason to fail. */
  readonly save: (readings: readonly EntryReading[]) => void;
  readonly close: () => void;
}

/** Open a site. Broken settings give no project. */
export async function openProject(
  options: ProjectOptions,
): Promise<{ project?: Project; diagnostics: readonly Diagnostic[] }> {
  const { root, packageRoot, drafts, variants, version } = options;
  const { site, diagnostics: settingsDiagnostics } = options.settings ?? (await loadSite(options));
  if (!site) return { diagnostics: settingsDiagnostics };
  const { settings, addresses } = site;
  const wanted = cacheFolderOf(site, options.cache);
  const { path: cacheFolder, refused } = usableFolder(wanted);
  const images = await createImages({
    root,
    cacheFolder: join(cacheFolder, 'images'),
    version,
    settings: variants ? settings.images : { ...settings.images, widths: [], avif: false },
    origin: settings.links.origin,
    href: addresses.href,
  });
  const content = await openContent({ site, images, cacheFolder, version });
  const { store } = content;
  const derived = openDerivedTexts(join(cacheFolder, 'derived'), version);
  const hues = new Map([...site.databases.values()].map(({ id, hue }) => [id, hue]));
  const { brand, diagnostics: brandDiagnostics } = await readBrand(root, {
    files: site.staticFiles.files,
    hosts: hostsOfStyle(site),
  });
  const [bundle, layouts] = await Promise.all([
    loadBundle({ hues, root: packageRoot, brand }),
    loadLayouts({ root, packageRoot, cacheFolder }),
  ]);
  const cacheDiagnostics =
    refused === undefined ? [] : [diagnose('site/unwritable-cache', { file: wanted }, { reason: refused })];
  const diagnostics = [
    ...settingsDiagnostics,
    ...cacheDiagnostics,
    ...content.diagnostics,
    ...brandDiagnostics,
    ...layouts.diagnostics,
    ...unreadPages(root, { hasTemplates: eleventyConfigOf(root) !== undefined }),
    ...undecodableNames(root),
  ];
  const generator = `Kotae ${packageVersion(packageRoot)}`;
  const siteHash = hashOf(generator, siteHashOf(site, bundle, layouts, options));
  const project: Project = {
    site,
    images,
    diagnostics,
    read: (files, kept) => content.read(files ?? listMarkdown(root), kept),
    plan: (readings) =>
      planSite(
        {
          site,
          assets: bundle,
          siteHash,
          generator,
          drafts,
          now: () => momentOf(options.now, site),
          render: layouts.render,
          derive: derived.derive,
          onDemand: options.onDemand,
        },
        readings,
      ),
    render: layouts.render,
    assets: bundle.files,
    stylesheet: bundle.stylesheet,
    style: bundle.style,
    cacheFolder,
    siteHash,
    save: (readings) => {
      derived.save();
      const files = new Set(readings.map(({ file }) => file));
      store.save((file) => files.has(file));
    },
    close: () => {
      derived.close();
      store.close();
    },
  };
  return { project, diagnostics };
}

/** Read a project whole and work on what was read. Whatever comes of the work, its cache is saved and the project closed. */
export async function withReadings<T>(
  project: Project,
  work: (readings: readonly EntryReading[]) => T | Promise<T>,
): Promise<T> {
  try {
    const readings = await project.read();
    try {
      return await work(readings);
    } finally {
      project.save(readings);
    }
  } finally {
    project.close();
  }
}

/** Milliseconds since 1970 of a date as it was written in the zone of the site, or of the clock. */
function momentOf(written: string | undefined, { settings }: Site): number {
  const instant = written === undefined ? undefined : createInstantReader(settings.timezone)(written);
  return instant === undefined ? Date.now() : Date.parse(instant);
}

/** Hosts that the policy of the pages lets style rules load from. */
function hostsOfStyle({ settings }: Site): string[] {
  const { font = [], image = [] } = allowedHosts(settings);
  return [...font, ...image];
}

/** Hash everything that pages depend on besides the entries. */
function siteHashOf(site: Site, bundle: Bundle, layouts: Layouts, options: ProjectOptions): string {
  const { settings, title, languages, databases, tags, categories, glossary, addresses } = site;
  return hashOf(
    options.version,
    process.version, // brings the names of languages and the forms of dates
    layouts.key,
    JSON.stringify([settings, title, addresses.basePath, options.drafts]),
    JSON.stringify([...languages.values()].map(({ id, texts }) => [id, texts])),
    JSON.stringify([databases, tags, categories, glossary].map((terms) => [...terms.values()])),
    JSON.stringify([[...bundle.files.keys()], bundle.fonts]),
  );
}
