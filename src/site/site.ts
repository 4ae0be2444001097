import type { Place } from '../diagnostics/diagnostic.ts';
import type { Video } from '../images/video.ts';
import type { Addresses } from './addresses.ts';
import type { Formatter } from './formatter.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Settings } from './settings.ts';
import type { StaticFiles } from './static-files.ts';
import type { Texts } from './texts/texts.ts';
import type { Category, Database, Tag } from './vocabulary.ts';

/** What a language brings with it. */
export interface Language {
  /** BCP 47 tag, as addresses and `lang` carry it. */
  readonly id: string;
  readonly texts: Texts;
  readonly format: Formatter;
}

/** The YAML files of `content/`, without their ending. */
export type SettingsFile = 'site' | 'databases' | 'tags' | 'categories' | 'glossary';

/** A site's settings and words, checked and resolved: everything that is known before an answer is read. */
export interface Site {
  /** Absolute path of the folder that holds `content/`. */
  readonly root: string;
  readonly settings: Settings;
  readonly title: Readonly<Record<string, string>>;
  /** In the order of the settings; the first is the default. */
  readonly languages: ReadonlyMap<string, Language>;
  readonly defaultLanguage: string;
  readonly databases: ReadonlyMap<string, Database>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Words that pages explain, in the order of the file. */
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  /** Vocabulary that could not be read at all: no word is checked against it, since one error is enough. */
  readonly unread: ReadonlySet<'databases' | 'tags' | 'categories'>;
  readonly addresses: Addresses;
  readonly staticFiles: StaticFiles;
  /** Videos among them, by their address. */
  readonly videos: ReadonlyMap<string, Video>;
  /** Where a value is in one of the files of settings and vocabulary. */
  readonly placeIn: (file: SettingsFile, path: readonly string[]) => Place;
  /** Resolve a text of the settings in every language; a missing one falls back to the default language. */
  readonly localize: (
    text: string | Readonly<Record<string, string>> | undefined,
  ) => Readonly<Record<string, string>>;
}
