import type { Diagnostic, Spot } from '../diagnostics/diagnostic.ts';

/** A heading of an answer, as the contents list and the search results name it. */
export interface Heading {
  /** 1 to 6, as written. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** The plain text between one heading and the next. The first section of an answer has no heading. */
export interface Section {
  readonly id?: string | undefined;
  readonly heading: string;
  readonly text: string;
  /** Captions of pictures, and how kanji are read, where there are any. */
  readonly aside?: string | undefined;
}

/** An answer of this site that a link was written to. Whether it exists is the catalog's business. */
export interface AnswerTarget {
  readonly category: string;
  readonly language: string;
  readonly slug: string;
  /** Without `#`; empty when the link has none. */
  readonly fragment: string;
}

/** A link as it was written, and where it leads. */
export interface AnswerLink extends Spot {
  readonly written: string;
  readonly href: string;
  /** Set when it leads to an answer of this site. */
  readonly target?: AnswerTarget | undefined;
  /** The former address of that answer which was written in place of its file. */
  readonly alias?: string | undefined;
}

/** An image as it was written: shown, or linked to as the full picture of one that is. */
export interface AnswerImage extends Spot {
  readonly src: string;
  readonly alt: string;
}

/** One rendered answer: made once, plain data (it is cached as JSON), asked by everyone. */
export interface Answer {
  /** As its page holds it. */
  readonly html: string;
  /** For readers that see it without its page, such as those of feeds: whole addresses, and nothing that needs a script. */
  readonly standalone: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  /** The first sentences as plain text, at most about 160 characters, never cut inside a word. */
  readonly summary: string;
  /**
   * The Markdown version without front matter, in pieces: every second one is the href of a link or a picture, so that
   * joined they are the text.
   */
  readonly markdown: readonly string[];
  readonly links: readonly AnswerLink[];
  readonly images: readonly AnswerImage[];
  /** Ids of the terms of the glossary that the answer holds. */
  readonly terms: readonly string[];
  /** Every id of the HTML, decoded: what a fragment may lead to. */
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
