import { join } from 'node:path';
import { openPackedStore } from '../cache/packed-store.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Site } from '../site/site.ts';
import type { EntryRecord, EntryStore } from './entry-store.ts';
import { type History, readHistory } from './history.ts';
import { createEntriesReader, type ReadEntries } from './read-entries.ts';
import { createEntryReader, type EntryImages } from './read-entry.ts';
import { createAnswerRenderer } from './render-answer.ts';
import { renderSettingsOf } from './render-settings.ts';

export interface ContentOptions {
  readonly site: Site;
  readonly images: EntryImages;
  /** Absolute path of the folder for what can be made again. */
  readonly cacheFolder: string;
  /** Names the code that renders answers: those that another version rendered are made again. */
  readonly version: string;
}

/** A site's content, ready to be read. */
export interface Content {
  readonly read: ReadEntries;
  /** What was read of each file, kept from one build to the next. */
  readonly store: EntryStore;
  /** What is wrong with the history that dates are taken from. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Open a site's content: its history, and what is known from the last time. Files are read afterwards. */
export async function openContent({ site, images, cacheFolder, version }: ContentOptions): Promise<Content> {
  const history = await readHistory(site.root);
  const settings = renderSettingsOf(site);
  const store = openPackedStore<EntryRecord>(
    join(cacheFolder, 'entries', hashOf(version).slice(0, 16)),
    version,
  );
  const readEntry = createEntryReader({
    site,
    history,
    images,
    store,
    render: createAnswerRenderer(settings),
    inputs: {
      rendered: hashOf(JSON.stringify([site.settings.images, settings])),
      checked: hashOf(JSON.stringify([vocabularyOf(site), site.settings.largestAnswer])),
    },
  });
  return {
    read: createEntriesReader(readEntry, site.addresses.basePath),
    store,
    diagnostics: troubleOf(history),
  };
}

/** What keeps the dates of last changes from being known. */
function troubleOf({ isShallow, failure }: History): Diagnostic[] {
  const place = { file: 'content' };
  if (failure !== undefined) return [diagnose('catalog/unread-history', place, { reason: failure })];
  return isShallow ? [diagnose('catalog/shallow-history', place, {})] : [];
}

/** Everything of a site that front matter is checked against. */
function vocabularyOf({ settings, databases, tags, categories, languages, unread }: Site): unknown {
  return [
    settings.timezone,
    settings.terms,
    [...databases.keys()],
    [...tags.values()],
    [...categories.keys()],
    [...languages.keys()],
    [...unread],
  ];
}
