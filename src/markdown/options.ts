import type { Problem } from '../diagnostics/diagnostic.ts';
import type { ResolvedImage } from '../images/image.ts';
import type { Video } from '../images/video.ts';
import type { VideoHostName } from '../images/video-hosts.ts';
import type { AnswerLink } from './answer.ts';

/** The words that the dialect itself adds to an answer, in the page's language. */
export interface DialectTexts {
  readonly note: string;
  readonly tip: string;
  readonly important: string;
  readonly warning: string;
  readonly caution: string;
  /** What a `details` directive without a summary says. */
  readonly details: string;
  /** Names the glossary. */
  readonly glossary: string;
  /** Names a `console` block. */
  readonly terminal: string;
  /** Names any other code block. */
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  /** Says of a thumbnail what its link does. */
  readonly enlarge: string;
  /** Names a table that has no caption. */
  readonly table: string;
  /** `{heading}` stands for the heading's text. */
  readonly linkToSection: string;
  readonly footnotes: string;
  /** `{number}` stands for the footnote's number. */
  readonly footnoteBack: string;
}

/** Where a link leads in the published site. */
export interface ResolvedLink extends Pick<AnswerLink, 'href' | 'target' | 'alias'> {
  /** What is wrong with the address; the dialect adds the place. */
  readonly problem?: Problem | undefined;
}

/** A word that pages explain where it first occurs. */
export interface ExplainedTerm {
  readonly id: string;
  /** As pages write it. */
  readonly term: string;
  readonly meaning: string;
  /** Where the glossary holds it. */
  readonly href: string;
}

/** Where a page is published. */
export interface Publication {
  /** Scheme and host, put before addresses that begin with `/`; empty leaves them as they are. */
  readonly origin: string;
  /** Whole address of the page, put before fragments. */
  readonly address: string;
}

/** Cut a text where a line may break; joined without anything between, the pieces are the text. */
export type CutPhrases = (text: string) => readonly string[];

/** What the dialect needs to know about a page and its site. */
export interface DialectOptions {
  /** Path of the Markdown file relative to the site's root, for diagnostics. */
  readonly file: string;
  /** BCP 47 language of the page. */
  readonly language: string;
  /** The language runs from right to left. Default: false. */
  readonly rightToLeft?: boolean | undefined;
  readonly texts: Readonly<DialectTexts>;
  /** Makes addresses whole where the answer is without its page. Default: they stay as in the page. */
  readonly published?: Publication | undefined;
  /** Find where an address leads that a curator wrote. Called once for each link. */
  readonly resolveLink: (written: string) => ResolvedLink;
  /** Look up what is known about an image; `undefined` leaves it as it is. Default: every image stays as it is. */
  readonly resolveImage?: ((src: string) => Promise<ResolvedImage | undefined>) | undefined;
  /** Are `$…$`, `$$` and fences with the language `math` formulas? Default: no, because of prices. */
  readonly maths?: boolean | undefined;
  /** The videos of the site, by their address. Default: none. */
  readonly videos?: Readonly<Record<string, Video>> | undefined;
  /** Hosts whose players a click loads. Default: none. */
  readonly embeds?: readonly VideoHostName[] | undefined;
  /** The words that are explained in the page's language. Default: none. */
  readonly glossary?: readonly ExplainedTerm[] | undefined;
  /** Default: lines break where the browser breaks them. */
  readonly phrases?: CutPhrases | undefined;
}
