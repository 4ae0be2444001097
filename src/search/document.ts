/** The text of one page, complete and plain, in one language: what its terms follow from. */
export interface DocumentText {
  /** A language tag such as `en` or `ja`. */
  readonly language: string;
  readonly title: string;
  /** The last part of the address, such as `change-release-date`: what its curator called it, in few words. */
  readonly slug: string;
  /** Words people search for that the text does not hold. */
  readonly keywords: readonly string[];
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** The text between one heading and the next; the first has no heading. */
  readonly sections: readonly {
    readonly id?: string | undefined;
    readonly heading: string;
    readonly text: string;
    /** Text aside from the main text, such as captions of pictures: it is found, and counts little. */
    readonly aside?: string | undefined;
  }[];
}

/** What else search knows of a page: it follows from the site's settings and vocabulary. */
export interface DocumentFacts {
  /** Orders the documents of a language; results that score alike keep this order. */
  readonly id: number;
  /** Where the page is published, as a link writes it. */
  readonly address: string;
  /** Labels and synonyms of the page's tags and names of its databases, in the page's language. */
  readonly labels: readonly string[];
  /** Ids of the page's databases. */
  readonly databases: readonly string[];
  /** Date of the last change, as `2025-04-10`. */
  readonly updated: string;
}

/** All that search knows of one page. */
export type SearchDocument = DocumentText & DocumentFacts;
