import type { Derive } from '../cache/derived-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Answer } from '../markdown/answer.ts';

/** What the path of a file says: `content/{category}/{language}/{slug}.md`. */
export interface Identity {
  readonly category: string;
  readonly language: string;
  readonly slug: string;
}

/** What a translation was made from: the language, and the hash of that language's content at the time. */
export interface TranslationRecord {
  readonly from: string;
  readonly source: string;
}

/** One question with its answer (or an article, or a plain page): typed, complete, immutable. */
export interface Entry extends Identity {
  /** Path relative to the site's root, with forward slashes. */
  readonly file: string;
  readonly title: string;
  /** Ids, in the order of the front matter, each once. */
  readonly databases: readonly string[];
  readonly tags: readonly string[];
  /** First published: an instant in ISO 8601, UTC. */
  readonly date: string;
  /** Last changed, likewise; never before `date`. */
  readonly updated: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly aliases: readonly string[];
  /** `category/slug` of the questions that come first among related ones. */
  readonly related: readonly string[];
  readonly draft: boolean;
  /** The first instant at which it is published, and the first at which it is not any more. */
  readonly publish?: string | undefined;
  readonly until?: string | undefined;
  readonly translated?: TranslationRecord | undefined;
  /** The line of each front matter key, for diagnostics that others make about the entry. */
  readonly lines: Readonly<Record<string, number>>;
  readonly answer: Answer;
  /**
   * Changes with the name and the content of the file, with its pictures, with what its answer was rendered with, and
   * with `updated`. Not with the vocabulary that front matter is read by: what depends on tags, databases or settings
   * has to name these, too.
   */
  readonly key: string;
  /** Make a text from this entry, or take what was kept under `part` when it was made from the same `key`. */
  readonly derive: Derive;
}

/** What came of reading one file. A file with an error in its front matter gives no entry. */
export interface EntryReading {
  readonly file: string;
  readonly identity?: Identity | undefined;
  readonly entry?: Entry | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
