/** What is known of a site before it is written. */
export interface NewSite {
  /** By language. */
  readonly titles: Readonly<Record<string, string>>;
  /** BCP 47 tags in lower case; the first is the default. Kotae brings texts in each of them. */
  readonly languages: readonly string[];
  /** What the questions are about, by language: one, several. Default: products. */
  readonly about: Readonly<Record<string, readonly [singular: string, plural: string]>>;
  /** Scheme and host; undefined as long as nobody knows. */
  readonly origin?: string | undefined;
  /** Begins and ends with a slash. */
  readonly basePath: string;
  /** Such as `2026-07-02`. */
  readonly date: string;
}

/** What is known of it so far: by options, and then by asking. */
export type SiteRequest = Omit<NewSite, 'date'>;
