import { join } from 'node:path';
import { cacheFolderOf } from '../cache/cache-folder.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { hashOf } from '../files/hash-of.ts';
import { loadSite } from '../site/load-site.ts';
import type { Site } from '../site/site.ts';
import { createAnswerCache } from './answer-cache.ts';
import { readHistory } from './history.ts';
import { createEntryReader, type EntryImages, type ReadEntry } from './read-entry.ts';
import { createAnswerRenderer } from './render-answer.ts';
import { renderSettingsOf } from './render-settings.ts';

export interface ContentOptions {
  /** Absolute path of the folder that holds `content/`. */
  readonly root: string;
  /** Path that the site is published under. Default: `/`. */
  readonly basePath?: string | undefined;
  /** Overrides `origin` of the settings. */
  readonly origin?: string | undefined;
  /** Folder of the cache, absolute or relative to the root. Default: the setting `cache`. */
  readonly cache?: string | undefined;
  /** Names the code that renders answers: those that another version rendered are made again. */
  readonly version: string;
}

/** A site's content, ready to be read file by file. */
export interface Content {
  readonly site: Site;
  readonly cacheFolder: string;
  readonly readEntry: ReadEntry;
}

/** The content, unless the settings are broken, and what is wrong with settings and vocabulary. */
export interface ContentReading {
  readonly content?: Content | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Open a site's content: settings, vocabulary, history and cache. Answers are read one by one afterwards. */
export async function openContent(
  options: ContentOptions,
  imagesOf: (site: Site, cacheFolder: string) => Promise<EntryImages>,
): Promise<ContentReading> {
  const [{ site, diagnostics }, history] = await Promise.all([loadSite(options), readHistory(options.root)]);
  if (!site) return { diagnostics };
  const cacheFolder = cacheFolderOf(site, options.cache);
  const settings = renderSettingsOf(site);
  const cache = createAnswerCache({
    folder: join(cacheFolder, 'answers'),
    basis: hashOf(JSON.stringify([options.version, site.settings.images, settings])),
  });
  const images = await imagesOf(site, cacheFolder);
  const render = createAnswerRenderer(settings);
  const readEntry = createEntryReader({ site, history, images, cache, render });
  const shallow = history.isShallow ? [diagnose('catalog/shallow-history', { file: 'content' }, {})] : [];
  return { content: { site, cacheFolder, readEntry }, diagnostics: [...diagnostics, ...shallow] };
}
