import type { Severity } from '../../diagnostics/rule.ts';

/** What commands print on the terminal besides diagnostics, in one language of reports. */
export interface Messages {
  readonly locale: string;
  readonly pages: (counts: readonly string[], total: number) => string;
  readonly language: (name: string, pages: number) => string;
  /** `own` is what the site calls a database. */
  readonly databases: (count: number, own?: { readonly singular: string; readonly plural: string }) => string;
  /** Printed once when messages do not come in the reader's language. */
  readonly otherLanguage: (language: string) => string;
  readonly severities: (counts: Readonly<Record<Severity, number>>) => string;
  /** The other hosts that the policy of the pages allows, by what for. */
  readonly allowedHosts: (allowed: readonly string[]) => string;
  readonly allowed: Readonly<
    Record<'script' | 'connect' | 'font' | 'frame' | 'form' | 'image', (hosts: readonly string[]) => string>
  >;
  readonly written: (output: string, seconds: string) => string;
  readonly upToDate: (output: string, seconds: string) => string;
  readonly nothingPublished: (output: string) => string;
  /** Appended to the reason for which a build failed. */
  readonly unpublished: string;
  readonly reading: (root: string) => string;
  readonly pictures: (done: number, total: number) => string;
  readonly foreignOutput: (output: string) => string;
  readonly layout: (place: string, reason: string) => string;
  readonly template: (file: string, reason: string) => string;
  /** A template of the site itself would write outside the published folder. */
  readonly outside: (file: string, path: string) => string;
  readonly withoutPlugin: (file: string) => string;
  readonly outputInSources: (output: string) => string;
  /** `around` is the folder of the other site. */
  readonly outputInOutput: (output: string, around: string) => string;
  readonly cacheInSources: (folder: string) => string;
  readonly wrongBasePath: (path: string) => string;
  readonly wrongOrigin: (origin: string) => string;
  readonly wrongNow: (date: string) => string;
  /** Pages that are not published yet or any more, and when the next one appears or disappears; empty without any. */
  readonly scheduled: (waiting: number, ended: number, next: string | undefined) => string;
  readonly missingRoot: (root: string) => string;
  readonly machine: Readonly<
    Record<'read' | 'write' | 'replace' | 'restore', (path: string, reason: string) => string>
  >;
  /** Said when Node may use `limit` MB, and a build of so many pages is likely to need `more`. */
  readonly littleMemory: (limit: number, pages: number, more: number) => string;
  /** Said while a lock is waited for; `owner` is the id of a process, or 0. */
  readonly waiting: (path: string, owner: number, limit: number) => string;
  readonly locked: (path: string, owner: number, seconds: number) => string;
  readonly reasons: Readonly<Partial<Record<string, string>>>;
  readonly serving: (address: string) => string;
  /** Said when the server listens at more than this machine. */
  readonly openToNetwork: string;
  readonly portTaken: (wanted: number, port: number) => string;
  readonly cannotListen: (host: string, port: number, reason: string) => string;
  /** Reasons that mean something else when a server is to listen. */
  readonly listenReasons: Readonly<Partial<Record<string, string>>>;
  readonly changed: (file: string, milliseconds: number) => string;
  readonly asBefore: string;
  readonly unwatched: (path: string, reason: string) => string;
  /** Reasons that mean something else when files are watched. */
  readonly watchReasons: Readonly<Partial<Record<string, string>>>;
  readonly endedAnyway: (seconds: number) => string;
  readonly noImporter: (name: string) => string;
  readonly valid: string;
  readonly bug: string;
  readonly noSuchPage: (file: string) => string;
  readonly noSource: (file: string) => string;
  readonly noRoomForRecord: (file: string) => string;
  readonly accepted: (file: string, source: string) => string;
  readonly schemasWritten: (folder: string) => string;
  readonly askingHosts: (done: number, total: number) => string;
  readonly missingOptions: (names: readonly string[]) => string;
  readonly unknownWord: (word: string, nearest: string | undefined, known: readonly string[]) => string;
  readonly badSlug: (slug: string) => string;
  readonly alreadyThere: (file: string) => string;
  readonly begun: (file: string) => string;
  readonly writeHere: string;
  readonly ask: Readonly<
    Record<'category' | 'languages' | 'tags' | 'slug' | 'needed' | 'badSlug', string>
  > & {
    readonly title: (language: string) => string;
    /** `own` is the plural of what the site calls a database. */
    readonly databases: (own?: string) => string;
  };
}

/** The parts that there are, in a line. */
export const joined = (comma: string, parts: readonly (string | false)[]) =>
  parts.filter(Boolean).join(comma);
